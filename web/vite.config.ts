// Builds the pages into web/dist, which the program carries inside it; while developing, /api goes to a running server.
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = fileURLToPath(new URL('./src', import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': source } },
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env.KVARTETT_URL ?? 'http://127.0.0.1:8080' } },
  },
  build: {
    target: 'es2023',
    // The size check reads which files each page needs.
    manifest: true,
    // A page that waits for another file is slower than a page that is 4 kB larger, but a style or an
    // image inside the script would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'http',
          include: ['e2e/http/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
