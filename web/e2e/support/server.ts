// The real program, on a free port, with its own throw-away data and a clock that stands still.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

export const today = '2026-11-23';

const program =
  process.env.KVARTETT_BIN ??
  fileURLToPath(new URL('../../../build/dev/kvartett', import.meta.url));

export interface Server {
  url: string;
  stop: () => Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port.'));
      });
    });
  });
}

async function start(
  args: string[],
  cleanUp: () => void = () => undefined,
  { port = 0, clock = ['--today', today] } = {},
): Promise<Server> {
  const listen = `127.0.0.1:${String(port || (await freePort()))}`;
  const url = `http://${listen}`;
  const process = spawn(program, [...args, '--listen', listen, ...clock], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  process.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  process.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const stop = () => ended(process).then(cleanUp);
  for (let tries = 0; tries < 300; tries += 1) {
    if (process.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${program} was not ready in time: ${said}`);
}

function ended(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null) resolve();
    else {
      process.once('exit', () => {
        resolve();
      });
      process.kill('SIGTERM');
    }
  });
}

export function startDemo(): Promise<Server> {
  return start(['demo']);
}

export const founder = { email: 'grundare@tomt.example', password: 'ett-langt-losenord' };

// Companies that have nothing but their first administrator: one, unless more are named.
export function startEmpty(
  companies = [{ name: 'Tomt AB', admin: founder.email }],
  more: string[] = [], // options of `kvartett serve`
  how: { port?: number; clock?: string[] } = {},
): Promise<Server> {
  const data = mkdtempSync(`${tmpdir()}/kvartett-e2e-`);
  for (const { name, admin } of companies) {
    const made = spawnSync(
      program,
      ['init', '--data', data, '--company', name, '--admin', admin, '--password-stdin'],
      { input: `${founder.password}\n`, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`init failed: ${made.stdout}${made.stderr}`);
  }
  const forget = () => {
    rmSync(data, { recursive: true, force: true });
  };
  return start(['serve', '--data', data, ...more], forget, how);
}
