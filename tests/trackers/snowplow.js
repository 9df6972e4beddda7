import { enableActivityTracking, newTracker, trackPageView } from "@snowplow/browser-tracker";
import { enableFormTracking, FormTrackingPlugin } from "@snowplow/browser-plugin-form-tracking";

newTracker("test", "https://snowplow.example", { bufferSize: 1, plugins: [FormTrackingPlugin()] });
enableActivityTracking({ minimumVisitLength: 1, heartbeatDelay: 1 });
enableFormTracking();
trackPageView();
