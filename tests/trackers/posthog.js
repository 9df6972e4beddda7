import posthog from "posthog-js/dist/module.full.no-external.js";

posthog.init("phc_test", {
  api_host: "https://us.i.posthog.com",
  disable_external_dependency_loading: true,
  request_queue_config: { flush_interval_ms: 250 },
  opt_out_useragent_filter: true,
  disable_surveys: true,
});
posthog.startSessionRecording(true);
