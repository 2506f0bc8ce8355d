// A PostgreSQL of our own for as long as a measurement lasts, reached by a socket that nobody else
// sees. Its programs are those that the machine has; without them it is left out.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The newest that Debian has installed, or whatever is on the path; nothing when there is none.
function findPrograms() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  const places = [newest && join(debian, newest, 'bin'), ...process.env.PATH.split(':')];
  return places.find((place) => place && existsSync(join(place, 'initdb')));
}

// PostgreSQL does not run as root: then the account it was installed with takes its place.
function accountInstead() {
  if (process.getuid() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (kind) => Number(execFileSync('id', [kind, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { name, user: number('-u'), group: number('-g') };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no other account');
}

// In `directory`, which is kept from one run to the next. Nothing when PostgreSQL is not installed.
export function startPostgres(directory) {
  const programs = findPrograms();
  if (!programs) return null;
  const account = accountInstead();
  const socket = mkdtempSync(join(tmpdir(), 'kvartett-postgres-'));
  const run = (program, ...args) => {
    const command = [join(programs, program), ...args];
    if (account) command.unshift('runuser', '-u', account.name, '--');
    // Its log is a file: a pipe would stay open for as long as the server runs.
    return execFileSync(command[0], command.slice(1), { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const give = (path) => account && chownSync(path, account.user, account.group);
  give(socket);
  if (!existsSync(join(directory, 'PG_VERSION'))) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    give(directory);
    chmodSync(directory, 0o700);
    run('initdb', '-D', directory, '-U', 'kvartett', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync');
  }
  const settings = `-k ${socket} -c listen_addresses= -c shared_buffers=2GB -c max_wal_size=8GB`;
  try {
    run('pg_ctl', '-D', directory, '-l', join(directory, 'log'), '-o', settings, '-w', '-t', '120', 'start');
  } catch {
    rmSync(socket, { recursive: true, force: true });
    throw new Error(`PostgreSQL does not start: ${join(directory, 'log')} says why`);
  }
  let isRunning = true;
  const stop = () => {
    if (!isRunning) return;
    isRunning = false;
    run('pg_ctl', '-D', directory, '-m', 'fast', '-w', 'stop');
    rmSync(socket, { recursive: true, force: true });
  };
  // It lives in the background: whatever ends the measurement ends it.
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  return {
    programs,
    socket,
    stop,
    // Makes it when it is not there, and says whether it was made.
    hasMade(database) {
      const asked = ['-h', socket, '-U', 'kvartett', '-d', 'postgres', '-tAc', 'SELECT datname FROM pg_database'];
      if (execFileSync(join(programs, 'psql'), asked, { encoding: 'utf8' }).split('\n').includes(database))
        return false;
      run('createdb', '-h', socket, '-U', 'kvartett', database);
      return true;
    },
    connection: (database) => `host=${socket} user=kvartett dbname=${database}`,
  };
}
