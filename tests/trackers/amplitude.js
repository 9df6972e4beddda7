import * as amplitude from "@amplitude/analytics-browser";
import { sessionReplayPlugin } from "@amplitude/plugin-session-replay-browser";

// Its worker sends by itself, so it is told where to.
const trackServerUrl = `${location.origin}/collect/https://api-sr.amplitude.com/sessions/v2/track`;
amplitude.add(sessionReplayPlugin({ sampleRate: 1, trackServerUrl }));
amplitude.init("test", { autocapture: { elementInteractions: true }, flushIntervalMillis: 250 });
