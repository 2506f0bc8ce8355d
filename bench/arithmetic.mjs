// How long a keystroke in the budget waits for the server: a whole draft of 200 sellers in four
// channels, each goal with twelve months of its own, sent over HTTP and answered with its sums.
// The program is $KVARTETT_BIN. Usage: node arithmetic.mjs [SELLERS, default 200] [TIMES, default 300]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const count = Number(process.argv[2] ?? 200);
const times = Number(process.argv[3] ?? 300);
const program = process.env.KVARTETT_BIN;
if (!program) throw new Error('KVARTETT_BIN names no program');

const data = mkdtempSync(join(tmpdir(), 'kvartett-arithmetic-'));
const password = 'correct horse battery';
const founder = { email: 'chef@bench.se', password };
const told = ['--data', data, '--company', 'Bench AB', '--admin', founder.email];
execFileSync(program, ['init', ...told], { input: `${password}\n` });
const server = spawn(program, [
  'serve',
  '--data',
  data,
  '--listen',
  '127.0.0.1:0',
  '--today',
  '2026-11-23',
]);
try {
  const base = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (bytes) => {
      said += bytes;
      const url = /http:\/\/[\d.:]+/.exec(said);
      if (url) resolve(`${url[0]}/api/v1`);
    });
    server.once('exit', () => reject(new Error(said)));
  });
  const headers = { 'content-type': 'application/json' };
  const post = async (path, body) => {
    const answer = await fetch(base + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const signedIn = await post('/session', founder);
  headers.cookie = signedIn.headers.get('set-cookie').split(';')[0];
  headers['x-csrf-token'] = (await signedIn.json()).csrf_token;

  const sellers = [];
  for (let i = 0; i < count; i += 1) {
    const key = { 'idempotency-key': `seller-${i}` };
    Object.assign(headers, key);
    sellers.push(await (await post('/sellers', { name: `Säljare ${i}` })).json());
  }
  delete headers['idempotency-key'];
  const channels = ['renewal', 'cross_sell', 'win_back', 'new_sales'];
  const months = Array.from({ length: 12 }, (_, month) => 100_000 + month);
  const goal = months.reduce((sum, month) => sum + month);
  const draft = {
    total: 4 * goal * count,
    goals: { renewal: goal * count, cross_sell: goal * count, win_back: goal * count },
    cells: sellers.flatMap((seller) =>
      channels.map((channel) => ({ seller_id: seller.id, channel, goal, months })),
    ),
  };
  const took = [];
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now();
    const { coverage } = await (await post('/budgets/2027/arithmetic', draft)).json();
    took.push(performance.now() - begun);
    const { assigned } = coverage.total;
    if (assigned !== draft.total) throw new Error(`assigned ${assigned}, not ${draft.total}`);
  }
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(times - 1, Math.floor(times * share))].toFixed(1);
  const size = Math.round(JSON.stringify(draft).length / 1000);
  console.log(
    `${count} sellers, ${size} kB: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
  );
} finally {
  server.kill();
  rmSync(data, { recursive: true });
}
