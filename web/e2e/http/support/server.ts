// The real program, with a data directory of its own and a clock that stands still.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const program =
  process.env.KVARTETT_BIN ??
  fileURLToPath(new URL('../../../../build/dev/kvartett', import.meta.url));

export const password = 'correct horse battery';

export interface CompanyToOpen {
  name: string;
  admin: string;
  more?: string[]; // options of `kvartett init`
  from?: string; // a company that was taken along, instead of a new one
}

export class Server {
  base = '';
  said = ''; // on either output, since it was first started
  private process: ChildProcess | undefined;

  private constructor(
    readonly data: string | undefined,
    private today: string, // or 'now': the machine's clock
    private readonly more: string[] = [], // options of `kvartett serve`
  ) {}

  // `more`: options of `kvartett serve`.
  static async start(
    companies: CompanyToOpen[],
    today: string,
    more: string[] = [],
  ): Promise<Server> {
    const data = mkdtempSync(join(tmpdir(), 'kvartett-http-'));
    for (const company of companies) {
      const options = [
        ...(company.from ? ['--from', company.from] : ['--company', company.name]),
        '--admin',
        company.admin,
        ...(company.more ?? []),
      ];
      execFileSync(program, ['init', '--data', data, ...options], { input: `${password}\n` });
    }
    const server = new Server(data, today, more);
    await server.run(['serve', '--data', data]);
    return server;
  }

  // With a directory that there is; it goes with the server.
  static async over(data: string, today: string): Promise<Server> {
    const server = new Server(data, today);
    await server.run(['serve', '--data', data]);
    return server;
  }

  // What it says when it does not begin to serve, being told the wrong things.
  static refuses(options: string[], environment: NodeJS.ProcessEnv): string {
    const data = mkdtempSync(join(tmpdir(), 'kvartett-http-'));
    const ended = spawnSync(program, ['serve', '--data', data, ...options], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
      timeout: 10_000,
    });
    rmSync(data, { recursive: true, force: true });
    if (ended.status !== 2) throw new Error(`it ended with ${String(ended.status)}`);
    return ended.stderr;
  }

  static async startDemo(today: string): Promise<Server> {
    const server = new Server(undefined, today);
    await server.run(['demo']);
    return server;
  }

  private async run(command: string[]): Promise<void> {
    const clock = this.today === 'now' ? [] : ['--today', this.today];
    const args = [...command, '--listen', '127.0.0.1:0', ...clock, ...this.more];
    const started = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = started;
    this.base = await new Promise<string>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        this.said += chunk.toString();
        const address = /http:\/\/[\d.]+:\d+/.exec(said);
        if (address) resolve(address[0]);
      };
      started.stdout?.on('data', hear);
      started.stderr?.on('data', hear);
      started.once('exit', (code, signal) => {
        if (this.process !== started) return; // we ended it
        const report = `${program} ended by itself (${code ?? signal}): ${said}`;
        console.error(report); // a sanitizer's finding, say
        reject(new Error(report));
      });
    });
  }

  // Ends the program, by default without warning, and starts it again on the same data.
  async restart(today = this.today, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.data === undefined) throw new Error('a demo keeps nothing');
    await this.end(signal);
    this.today = today;
    await this.run(['serve', '--data', this.data]);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const running = this.process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    this.process = undefined;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    if (this.data !== undefined) rmSync(this.data, { recursive: true, force: true });
  }
}
