// Draws what ./dev bench standing filter found as a bar chart: how long each question takes Kvartett and whom one
// would ask instead, on a logarithmic scale, for Kvartett's bars could not be seen on another.
// Usage: node chart.mjs [--work build/bench] [--size S|M|L, default: the largest measured] [--out FILE.svg]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: told } = parseArgs({
  options: {
    work: { type: 'string', default: 'build/bench' },
    size: { type: 'string' },
    out: { type: 'string', default: 'docs/pictures/performance.svg' },
  },
});

const measured = ['standing', 'filter'].map((name) => {
  const file = join(told.work, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
});
const size = told.size ?? ['L', 'M', 'S'].find((one) => measured.some((sizes) => sizes[one]));
const questions = Object.assign({}, ...measured.map((sizes) => sizes[size]?.questions));
if (!Object.keys(questions).length) throw new Error('nothing was measured: ./dev bench standing filter');

const names = {
  Q1: ['The company: channel by month', 'against its goals'],
  Q2: ['Every seller and channel', 'to date, and what remains'],
  Q3: ['One seller:', 'what remains by channel'],
  Q4: ['The leaderboard', 'of the month'],
  Q5: ["A key account manager's", 'customers, volume and revenue'],
  Q8: ['What next year', 'holds already, by seller'],
  Q6: ['Any filter: a product group', 'in a region, by week'],
  Q9: ['The whole ledger,', 'nothing passed by'],
};
// Of a peer's two ways the faster counts, and for DuckDB both are drawn.
const bars = [
  { label: 'Kvartett', colour: '#0b6e4f', of: ['Kvartett'] },
  { label: 'SQLite', colour: '#7a8ca3', of: ['SQLite', 'SQLite summary'] },
  { label: 'PostgreSQL', colour: '#a9b6c6', of: ['PostgreSQL', 'PostgreSQL summary'] },
  { label: 'DuckDB, summary tables', colour: '#e0b25c', of: ['DuckDB summary'] },
  { label: 'DuckDB, entries', colour: '#c98a1b', of: ['DuckDB'] },
];
// In microseconds. A question that reads everything is not one that a summary may answer.
const takes = (question, { of }) => {
  const ways = of.filter((way) => question !== 'Q9' || !way.endsWith('summary'));
  return Math.min(...ways.map((way) => questions[question].milliseconds[way] ?? Infinity)) * 1000;
};

const shown = Object.keys(names).filter((question) => questions[question]);
const all = shown.flatMap((question) => bars.map((bar) => takes(question, bar))).filter(Number.isFinite);
const low = Math.floor(Math.log10(Math.min(...all)));
const high = Math.ceil(Math.log10(Math.max(...all)));

const left = 232;
const right = 76;
const width = 860;
const bar = 11;
const gap = 16;
const top = 78;
const group = bars.length * bar + gap;
const height = top + shown.length * group + 34;
const x = (microseconds) => left + ((Math.log10(microseconds) - low) / (high - low)) * (width - left - right);

const digits = (value) => (value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2))));
const time = (microseconds) =>
  microseconds >= 1e6
    ? `${digits(microseconds / 1e6)} s`
    : microseconds >= 1000
      ? `${digits(microseconds / 1000)} ms`
      : `${digits(microseconds)} µs`;
const text = (at, y, words, more = '') => `<text x="${at.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${words}</text>`;

const entries = { S: '100,000', M: '1 million', L: '10 million' }[size];
const drawn = [
  text(16, 28, `How long a question takes, ${entries} entries`, 'class="title"'),
  text(
    16,
    46,
    'Median of interleaved rounds on one machine; a logarithmic scale: each line is ten times the one before',
  ),
];
let legend = 16;
for (const { label, colour } of bars) {
  drawn.push(`<rect x="${legend}" y="56" width="10" height="10" rx="2" fill="${colour}"/>`);
  drawn.push(text(legend + 15, 65, label));
  legend += 15 + label.length * 6.4 + 18;
}
for (let power = low; power <= high; ++power) {
  const at = x(10 ** power).toFixed(1);
  drawn.push(`<line x1="${at}" y1="${top}" x2="${at}" y2="${height - 26}" class="line"/>`);
  drawn.push(text(x(10 ** power), height - 10, time(10 ** power), 'text-anchor="middle"'));
}
for (const [i, question] of shown.entries()) {
  const y = top + i * group + gap / 2;
  const middle = y + (bars.length * bar) / 2;
  drawn.push(text(left - 12, middle - 3, names[question][0], 'text-anchor="end" class="name"'));
  drawn.push(text(left - 12, middle + 12, names[question][1], 'text-anchor="end" class="name"'));
  for (const [j, one] of bars.entries()) {
    const took = takes(question, one);
    if (!Number.isFinite(took)) continue;
    const end = Math.max(x(took), left + 2);
    drawn.push(
      `<rect x="${left}" y="${y + j * bar}" width="${(end - left).toFixed(1)}" height="${bar - 2}" rx="1.5" fill="${one.colour}"/>`,
    );
    drawn.push(text(end + 5, y + j * bar + 8, time(took), j === 0 ? 'class="ours"' : ''));
  }
}

mkdirSync(dirname(told.out), { recursive: true });
writeFileSync(
  told.out,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"
  aria-label="How long each question takes Kvartett, SQLite, PostgreSQL and DuckDB, ${entries} entries">
<style>
  text { font: 10.5px system-ui, sans-serif; fill: #44505e }
  .title { font-size: 16px; font-weight: 600; fill: #17212b }
  .name { font-size: 11.5px; fill: #17212b }
  .ours { font-weight: 700; fill: #0b6e4f }
  .line { stroke: #e3e7ec }
</style>
<rect width="100%" height="100%" fill="#fff"/>
${drawn.join('\n')}
</svg>
`,
);
