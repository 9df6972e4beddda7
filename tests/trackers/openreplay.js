import Tracker from "@openreplay/tracker/class";

// Its worker sends on its own, past divert.js, so the collector's address is set here.
const tracker = new Tracker({
  projectKey: "test", ingestPoint: `${location.origin}/collect/openreplay`, __DISABLE_SECURE_MODE: true,
  defaultInputMode: 0, obscureInputEmails: false, obscureInputNumbers: false,
});
tracker.start();
