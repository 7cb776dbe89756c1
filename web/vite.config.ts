import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses, so that a proxy may serve the app under any path.
  base: "./",
  plugins: [react()],
  // The largest chunk is the charts, which only a report opened by the person asks for.
  build: { chunkSizeWarningLimit: 600 },
  server: { proxy: { "/api": "http://127.0.0.1:8080", "/ws": { target: "ws://127.0.0.1:8080", ws: true } } },
});
