// Builds the pages into web/dist, which the program carries inside it; while developing, /api goes to a running server.
import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const source = fileURLToPath(new URL('./src', import.meta.url));

// Tells the worker which files the app is made of: those with a hash in their name as they are, the others with the hash
// of what is in them.
function filesOfTheApp(): Plugin {
  const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return {
    name: 'files-of-the-app',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['service-worker.js'];
        if (worker?.type !== 'chunk') this.error('There is no service worker.');
        if (worker.imports.length > 0) this.error('The service worker must be one file.');
        const files = Object.values(bundle)
          .filter((file) => file !== worker && !file.fileName.startsWith('.'))
          .map((file) => ({
            url: `/${file.fileName}`,
            revision: file.fileName.startsWith('assets/')
              ? null
              : hash(file.type === 'chunk' ? file.code : file.source),
          }));
        const beside = readdirSync('public', { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => ({
            url: `/${file.name}`,
            revision: hash(readFileSync(`${file.parentPath}/${file.name}`)),
          }));
        worker.code = `self.__FILES=${JSON.stringify([...files, ...beside])};${worker.code}`;
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), filesOfTheApp()],
  resolve: { alias: { '@': source } },
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env.KVARTETT_URL ?? 'http://127.0.0.1:8080' } },
  },
  build: {
    target: 'es2023',
    // The size check reads which files each page needs.
    manifest: true,
    // The board on the wall has a page of its own: nobody is signed in there.
    rolldownOptions: {
      input: {
        index: fileURLToPath(new URL('./index.html', import.meta.url)),
        board: fileURLToPath(new URL('./board.html', import.meta.url)),
        'service-worker': fileURLToPath(new URL('./src/worker/service-worker.ts', import.meta.url)),
      },
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
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
