// A thousand boards on the wall: how long until a signed deal is on all of them, and what an open board costs in
// memory. Each holds a connection of its own, from fifty addresses, and hears its own stream.
// The program is $KVARTETT_BIN. Usage: node board.mjs [BOARDS, default 1000] [DEALS, default 20]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';

const program = process.env.KVARTETT_BIN;
if (!program) throw new Error('KVARTETT_BIN names no program');
const boards = Number(process.argv[2] ?? 1000);
const deals = Number(process.argv[3] ?? 20);
const today = '2026-11-23';

const server = spawn(program, ['demo', '--listen', '127.0.0.1:0', '--today', today], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
process.once('exit', () => server.kill());
let said = '';
const port = await new Promise((resolve) => {
  server.stdout.on('data', (bytes) => {
    said += bytes;
    const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
    if (found) resolve(Number(found[1]));
  });
});

// A screen waits at its office's address, and an office has twenty.
const addressOf = (board) => `127.0.1.${1 + Math.floor(board / 20)}`;

function ask(method, path, { body, headers = {}, from = '127.0.0.1' } = {}) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: `/api/v1${path}`,
        localAddress: from,
        headers: { ...(body && { 'content-type': 'application/json' }), ...headers, 'content-length': Buffer.byteLength(text) },
      },
      (answer) => {
        let heard = '';
        answer.on('data', (bytes) => (heard += bytes));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: heard ? JSON.parse(heard) : null }));
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}
function must(answer, status) {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

const { demo_people: people } = must(await ask('GET', '/sign-in'), 200).body;
const manager = people.find((one) => one.role === 'manager');
const session = must(await ask('POST', '/session', { body: { email: manager.email, password: manager.password } }), 200);
const as = {
  cookie: session.headers['set-cookie'][0].split(';')[0],
  'x-csrf-token': session.body.csrf_token,
};
const first = async (path) => must(await ask('GET', path, { headers: as }), 200).body.items[0].id;
const deal = {
  customer_id: await first('/customers'),
  signed_on: today,
  shares: [{ seller_id: await first('/sellers'), basis_points: 10_000 }],
  lines: [{ volume_per_year: 100_000_00, term: 'fixed', months: 12 }],
};

const cookies = [];
for (let board = 0; board < boards; ++board) {
  const from = addressOf(board);
  const started = must(await ask('POST', '/board/pairing', { from }), 201);
  must(
    await ask('POST', '/boards', { headers: as, body: { code: started.body.code, name: `Board ${board}`, shows: 'names' } }),
    201,
  );
  cookies.push(started.headers['set-cookie'][0].split(';')[0]);
}

const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) * 1024;
const before = memory();
const opened = performance.now();
let version = 0; // that all must see
let missing = 0;
let allHave = null;
let bytes = 0;
let isOver = false; // until then a board that is dropped ends the measurement
const heardAt = new Float64Array(boards);

const sockets = await Promise.all(
  cookies.map(async (cookie, board) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: addressOf(board) });
    await once(socket, 'connect');
    socket.write(`GET /api/v1/board/events HTTP/1.1\r\nHost: bench\r\nCookie: ${cookie}\r\n\r\n`);
    await new Promise((resolve) => {
      let rest = '';
      let seen = 0;
      socket.on('close', () => {
        if (!isOver) throw new Error(`board ${board} was dropped: ${rest.slice(0, 200)}`);
      });
      socket.on('data', (data) => {
        bytes += data.length;
        rest += data.toString('latin1');
        for (let end; (end = rest.indexOf('\n\n')) >= 0; rest = rest.slice(end + 2)) {
          const id = /^id: (\d+)$/m.exec(rest.slice(0, Math.min(end, 1500)));
          if (!id) continue;
          resolve();
          const before = seen;
          seen = Number(id[1]);
          if (before < version && seen >= version && version > 0) {
            heardAt[board] = performance.now();
            if (--missing === 0) allHave();
          }
        }
      });
    });
    return socket;
  }),
);
const openedIn = performance.now() - opened;
await new Promise((resolve) => setTimeout(resolve, 1500));
const after = memory();

const { body: standing } = must(await ask('GET', '/standing', { headers: as }), 200);
version = standing.version;
const times = [];
const answers = [];
for (let i = 0; i < deals; ++i) {
  version += 1;
  missing = boards;
  bytes = 0;
  const all = new Promise((resolve) => (allHave = resolve));
  const began = performance.now();
  const signed = ask('POST', '/deals', { headers: as, body: deal });
  signed.then(() => answers.push(performance.now() - began));
  await all;
  times.push(Math.max(...heardAt) - began);
  must(await signed, 201);
  await new Promise((resolve) => setTimeout(resolve, 200));
}
isOver = true;
for (const socket of sockets) socket.destroy();
server.kill();

const sorted = (list) => [...list].sort((a, b) => a - b);
const middle = (list) => sorted(list)[Math.floor(list.length / 2)].toFixed(1);
console.log(`boards                          ${boards}, opened in ${openedIn.toFixed(0)} ms`);
console.log(`memory of an idle board         ${((after - before) / boards / 1024).toFixed(1)} KB (goal ≤ 16)`);
console.log(`one board's view                ${(bytes / boards / 1000).toFixed(1)} kB`);
console.log(`signed → answered               median ${middle(answers)} ms`);
console.log(`signed → on all boards          median ${middle(times)} ms, worst ${sorted(times).at(-1).toFixed(1)} ms of ${deals} (goal ≤ 100)`);
