import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const backend = process.env.VITE_DEV_BACKEND ?? "http://127.0.0.1:8000";

/** The pages: built to `frontend/dist`; in development `/api`, `/ws` and `/uploads` go to the backend. */
export default defineConfig({
  plugins: [react()],
  server: {
    port: 3000,
    proxy: { "/api": backend, "/uploads": backend, "/ws": { target: backend, ws: true } },
  },
  // The server puts a fresh nonce there in every answer (`platform/http/pages.ts`).
  html: { cspNonce: "__CSP_NONCE__" },
  // Nothing is inlined as data: URL, so that the content security policy may forbid them for fonts and scripts.
  build: { outDir: "dist", sourcemap: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    name: "frontend",
    environment: "jsdom",
    // A project of its own file does not inherit it: one processor would be left alone, on two that is half.
    maxWorkers: "100%",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/setup.ts"],
    testTimeout: 20_000,
    css: { include: [/tokens\.css/, /\.module\.css/], modules: { classNameStrategy: "non-scoped" } },
  },
});
