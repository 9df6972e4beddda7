import { defineConfig } from "vite";

export default defineConfig({
  build: { outDir: "without", rolldownOptions: { input: ["copied/index.html", "plain/index.html"] } },
});
