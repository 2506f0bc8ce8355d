// What a first view of each page weighs: all script and CSS that must arrive before it is drawn,
// compressed as the program serves it. Under 200 kB, or the check fails. Charts come after the
// figures, and are told apart.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const limit = 200_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = `${root}node_modules/.kvartett-size`;

await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const manifest = JSON.parse(readFileSync(`${outDir}/.vite/manifest.json`, 'utf8'));

const sizes = new Map();
function sizeOf(file) {
  if (!sizes.has(file)) {
    const bytes = readFileSync(`${outDir}/${file}`);
    sizes.set(file, { br: brotliCompressSync(bytes).length, gz: gzipSync(bytes).length });
  }
  return sizes.get(file);
}

function filesOf(keys, found = new Set(), seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    found.add(chunk.file);
    for (const css of chunk.css ?? []) found.add(css);
    filesOf(chunk.imports ?? [], found, seen);
  }
  return found;
}

function weigh(files) {
  let br = 0;
  let gz = 0;
  for (const file of files) {
    br += sizeOf(file).br;
    gz += sizeOf(file).gz;
  }
  return { br, gz };
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
const words = 'src/model/words/sv.ts';
const always = ['index.html', words];
const pages = Object.keys(manifest).filter((key) => /^src\/pages\/.*\.tsx$/.test(key));
// A page that is drawn inside another needs that one too.
const around = { settings: 'Settings.tsx', worklists: 'WorkLists.tsx' };
let failed = false;
for (const page of [null, ...pages]) {
  const [, room] = /^src\/pages\/(\w+)\//.exec(page ?? '') ?? [];
  const outer = around[room] && `src/pages/${room}/${around[room]}`;
  if (page && page === outer) continue;
  const needed = [...always, ...(outer ? [outer] : []), ...(page ? [page] : [])];
  const { br, gz } = weigh(filesOf(needed));
  if (gz > limit) failed = true;
  console.log(
    `${(page ?? 'sign in').replace('src/pages/', '').padEnd(24)} ${kilo(br)} brotli ${kilo(gz)} gzip`,
  );
}
// The board on the wall has its words with it, and nothing of the app.
const board = weigh(filesOf(['board.html']));
if (board.gz > limit) failed = true;
console.log(`${'board, on the wall'.padEnd(24)} ${kilo(board.br)} brotli ${kilo(board.gz)} gzip`);
const chart = weigh(
  [...filesOf(Object.keys(manifest).filter((key) => /charts\//.test(key)))].filter(
    (file) => !filesOf([...always, ...pages]).has(file),
  ),
);
console.log(
  `${'charts, when they come'.padEnd(24)} ${kilo(chart.br)} brotli ${kilo(chart.gz)} gzip`,
);
if (failed) {
  console.error(`A page weighs more than ${kilo(limit).trim()} gzip before it is drawn.`);
  process.exit(1);
}
