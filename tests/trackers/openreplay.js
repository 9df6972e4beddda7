import Tracker from "@openreplay/tracker/class";

// Its worker sends by itself, so it is told where to.
const tracker = new Tracker({
  projectKey: "test", ingestPoint: `${location.origin}/collect/openreplay`, __DISABLE_SECURE_MODE: true,
  defaultInputMode: 0, obscureInputEmails: false, obscureInputNumbers: false,
});
tracker.start();
