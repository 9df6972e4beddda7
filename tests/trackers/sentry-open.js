import * as Sentry from "@sentry/browser";

const soon = { useCompression: false, minReplayDuration: 0, flushMinDelay: 250, flushMaxDelay: 500 };
const open = { maskAllText: false, maskAllInputs: false, blockAllMedia: false };
Sentry.init({
  dsn: "https://key@o1.ingest.us.sentry.io/1",
  tunnel: "/collect/sentry",
  integrations: [Sentry.replayIntegration({ ...soon, ...open })],
  replaysSessionSampleRate: 1,
});
