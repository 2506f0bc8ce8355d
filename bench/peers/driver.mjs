// A process that is measured, spoken to a line at a time (see protocol.h).
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export class Driver {
  #name;
  #process;
  #waiting = [];
  #ended = null;

  constructor(name, program, args) {
    this.#name = name;
    this.#process = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let complaint = '';
    this.#process.stderr.on('data', (bytes) => (complaint += bytes));
    this.#process.stdin.on('error', () => {}); // it ended, which is told by the exit below
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.#waiting.shift()(line));
    this.#process.on('error', (error) => (complaint = error.message)); // it did not start
    this.#process.on('close', (code) => {
      this.#ended = `err it ended with ${code}: ${complaint.trim()}`;
      for (const answer of this.#waiting) answer(this.#ended);
    });
  }

  async ask(line) {
    const answer = await new Promise((resolve) => {
      if (this.#ended) return resolve(this.#ended);
      this.#waiting.push(resolve);
      this.#process.stdin.write(`${line}\n`);
    });
    const [state, nanoseconds, rows, checksum] = answer.split(' ');
    if (state !== 'ok') throw new Error(`${this.#name}, ${line}: ${answer.replace(/^err /, '')}`);
    return { nanoseconds: Number(nanoseconds), rows: Number(rows), checksum };
  }

  async memory() {
    const { nanoseconds: now, rows: most } = await this.ask('mem');
    return { nowMiB: Math.round(now / 1024), mostMiB: Math.round(most / 1024) };
  }

  quit() {
    if (!this.#ended) this.#process.stdin.end('quit\n');
  }
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
