// The server as people meet it, with a large company: how long it takes to start, what it holds in memory, what a
// glance at the standing costs against the server's own /healthz, also while deals are being signed, and how many deals
// a second reach the disk. KVARTETT_BIN names the program, KVARTETT_FILL the one that makes a large company.
// Usage: node service.mjs [THOUSANDS of entries, default 1000] [--json FILE]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const thousands = Number(process.argv[2] ?? 1000);
const program = process.env.KVARTETT_BIN;
const fill = process.env.KVARTETT_FILL;
if (!program || !fill) throw new Error('KVARTETT_BIN and KVARTETT_FILL name no programs');
const password = 'correct horse battery';
const email = 'chef@bench.se';
const data = mkdtempSync(join(process.env.KVARTETT_BENCH_DIR ?? tmpdir(), 'kvartett-service-'));
const today = '2026-11-23';

function start() {
  const begun = performance.now();
  const server = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--today', today, '--trust-proxy'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (bytes) => {
      said += bytes;
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
      if (found) resolve({ server, port: Number(found[1]), begun });
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
        headers: { ...(body && { 'content-type': 'application/json' }), ...headers, 'content-length': Buffer.byteLength(text) },
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

const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))];
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

const told = { thousands };
try {
  execFileSync(program, ['init', '--data', data, '--company', 'Bench AB', '--admin', email], { input: `${password}\n`, stdio: ['pipe', 'ignore', 'ignore'] });
  const empty = await start();
  const idle = memoryOf(empty.server.pid);
  await stop(empty);
  console.log(execFileSync(fill, [data, String(thousands)], { encoding: 'utf8' }).trim());
  told.fileMB = Math.round(statSync(join(data, 'kvartett.db')).size / 1e6);

  const starts = [];
  let running;
  for (let round = 0; round < 3; round += 1) {
    if (running) await stop(running);
    running = await start();
    must(await ask(running.port, undefined, 'GET', '/readyz'), 200);
    starts.push(performance.now() - running.begun);
  }
  told.firstAnswerSeconds = round(quantile(starts, 0.5) / 1000);
  told.bytesAnEntry = Math.round((memoryOf(running.server.pid) - idle) / (thousands * 1000));

  const { port } = running;
  const session = must(await ask(port, undefined, 'POST', '/api/v1/session', { body: { email, password } }), 200);
  const headers = { cookie: session.headers['set-cookie'][0].split(';')[0], 'x-csrf-token': JSON.parse(session.text).csrf_token };
  const sellers = JSON.parse(must(await ask(port, undefined, 'GET', '/api/v1/sellers?limit=50', { headers }), 200).text).items;
  const customers = JSON.parse(must(await ask(port, undefined, 'GET', '/api/v1/customers?limit=50', { headers }), 200).text).items;

  // In turns, so that whatever else the machine does is as bad for each.
  const health = [];
  const standing = [];
  for (let turn = 0; turn < 5; turn += 1) {
    health.push(...(await hammer(0.6, 1, (agent) => ask(port, agent, 'GET', '/healthz'))).times);
    standing.push(...(await hammer(0.6, 1, async (agent) => must(await ask(port, agent, 'GET', '/api/v1/standing', { headers }), 200))).times);
  }
  told.healthzMs = round(quantile(health, 0.5));
  told.standingMs = round(quantile(standing, 0.5));

  let made = 0;
  const sign = async (agent, client) => {
    made += 1;
    const body = {
      customer_id: customers[made % customers.length].id,
      signed_on: today,
      shares: [{ seller_id: sellers[client % sellers.length].id, basis_points: 10000 }],
      lines: [{ volume_per_year: 1_000_00 + made, term: 'one_off' }],
    };
    must(await ask(port, agent, 'POST', '/api/v1/deals', { body, headers: { ...headers, 'idempotency-key': `bench-${made}` } }), 201);
  };
  const signing = hammer(4, 8, sign);
  const crowded = await hammer(4, 64, async (agent) => must(await ask(port, agent, 'GET', '/api/v1/standing', { headers }), 200));
  await signing;
  told.standingP99WhileSigningMs = round(quantile(crowded.times, 0.99));

  for (const clients of [1, 32]) {
    const { times, aSecond } = await hammer(4, clients, sign);
    told[`signedASecondBy${clients}`] = Math.round(aSecond);
    told[`signedP99MsBy${clients}`] = round(quantile(times, 0.99));
  }
  const { total } = JSON.parse(must(await ask(port, undefined, 'GET', '/api/v1/standing', { headers }), 200).text);
  told.deals = total.deals;
  await stop(running);
  console.log(execFileSync(program, ['verify', '--data', data], { encoding: 'utf8' }).trim());
} finally {
  rmSync(data, { recursive: true, force: true });
}
console.log(JSON.stringify(told, null, 1));
const file = process.argv[process.argv.indexOf('--json') + 1];
if (process.argv.includes('--json')) writeFileSync(file, JSON.stringify(told));
