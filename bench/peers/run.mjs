// Kvartett beside what a user would ask instead: DuckDB, SQLite and PostgreSQL, from their entries and
// from their own summary tables, and the limits of C++. One question at a time, asked of one after the
// other, round after round, so that whatever else the machine does is as bad for each; every answer is
// compared, and one that differs fails the run. Only ratios within one run mean anything.
// Usage: node run.mjs standing|filter --size S|M|L --programs DIRECTORY --work DIRECTORY [--duckdb LIBRARY]
//        [--rounds 9] [--questions Q1,Q7] [--only kvartett,limits] [--json FILE]
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Driver, median } from './driver.mjs';
import { startPostgres } from './postgres.mjs';

const { values: told, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: 'M' },
    programs: { type: 'string' },
    work: { type: 'string' },
    duckdb: { type: 'string' },
    rounds: { type: 'string', default: '9' },
    questions: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const { size } = told;
const work = resolve(told.work);
const rounds = Number(told.rounds);
const groups = {
  standing: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q8'],
  filter: ['Q6', 'Q9'],
};
const questions = told.questions?.split(',') ?? groups[positionals[0]];
if (!questions || !told.programs) throw new Error('it is not said what to measure, or with what');

const meaning = {
  Q1: 'company: channel × month against goals',
  Q2: 'seller × channel to date, remaining',
  Q3: "one seller's remaining by channel",
  Q4: 'leaderboard of the month',
  Q5: "key account manager's customers",
  Q6: 'any filter, by week',
  Q7: 'the channel of every line',
  Q8: 'next year by seller',
  Q9: 'the whole ledger, nothing passed by',
};
// What was promised for ten million entries: at least so many times faster than the best peer and than DuckDB on
// its entries, at most so many times what the limit needs, or two microseconds where that is next to nothing.
const promised = {
  Q1: { best: 50, duckdb: 150, limit: 3 },
  Q2: { best: 50, duckdb: 150, limit: 3 },
  Q3: { best: 20, duckdb: 150, limit: 3 },
  Q4: { best: 50, duckdb: 150, limit: 3 },
  Q5: { best: 10, duckdb: 150, limit: 3 },
  Q6: { duckdb: 10, limit: 2 },
  Q8: { best: 50, duckdb: 150, limit: 3 },
  Q9: { duckdb: 5, limit: 1.5 },
};
const limitOf = { Q6: 'C++ zones', Q9: 'C++ scan' };
const nextToNothing = 700;
const nextToNothingMay = 2000;

const say = (text) => process.stderr.write(`${text}\n`);
const program = (name) => join(told.programs, name);
const workload = join(work, size);
const here = import.meta.dirname;

// ---- Whom is asked -----------------------------------------------------------------------------

if (!existsSync(join(workload, 'made'))) {
  say(`Making a company of size ${size}`);
  execFileSync(program('make_workload'), ['--size', size, '--out', workload], { stdio: 'inherit' });
  writeFileSync(join(workload, 'made'), '');
}

const loading = {}; // milliseconds, by who and what
const tables = ['entries', 'targets', 'customers', 'products', 'invoices'];
const steps = {
  duckdb: ['exec LOAD_ENTRIES', 'exec LOAD_OTHER', 'exec SUMMARY'],
  sqlite: [
    'exec BULK',
    'exec SCHEMA',
    ...tables.map((table) => `load ${table} ${table}.csv`),
    'exec INDEX',
    'exec SUMMARY',
    'exec SETUP',
  ],
  postgres: [
    'exec SCHEMA',
    'exec LOAD_ENTRIES',
    'exec LOAD_OTHER',
    'exec INDEX',
    'exec VACUUM_ENTRIES',
    'exec VACUUM_OTHER',
    'exec SUMMARY',
    'exec VACUUM_OTHER',
  ],
};

async function openPeer(kind, database, isNew) {
  const sql = ['queries', kind].map((name) => join(here, 'sql', `${name}.sql`));
  const driver = new Driver(kind, program('sql_peer'), [kind, database, workload, ...sql]);
  await driver.ask('exec SETUP');
  if (isNew) {
    say(`Loading ${kind}`);
    for (const step of steps[kind]) {
      const { nanoseconds } = await driver.ask(step);
      (loading[kind] ??= {})[step] = Math.round(nanoseconds / 1e6);
    }
  }
  return driver;
}

