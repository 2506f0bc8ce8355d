// Key Account Managers have a revenue goal beside their volume: kept with the budget, never added to it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveBudget, type Company, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;

const draft = (revenue_goals?: Json[]): Json => ({
  total: sek(1_000),
  goals: { renewal: sek(1_000), cross_sell: 0, win_back: 0 },
  cells: [{ seller_id: company.anna.id, channel: 'renewal', goal: sek(1_000) }],
  ...(revenue_goals && { revenue_goals }),
});

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-23');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

test('a revenue goal is kept with each version, differs between them, and is no volume', async () => {
  const goal = { seller_id: company.anna.id, amount: sek(5_000) };
  await approveBudget(company, '2027', draft([goal]));
  const first = await company.manager.read('/budgets/2027');
  expect(first.revenue_goals).toEqual([{ ...goal, seller_name: 'Anna Ask' }]);
  expect([first.total, first.coverage.total.assigned]).toEqual([sek(1_000), sek(1_000)]);

  // A draft is sent whole: what it leaves out it does not have.
  await approveBudget(company, '2027', { ...draft(), reason: 'Anna lämnar kunderna' });
  expect((await company.manager.read('/budgets/2027')).revenue_goals).toEqual([]);
  const { revenue_goals } = await company.manager.read('/budgets/2027/versions/1/diff/2');
  expect(revenue_goals).toEqual([
    { seller_id: company.anna.id, seller_name: 'Anna Ask', from: sek(5_000), to: null },
  ]);
});

test('a revenue goal below zero, twice, or of nobody is refused at its place', async () => {
  const etag = (await company.manager.get('/budgets/2028')).headers.get('etag') ?? '"0"';
  const put = (goals: Json[]) =>
    company.manager.send('PUT', '/budgets/2028/draft', draft(goals), {
      headers: { 'if-match': etag },
    });
  const anna = { seller_id: company.anna.id, amount: sek(1) };
  const twice = await put([anna, { ...anna, amount: -1 }, anna]);
  expect(twice.status).toBe(422);
  expect(twice.body.errors.map((one: Json) => one.pointer)).toEqual([
    '/revenue_goals/1/amount',
    '/revenue_goals/2',
  ]);
  const nobody = await put([{ ...anna, seller_id: company.service.id }]);
  expect(nobody.body.errors[0].pointer).toBe('/revenue_goals/0/seller_id');
});
