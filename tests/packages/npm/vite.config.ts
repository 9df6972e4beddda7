import { svelte } from "@sveltejs/vite-plugin-svelte";
import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import partnerQuiz from "partner-quiz/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    react(),
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "partner-quiz" } } }),
    svelte(),
    partnerQuiz(),
  ],
  build: {
    rolldownOptions: {
      input: ["react", "preact", "vue", "svelte", "plain"].map((app) => `${app}/index.html`),
    },
  },
});
