// A budget is set aside under a name, held against the draft, and never measured against.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { approveBudget, type Company, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;

const draft = (total: number): Json => ({
  total: sek(total),
  goals: { renewal: sek(total), cross_sell: 0, win_back: 0 },
  cells: [{ seller_id: company.anna.id, channel: 'renewal', goal: sek(total) }],
});

const save = async (total: number) => {
  const etag = (await company.manager.get('/budgets/2027')).headers.get('etag') ?? '"0"';
  const saved = await company.manager.send('PUT', '/budgets/2027/draft', draft(total), {
    headers: { 'if-match': etag },
  });
  expect(saved.status).toBe(200);
  return saved.headers.get('etag');
};

const setAside = (name: string) => company.manager.post('/budgets/2027/scenarios', { name });
const all = async () => (await company.viewer.read('/budgets/2027/scenarios')).scenarios;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-23');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

test('there is nothing to set aside before somebody has begun', async () => {
  expect((await setAside('Försiktig')).status).toBe(409);
  expect(await all()).toEqual([]);
});

test('what is set aside stays as it was while the draft goes on, and the draft is not touched', async () => {
  const etag = await save(1_000);
  const cautious = await setAside(' Försiktig ');
  expect([cautious.status, cautious.body.name, cautious.body.number]).toEqual([
    201,
    'Försiktig',
    1,
  ]);
  // The draft is as it was: who types in it is not told that somebody changed it.
  expect((await company.manager.get('/budgets/2027')).headers.get('etag')).toBe(etag);
  await save(2_000);
  await setAside('Djärv');
  await approveBudget(company, '2027', draft(3_000));
  expect((await all()).map((one: Json) => [one.name, one.budget.total])).toEqual([
    ['Försiktig', sek(1_000)],
    ['Djärv', sek(2_000)],
  ]);
  const standing = await company.manager.read('/standing?fiscal_year=2027');
  expect(standing.total.goal).toBe(sek(3_000));
  // Without a draft it is what is in force that is set aside.
  expect((await setAside('Som beslutat')).body.budget.total).toBe(sek(3_000));
});

test('a name is taken once, and a number is never used again', async () => {
  const taken = await setAside('försiktig');
  expect([taken.status, taken.body.errors[0].pointer]).toEqual([422, '/name']);
  expect((await setAside('   ')).body.errors[0].pointer).toBe('/name');
  const renamed = await company.manager.patch('/budgets/2027/scenarios/2', { name: 'Offensiv' });
  expect([renamed.status, renamed.body.name]).toEqual([200, 'Offensiv']);
  const clash = await company.manager.patch('/budgets/2027/scenarios/2', { name: 'Försiktig' });
  expect(clash.status).toBe(422);
  expect((await company.manager.delete('/budgets/2027/scenarios/3')).status).toBe(204);
  expect((await company.manager.delete('/budgets/2027/scenarios/3')).status).toBe(404);
  for (const wrong of ['0', '-1', 'x', '99999999999'])
    expect((await company.manager.delete(`/budgets/2027/scenarios/${wrong}`)).status).toBe(404);
  expect((await setAside('En till')).body.number).toBe(4);
  expect((await all()).map((one: Json) => one.name)).toEqual(['Försiktig', 'Offensiv', 'En till']);
});

test('the log says who set what aside', async () => {
  const { items } = await company.admin.read('/audit?kind=scenario_saved');
  expect(items.at(-1).sentence).toContain('Försiktig');
  const removed = await company.admin.read('/audit?kind=scenario_removed');
  expect(removed.items[0].changes[0].from).toBe('Som beslutat');
});

test('a year has twenty at most', async () => {
  for (let more = (await all()).length; more < 20; ++more)
    expect((await setAside(`Nummer ${String(more)}`)).status).toBe(201);
  expect((await setAside('För många')).status).toBe(409);
});

test('they are there again after a restart', async () => {
  const before = await all();
  await server.restart();
  const again = new Client(server.base, company.viewer.headers);
  expect((await again.read('/budgets/2027/scenarios')).scenarios).toEqual(before);
});
