// The server as people meet it, with a large company. `sign`: how many deals a second reach the disk, beside bare SQLite
// and beside PostgreSQL's indexed inserts, and what a glance at the standing costs against the server's own /healthz,
// also while deals are being signed. `restart`: how long until its first answer, and what an entry holds in memory.
// KVARTETT_BIN names the program; its neighbours in DIRECTORY make the large company and write to bare SQLite.
// Usage: node service.mjs sign|restart S|M|L --programs DIRECTORY [--work DIRECTORY] [--json FILE]
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Driver, median } from './peers/driver.mjs';
import { startPostgres } from './peers/postgres.mjs';

const { values: told, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    programs: { type: 'string' },
    work: { type: 'string', default: tmpdir() },
    json: { type: 'string' },
  },
});
const [what, size] = positionals;
const thousands = { S: 100, M: 1000, L: 10000 }[size];
const program = process.env.KVARTETT_BIN;
if (!program) throw new Error('KVARTETT_BIN names no program');
if (!['sign', 'restart'].includes(what) || !thousands || !told.programs) {
  throw new Error('it is not said what to measure, of which size, or with what');
}
const work = resolve(told.work);
const password = 'correct horse battery';
const email = 'chef@bench.se';
mkdirSync(work, { recursive: true });
const data = mkdtempSync(join(work, 'service-'));
const today = '2026-11-23';

