// The program as a whole: what it says about itself, what the demo shows, and that an answered write is kept.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { deal, settle } from './support/company';
import { type Json, operations } from './support/contract';
import { program, Server } from './support/server';

let demo: Server;

beforeAll(async () => {
  demo = await Server.startDemo('2026-06-15');
});
afterAll(() => demo.stop());

test('it is alive and ready, counts its requests, and serves its contract', async () => {
  const client = new Client(demo.base);
  expect((await client.get('/healthz')).body).toEqual({ status: 'ok' });
  expect((await client.get('/readyz')).body).toEqual({ status: 'ok' });
  const served = await client.read('/openapi.json');
  const ids = Object.values<Json>(served.paths).flatMap((item) =>
    Object.entries<Json>(item)
      .filter(([name]) => name !== 'parameters')
      .map(([, one]) => one.operationId),
  );
  expect(ids).toEqual(operations.map((one) => one.id));
  const metrics = await client.get('/metrics');
  expect(metrics.text).toMatch(/route="\/api\/v1\/openapi\.json"/);
  const docs = await client.get('/docs');
  for (const id of ids) expect(docs.text).toContain(`id="${id}"`);
  expect(docs.text).not.toMatch(/<script|src=|https?:\/\//);
});

test('everyone in the demo can sign in, and every page of every list is as the contract says', async () => {
  const { demo_people: people } = await new Client(demo.base).read('/sign-in');
  expect(new Set(people.map((person: Json) => person.role))).toEqual(
    new Set(['admin', 'manager', 'seller', 'viewer']),
  );
  for (const person of people) {
    const client = await Client.signIn(demo.base, person.email, person.password);
    expect((await client.read('/me')).user).toMatchObject({ name: person.name, role: person.role });
    const lists = [
      '/sellers',
      '/teams',
      '/customers',
      '/products',
      '/deals',
      '/work-lists/renewals?days=90',
    ];
    for (const list of lists) expect((await client.readAll(list, 200)).length).toBeGreaterThan(0);
    const deals = await client.readAll('/deals');
    expect(await client.read(`/deals/${deals[0].id}`)).toMatchObject({ id: deals[0].id });
    const standing = await client.read('/standing?by=channel');
    expect(standing.rows).toHaveLength(4);
    expect(standing.rows.reduce((sum: number, row: Json) => sum + row.actual, 0)).toBe(
      standing.total.actual,
    );
    const months = await client.read('/standing?by=month,channel');
    expect(months.rows.reduce((sum: number, row: Json) => sum + row.goal, 0)).toBe(
      standing.total.goal,
    );
    const lens = await client.read('/lens');
    const toDate = standing.total.actual + standing.total.committed + standing.total.expected_later;
    expect(lens.months[11].signed_cumulative).toBe(toDate);
  }
});

test('a server that is no demo names nobody on its sign-in page', async () => {
  const server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15');
  expect((await new Client(server.base).read('/sign-in')).demo_people).toEqual([]);
  await server.stop();
});

test('what was answered is on disk: killed without warning, the server knows every deal, once', async () => {
  const server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15');
  const company = await settle(server, 'alfa.se');
  const manager = () => new Client(server.base, company.manager.headers);
  const sign = (i: number) =>
    manager().post('/deals', deal(company, { note: `${i}` }), {
      headers: { 'idempotency-key': `k${i}` },
    });
  const signed = await Promise.all(Array.from({ length: 20 }, (_, i) => sign(i)));
  const before = await manager().readAll('/entries');
  await server.restart();
  expect(await manager().readAll('/entries')).toEqual(before);
  const again = await Promise.all(Array.from({ length: 20 }, (_, i) => sign(i)));
  expect(again.map((a) => [a.status, a.body.id])).toEqual(signed.map((a) => [201, a.body.id]));
  expect(await manager().readAll('/deals')).toHaveLength(20);
  await server.restart('2026-03-15', 'SIGTERM');
  expect(await manager().readAll('/entries')).toEqual(before);
  const data = server.data ?? '';
  const held = new Client(server.base);
  expect((await held.get('/healthz')).status).toBe(200);
  await expect(() =>
    execFileSync(program, ['standing', '--data', data], { stdio: 'pipe' }),
  ).toThrow();
  await server.stop();
});

test('a backup is taken while the server serves, is checked, and another server opens it', async () => {
  const server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15');
  const company = await settle(server, 'alfa.se');
  const manager = (base: string) => new Client(base, company.manager.headers);
  await manager(server.base).post('/deals', deal(company, { note: 'kept' }));
  const entries = await manager(server.base).readAll('/entries');
  const data = server.data ?? '';
  const run = (...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });

  const backup = `${data}-backup`;
  expect(run('backup', '--data', data, '--to', backup)).toContain('1 deals');
  expect(() => run('backup', '--data', data, '--to', backup)).toThrow(/already/);
  expect((await manager(server.base).get('/metrics')).text).toMatch(
    /kvartett_commit_deeds_count [1-9]/,
  );
  await server.stop();

  expect(run('restore', backup, '--data', `${data}-again`)).toContain('1 deals');
  expect(() => run('restore', backup, '--data', `${data}-again`)).toThrow(
    /Nothing is ever written over/,
  );
  const restored = await Server.over(`${data}-again`, '2026-03-15');
  expect(await manager(restored.base).readAll('/entries')).toEqual(entries);
  await restored.stop();
  rmSync(backup, { recursive: true });
});
