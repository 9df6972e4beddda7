import * as amplitude from "@amplitude/analytics-browser";
import { sessionReplayPlugin } from "@amplitude/plugin-session-replay-browser";

// Its worker sends on its own, past divert.js, so the collector's address is set here.
const trackServerUrl = `${location.origin}/collect/https://api-sr.amplitude.com/sessions/v2/track`;
amplitude.add(sessionReplayPlugin({ sampleRate: 1, trackServerUrl }));
amplitude.init("test", { autocapture: { elementInteractions: true }, flushIntervalMillis: 250 });
