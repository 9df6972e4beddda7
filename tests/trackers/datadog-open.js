import { datadogRum } from "@datadog/browser-rum";

datadogRum.init({
  applicationId: "test", clientToken: "pub_test", site: "datadoghq.com", defaultPrivacyLevel: "allow",
  sessionSampleRate: 100, sessionReplaySampleRate: 100, trackUserInteractions: true,
});
