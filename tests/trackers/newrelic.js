import { BrowserAgent } from "@newrelic/browser-agent/loaders/browser-agent";

const seen = { mask_all_inputs: false, mask_text_selector: null };
new BrowserAgent({
  info: { beacon: "bam.nr-data.net", errorBeacon: "bam.nr-data.net", licenseKey: "test", applicationID: "1", sa: 1 },
  loader_config: { accountID: "1", trustKey: "1", agentID: "1", licenseKey: "test", applicationID: "1" },
  init: {
    session_replay: { enabled: true, sampling_rate: 100, error_sampling_rate: 100, autoStart: true, ...seen },
    harvest: { interval: 1 },
  },
});
