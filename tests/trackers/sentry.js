import * as Sentry from "@sentry/browser";

const soon = { useCompression: false, minReplayDuration: 0, flushMinDelay: 250, flushMaxDelay: 500 };
Sentry.init({
  dsn: "https://key@o1.ingest.us.sentry.io/1",
  tunnel: "/collect/sentry",
  integrations: [Sentry.replayIntegration(soon)],
  replaysSessionSampleRate: 1,
});
