// Runs a measurement that tells its figures in lines, shows them as they come and keeps them as JSON, under the
// size that was asked for. Usage: node record.mjs FILE SIZE PROGRAM [ARGUMENT...]
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, size, program, ...rest] = process.argv.slice(2);
const measured = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
const lines = [];
createInterface({ input: measured.stdout }).on('line', (line) => {
  console.log(line);
  lines.push(line.trim().replace(/\s{2,}/g, '  '));
});
measured.on('error', (error) => {
  throw error;
});
measured.on('close', (code) => {
  process.exitCode = code ?? 1;
  if (code !== 0) return;
  const all = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  all[size] = { at: new Date().toISOString(), lines };
  writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
});