// A database in a file counts as loaded when a note beside it says so.
async function openFile(kind) {
  const file = join(workload, kind);
  const note = `${file}.loaded`;
  const isNew = !existsSync(note);
  if (isNew) for (const end of ['', '.wal', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
  const driver = await openPeer(kind, file, isNew);
  writeFileSync(note, '');
  return driver;
}

let server = null;
async function openPostgres() {
  server = startPostgres(join(work, 'postgres'));
  if (!server) throw new Error('PostgreSQL is not installed');
  const database = `size_${size.toLowerCase()}`;
  const note = join(workload, 'postgres.loaded');
  const isNew = server.hasMade(database) || !existsSync(note);
  const driver = await openPeer('postgres', server.connection(database), isNew);
  writeFileSync(note, '');
  return driver;
}

const openers = {
  kvartett: () => new Driver('kvartett', program('kvartett_peer'), [workload]),
  limits: () => new Driver('limits', program('cpp_limits'), [workload]),
  duckdb: () => openFile('duckdb'),
  sqlite: () => openFile('sqlite'),
  postgres: openPostgres,
};
if (told.duckdb) process.env.KVARTETT_DUCKDB = told.duckdb;

const drivers = {};
const only = told.only?.split(',') ?? Object.keys(openers);
for (const name of only) {
  try {
    const driver = await openers[name]();
    await driver.memory(); // it has read all it needs when it answers
    drivers[name] = driver;
  } catch (error) {
    if (name === 'kvartett') throw error;
    say(`Left out: ${name}. ${error.message}`);
  }
}

// ---- Asking ------------------------------------------------------------------------------------

const hasSummary = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q8', 'Q9'];
const peers = { duckdb: 'DuckDB', sqlite: 'SQLite', postgres: 'PostgreSQL' };
const ways = [
  { by: 'kvartett', label: 'Kvartett', command: (q) => q !== 'Q7' && `run ${q}` },
  { by: 'kvartett', label: 'Kvartett columns', command: (q) => q === 'Q9' && 'run Q9 columns' },
  ...Object.entries(peers).flatMap(([by, label]) => [
    { by, label, command: (q) => `run ${q}` },
    { by, label: `${label} summary`, command: (q) => hasSummary.includes(q) && `run ${q}S` },
  ]),
  { by: 'limits', label: 'C++ scan', command: (q) => `run ${q} scan` },
  { by: 'limits', label: 'C++ zones', command: (q) => !['Q7', 'Q9'].includes(q) && `run ${q} zone` },
  { by: 'limits', label: 'C++ cube', command: (q) => !['Q6', 'Q7'].includes(q) && `run ${q} cube` },
].filter(({ by }) => drivers[by]);

const times = Object.fromEntries(questions.map((question) => [question, {}])); // nanoseconds
const checksums = {};
const wrong = [];
const enough = 20e9; // of one question by one way: three rounds are always asked

for (let round = 0; round <= rounds; ++round) {
  for (const question of questions) {
    for (const { by, label, command } of ways) {
      const line = command(question);
      if (!line) continue;
      const taken = (times[question][label] ??= []);
      if (taken.length >= 3 && taken.reduce((sum, one) => sum + one) > enough) continue;
      let answer = await drivers[by].ask(line);
      // Asked twice, so that nobody pays for what a neighbour has left in the caches.
      if (answer.nanoseconds < 300e6) answer = await drivers[by].ask(line);
      checksums[question] ??= answer.checksum;
      if (answer.checksum !== checksums[question]) wrong.push(`${question} by ${label}`);
      if (round > 0) taken.push(answer.nanoseconds); // the first is to warm up
    }
  }
}

const memory = {};
for (const [name, driver] of Object.entries(drivers)) {
  memory[name] = await driver.memory();
  driver.quit();
}
for (const kind of ['duckdb', 'sqlite']) {
  if (drivers[kind]) memory[kind].fileMiB = Math.round(statSync(join(workload, kind)).size / 1048576);
}
server?.stop();

// ---- Telling -----------------------------------------------------------------------------------

const medians = {};
for (const question of questions) {
  medians[question] = Object.fromEntries(
    Object.entries(times[question]).map(([label, taken]) => [label, median(taken)]),
  );
}

function ratios(question, ours) {
  const of = medians[question];
  const peer = Object.entries(of).filter(([label]) => /^(DuckDB|SQLite|PostgreSQL)/.test(label));
  // A question that reads everything is not one that a summary may answer.
  const eligible = peer.filter(([label]) => question !== 'Q9' || !label.endsWith('summary'));
  const [best, bestTook] = eligible.sort((a, b) => a[1] - b[1])[0] ?? [];
  const limit = limitOf[question] ?? 'C++ cube';
  return {
    best,
    bestRatio: bestTook / of[ours],
    duckdbRatio: of.DuckDB / of[ours],
    limit,
    limitRatio: of[ours] / of[limit],
  };
}

function keepsPromise(question, ours, { bestRatio, duckdbRatio, limitRatio }) {
  const { best, duckdb, limit } = promised[question];
  const isNear =
    limitRatio <= limit ||
    (medians[question]['C++ cube'] < nextToNothing && medians[question][ours] <= nextToNothingMay);
  return (!best || bestRatio >= best) && duckdbRatio >= duckdb && isNear;
}

// Three digits, without an exponent.
const digits = (value) => (value >= 100 ? String(Math.round(value)) : value.toPrecision(value < 1 ? 2 : 3));
const time = (nanoseconds) => {
  if (nanoseconds === undefined) return '–';
  if (nanoseconds >= 1e9) return `${digits(nanoseconds / 1e9)} s`;
  return nanoseconds >= 1e6 ? `${digits(nanoseconds / 1e6)} ms` : `${digits(nanoseconds / 1e3)} µs`;
};
const factor = (ratio) => (Number.isFinite(ratio) ? `${digits(ratio)} ×` : '–');

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  for (const [i, row] of rows.entries()) {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
    console.log(`| ${cells.join(' | ')} |`);
    if (i === 0)
      console.log(`|${widths.map((width, column) => '-'.repeat(width + 1) + (column ? ':' : '-')).join('|')}|`);
  }
}

console.log(`Size ${size}, median of ${rounds} rounds`);
const labels = ways.map(({ label }) => label).filter((label) => questions.some((q) => medians[q][label]));
table([['', ...questions], ...labels.map((label) => [label, ...questions.map((q) => time(medians[q][label]))])]);

const outcome = {};
const head = ['', 'best peer', 'best ÷ ours', 'DuckDB ÷ ours', 'ours ÷ limit', 'limit', 'goals at L'];
const rows = [];
for (const question of questions) {
  outcome[question] = { milliseconds: {}, rounds: {} };
  for (const label of labels) {
    const taken = times[question][label];
    if (!taken) continue;
    outcome[question].milliseconds[label] = medians[question][label] / 1e6;
    outcome[question].rounds[label] = taken.map((one) => one / 1e6);
  }
  for (const ours of ['Kvartett', 'Kvartett columns']) {
    if (!medians[question][ours]) continue;
    const found = ratios(question, ours);
    (outcome[question].ratios ??= {})[ours] = found;
    const { best, duckdb, limit } = promised[question];
    const goals = `${best ? `≥ ${best}, ` : ''}≥ ${duckdb}, ≤ ${limit}`;
    const verdict = size === 'L' ? (keepsPromise(question, ours, found) ? ' kept' : ' missed') : '';
    rows.push([
      `${question} ${meaning[question]}${ours.replace('Kvartett', '').replace(' ', ', ')}`,
      found.best ?? '–',
      factor(found.bestRatio),
      factor(found.duckdbRatio),
      factor(found.limitRatio),
      found.limit,
      goals + verdict,
    ]);
  }
}
console.log('');
table([head, ...rows]);
for (const [name, { nowMiB, fileMiB }] of Object.entries(memory)) {
  // PostgreSQL's own memory is its server's.
  if (name !== 'postgres') console.log(`${name}: ${nowMiB} MiB of memory${fileMiB ? `, ${fileMiB} MiB of file` : ''}`);
}

if (told.json) {
  const all = existsSync(told.json) ? JSON.parse(readFileSync(told.json, 'utf8')) : {};
  all[size] = { at: new Date().toISOString(), rounds, questions: outcome, loadingMilliseconds: loading, memory };
  writeFileSync(told.json, `${JSON.stringify(all, null, 1)}\n`);
  // What was measured at two times says little, but a time that grows with the entries shows all the same.
  const grown = (question) => {
    const [small, large] = ['S', size].map((of) => all[of]?.questions[question]?.milliseconds.Kvartett);
    return `${question} ${factor(large / small)}`;
  };
  if (size !== 'S' && all.S)
    console.log(`Kvartett from S to ${size}: ${questions.map(grown).join(', ')} (goal ≤ 3 at L)`);
}
if (wrong.length) {
  say(`Answers that differ: ${[...new Set(wrong)].join(', ')}`);
  process.exitCode = 1;
}
