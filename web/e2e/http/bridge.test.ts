// Why the volume differs from the books: the bridge adds up to the öre, every step opens its rows, and what was
// invoiced finds its contract, or is told which.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringInBooks } from './support/books';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;
let acme: Json;
let annas: Json;
let bos: Json;

const of = (client: 'manager' | 'seller' | 'viewer', query = '') =>
  company[client].read(`/bridge${query}`);
const amounts = (bridge: Json): Record<string, number> =>
  Object.fromEntries(bridge.steps.map((one: Json) => [one.step, one.amount]));
function addsUp(bridge: Json): void {
  const { revenue, ...steps } = amounts(bridge);
  expect(Object.values(steps).reduce((sum, one) => sum + one, 0)).toBe(revenue);
}

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-12-31');
  company = await settle(server, 'alfa.se');
  acme = await company.manager.make('/customers', { name: 'Acme AB' });
  const bolt = await company.manager.make('/customers', { name: 'Bolt AB' });
  annas = await company.manager.make('/deals', deal(company, { customer_id: acme.id }));
  bos = await company.manager.make(
    '/deals',
    deal(company, {
      customer_id: bolt.id,
      signed_on: '2026-01-01',
      shares: [{ seller_id: company.bo.id, basis_points: 10_000 }],
    }),
  );
  await bringInBooks(company.manager, '2026', [
    { on: '2026-03-10', amount: 900_000, customer: 'Acme AB' },
    { on: '2026-06-30', amount: 1_150_000.5, customer: 'Bolt AB' },
    { on: '2026-12-30', amount: 1_234.56 },
  ]);
});
afterAll(() => server.stop());

test('volume and the steps after it add up to the revenue of the books, to the öre', async () => {
  const bridge = await of('manager');
  addsUp(bridge);
  expect([bridge.from, bridge.to]).toEqual(['2026-01-01', '2026-12-31']);
  const steps = amounts(bridge);
  expect(steps.volume_signed).toBe(sek(2_400_000));
  expect(steps.revenue).toBe(sek(2_050_000) + 50 + 123_456);
  expect(steps.revenue).toBe((await company.manager.read('/revenue')).total.amount);
  expect(steps.not_matched).toBe(123_456);
  // Acme's year runs to 9 March: 297 of 365 days have passed.
  expect(steps.not_yet_delivered).toBe(-sek(1_200_000) + Math.round((sek(1_200_000) * 297) / 365));
  addsUp(await of('manager', '?from=2026-02-15&to=2026-06-30'));
  addsUp(await of('manager', `?customer_id=${acme.id}`));
  addsUp(await of('manager', '?channel=new_sales'));
  addsUp(await of('manager', `?team_id=${company.team.id}`));
});

test('every step opens its rows, the largest first, and they are what it comes to', async () => {
  for (const { step, amount, rows } of (await of('manager')).steps) {
    const items = await company.manager.readAll(`/bridge/rows?step=${step}`, 1);
    expect([step, items.length]).toEqual([step, rows]);
    expect(items.reduce((sum: number, one: Json) => sum + one.amount, 0)).toBe(amount);
  }
  const [largest] = await company.manager.readAll('/bridge/rows?step=estimate_error');
  expect([largest.deal_id, largest.contract_year]).toEqual([annas.id, 1]);
  const [cash] = await company.manager.readAll('/bridge/rows?step=not_matched');
  expect([cash.deal_id, cash.customer_name, cash.on]).toEqual([null, null, '2026-12-30']);
  expect((await company.manager.get('/bridge/rows')).status).toBe(400);
  expect((await company.manager.get('/bridge?from=2026-02-01&to=2026-01-01')).status).toBe(400);
});

test('a seller sees her own part, and another seller is nobody', async () => {
  const own = await of('seller');
  addsUp(own);
  expect(amounts(own)).toMatchObject({
    volume_signed: sek(1_200_000),
    not_matched: 0,
    revenue: sek(900_000),
  });
  expect((await company.seller.get(`/bridge?seller_id=${company.bo.id}`)).status).toBe(404);
  expect((await company.seller.get(`/revenue/entries?deal_id=${bos.id}`)).status).toBe(404);
  const invoices = await company.seller.readAll(`/revenue/entries?deal_id=${annas.id}`);
  expect(invoices.map((one: Json) => one.amount)).toEqual([sek(900_000)]);
  addsUp(await of('viewer'));
});

test('an amount that found no contract is given one, in one call, and back again', async () => {
  const [cash] = await company.manager.readAll('/revenue/entries?only=not_matched');
  expect([cash.matched_by, cash.choice, cash.matches]).toEqual(['nothing', 'by_rules', []]);
  const match = (body: Json) =>
    company.manager.send('PUT', `/revenue/entries/${cash.seq}/match`, body);
  const given = await match({ choice: 'line', line_id: bos.lines[0].id });
  expect(given.status).toBe(200);
  expect([given.body.matched_by, given.body.matches[0].deal_id]).toEqual(['chosen', bos.id]);
  expect(amounts(await of('manager')).not_matched).toBe(0);
  addsUp(await of('manager'));
  expect((await match({ choice: 'by_rules' })).body.matched_by).toBe('nothing');
  expect(amounts(await of('manager')).not_matched).toBe(123_456);
  const log = await company.admin.read('/audit?kind=revenue_matched');
  expect(log.items).toHaveLength(2);

  expect((await match({ choice: 'line' })).status).toBe(422);
  expect((await match({ choice: 'line', line_id: 'nothing' })).body.errors[0].pointer).toBe(
    '/line_id',
  );
  const nothing = await company.manager.send('PUT', '/revenue/entries/99/match', {
    choice: 'by_rules',
  });
  expect(nothing.status).toBe(404);
});

test('an amount that was taken back belongs to nothing', async () => {
  const [done] = (await company.manager.read('/imports')).items;
  await company.manager.post(`/imports/${done.id}/undo`, undefined);
  const refused = await company.manager.send('PUT', '/revenue/entries/1/match', {
    choice: 'no_contract',
  });
  expect(refused.status).toBe(409);
  const bridge = await of('manager');
  addsUp(bridge);
  expect(amounts(bridge).revenue).toBe(0);
  expect(amounts(bridge).not_yet_delivered).toBe(-sek(2_400_000));
});

test('the bridge goes along as a workbook', async () => {
  const file = await company.viewer.get('/exports/bridge.xlsx?fiscal_year=2026');
  expect(file.status).toBe(200);
  expect(file.headers.get('content-disposition')).toContain('kvartett-bridge-2026-12-31.xlsx');
  expect(String.fromCharCode(...file.bytes.slice(0, 2))).toBe('PK');
});