function start() {
  const begun = performance.now();
  const server = spawn(
    program,
    ['serve', '--data', data, '--listen', '127.0.0.1:0', '--today', today, '--trust-proxy'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  process.once('exit', () => server.kill());
  return new Promise((answer, reject) => {
    let said = '';
    server.stdout.on('data', (bytes) => {
      said += bytes;
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
      if (found) answer({ server, port: Number(found[1]), begun });
    });
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}
async function stop({ server }) {
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

function ask(port, agent, method, path, { body, headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent,
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
          'content-length': Buffer.byteLength(text),
        },
      },
      (answer) => {
        let heard = '';
        answer.on('data', (bytes) => (heard += bytes));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text: heard }));
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}
const must = (answer, status) => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`);
  return answer;
};

const quantile = (times, q) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))];
const round = (value) => Math.round(value * 100) / 100;

// `clients` connections, each asking again as soon as it is answered, for `seconds`; times in milliseconds.
async function hammer(seconds, clients, once) {
  const times = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (performance.now() < until) {
        const begun = performance.now();
        await once(agent, client);
        times.push(performance.now() - begun);
      }
      agent.destroy();
    }),
  );
  return { times, aSecond: times.length / seconds };
}

const memoryOf = (pid) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) * 1024;
};

// ---- The company -------------------------------------------------------------------------------

// What an empty server holds in memory; then the company is filled behind its back.
async function found() {
  execFileSync(program, ['init', '--data', data, '--company', 'Bench AB', '--admin', email], {
    input: `${password}\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const empty = await start();
  const idle = memoryOf(empty.server.pid);
  await stop(empty);
  const fill = join(told.programs, 'large_company');
  console.log(execFileSync(fill, [data, String(thousands)], { encoding: 'utf8' }).trim());
  return idle;
}

async function started() {
  const running = await start();
  must(await ask(running.port, undefined, 'GET', '/readyz'), 200);
  return { ...running, took: performance.now() - running.begun };
}

async function signIn(port) {
  const session = must(await ask(port, undefined, 'POST', '/api/v1/session', { body: { email, password } }), 200);
  return {
    cookie: session.headers['set-cookie'][0].split(';')[0],
    'x-csrf-token': JSON.parse(session.text).csrf_token,
  };
}

// ---- Restart -----------------------------------------------------------------------------------

async function measureRestart() {
  const idle = await found();
  const starts = [];
  let running;
  for (let turn = 0; turn < 3; turn += 1) {
    if (running) await stop(running);
    running = await started();
    starts.push(running.took);
  }
  const figures = {
    fileMB: Math.round(statSync(join(data, 'kvartett.db')).size / 1e6),
    firstAnswerSeconds: round(median(starts) / 1000),
    bytesAnEntry: Math.round((memoryOf(running.server.pid) - idle) / (thousands * 1000)),
  };
  await stop(running);
  const may = { S: 1, M: 1, L: 5 }[size];
  console.log(`restart to first answer       ${figures.firstAnswerSeconds} s (goal < ${may})`);
  console.log(`memory of an entry            ${figures.bytesAnEntry} bytes (goal ≤ 64)`);
  console.log(`file                          ${figures.fileMB} MB`);
  return figures;
}

// ---- Signing -----------------------------------------------------------------------------------

// PostgreSQL's own load generator, with 32 clients and an indexed table; nothing when it is not installed.
function openPostgresWrites() {
  const here = import.meta.dirname;
  let server = null;
  try {
    server = startPostgres(join(work, 'postgres'));
  } catch (error) {
    console.error(`Left out: postgres. ${error.message}`);
  }
  if (!server) return null;
  const told = ['-h', server.socket, '-U', 'kvartett'];
  const psql = (sql) =>
    execFileSync(join(server.programs, 'psql'), [...told, '-d', 'writes', '-q', '-v', 'ON_ERROR_STOP=1'], {
      input: sql,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
  server.hasMade('writes');
  const sections = readFileSync(join(here, 'peers/sql/postgres.sql'), 'utf8');
  const section = (name) => sections.split(`--@ ${name}\n`)[1].split('--@ ')[0];
  psql(
    'SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE SEQUENCE entry_number CACHE 1000',
  );
  psql(section('SCHEMA'));
  psql(section('INDEX'));
  const insert = join(here, 'peers/sql/postgres_insert.sql');
  return {
    aSecond(seconds) {
      const args = [
        ...told,
        '-n',
        '-M',
        'prepared',
        '-f',
        insert,
        '-c',
        '32',
        '-j',
        '2',
        '-T',
        String(seconds),
        'writes',
      ];
      const said = execFileSync(join(server.programs, 'pgbench'), args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return Number(/^tps = ([\d.]+)/m.exec(said)[1]);
    },
    stop: () => server.stop(),
  };
}

async function measureSigning() {
  await found();
  const sqlite = new Driver('sqlite', join(told.programs, 'sqlite_writes'), [join(data, 'bare.db')]);
  const postgres = openPostgresWrites();
  const running = await started();
  const { port } = running;
  const headers = await signIn(port);
  const list = async (path) => JSON.parse(must(await ask(port, undefined, 'GET', path, { headers }), 200).text).items;
  const sellers = await list('/api/v1/sellers?limit=50');
  const customers = await list('/api/v1/customers?limit=50');

  const look = async (agent) => must(await ask(port, agent, 'GET', '/api/v1/standing', { headers }), 200);
  let made = 0;
  const sign = async (agent, client) => {
    made += 1;
    const body = {
      customer_id: customers[made % customers.length].id,
      signed_on: today,
      shares: [{ seller_id: sellers[client % sellers.length].id, basis_points: 10000 }],
      lines: [{ volume_per_year: 1_000_00 + made, term: 'one_off' }],
    };
    const asked = { body, headers: { ...headers, 'idempotency-key': `bench-${made}` } };
    must(await ask(port, agent, 'POST', '/api/v1/deals', asked), 201);
  };

  // In turns, so that whatever else the machine does is as bad for each; the first turn warms up.
  const seconds = 1;
  const rates = { sqlite: [], one: [], many: [], postgres: [] };
  const times = { health: [], standing: [], one: [], many: [] };
  for (let turn = 0; turn <= 5; turn += 1) {
    const health = await hammer(seconds / 2, 1, (agent) => ask(port, agent, 'GET', '/healthz'));
    const standing = await hammer(seconds / 2, 1, look);
    const { nanoseconds, rows } = await sqlite.ask(`run ${seconds}`);
    const one = await hammer(seconds, 1, sign);
    const many = await hammer(seconds, 32, sign);
    const inserts = postgres?.aSecond(seconds);
    if (turn === 0) continue;
    times.health.push(...health.times);
    times.standing.push(...standing.times);
    times.one.push(...one.times);
    times.many.push(...many.times);
    rates.sqlite.push(rows / (nanoseconds / 1e9));
    rates.one.push(one.aSecond);
    rates.many.push(many.aSecond);
    if (postgres) rates.postgres.push(inserts);
  }
  postgres?.stop();
  sqlite.quit();
  const signing = hammer(4, 8, sign);
  const crowded = await hammer(4, 64, look);
  await signing;
  await stop(running);
  console.log(execFileSync(program, ['verify', '--data', data], { encoding: 'utf8' }).trim());

  const aSecond = (kind) => (rates[kind].length ? Math.round(median(rates[kind])) : undefined);
  const figures = {
    healthzMs: round(median(times.health)),
    standingMs: round(median(times.standing)),
    standingP99WhileSigningMs: round(quantile(crowded.times, 0.99)),
    sqliteASecond: aSecond('sqlite'),
    signedASecondBy1: aSecond('one'),
    signedP99MsBy1: round(quantile(times.one, 0.99)),
    signedASecondBy32: aSecond('many'),
    signedP99MsBy32: round(quantile(times.many, 0.99)),
    postgresASecondBy32: aSecond('postgres'),
  };
  const { signedASecondBy1: one, signedASecondBy32: many, postgresASecondBy32: theirs } = figures;
  const share = Math.round((100 * one) / figures.sqliteASecond);
  console.log(`bare SQLite, FULL              ${figures.sqliteASecond} a second`);
  console.log(
    `signed by one client           ${one} a second: ${share} % of that (goal ≥ 50), p99 ${figures.signedP99MsBy1} ms`,
  );
  console.log(`PostgreSQL, indexed, 32 clients ${theirs ?? 'left out'}`);
  const against = theirs ? `: ${round(many / theirs)} × that (goal ≥ 1.5)` : '';
  console.log(
    `signed by 32 clients           ${many} a second${against}, p99 ${figures.signedP99MsBy32} ms (goal ≤ 25)`,
  );
  const near = round(figures.standingMs / figures.healthzMs);
  console.log(`standing                       ${figures.standingMs} ms: ${near} × healthz (goal ≤ 1.5)`);
  console.log(`  p99 by 64 while 8 sign       ${figures.standingP99WhileSigningMs} ms (goal ≤ 5)`);
  return figures;
}

try {
  const figures = await (what === 'sign' ? measureSigning() : measureRestart());
  if (told.json) {
    const all = existsSync(told.json) ? JSON.parse(readFileSync(told.json, 'utf8')) : {};
    all[size] = { at: new Date().toISOString(), thousands, ...figures };
    writeFileSync(told.json, `${JSON.stringify(all, null, 1)}\n`);
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
