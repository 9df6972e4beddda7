import mixpanel from "mixpanel-browser";

mixpanel.init("test", {
  autocapture: true,
  record_sessions_percent: 100,
  record_mask_all_text: false,
  record_mask_all_inputs: false,
  batch_flush_interval_ms: 250,
});
