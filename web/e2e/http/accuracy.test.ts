// Are the estimates good enough? Contract years that have passed and "so far", by seller, channel and product
// group, with the contracts that missed most; and the lens, which shows all three sides by month.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringInBooks } from './support/books';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;
let annas: Json;

async function sign(name: string, volume: number, product: Json, shares: Json[]): Promise<Json> {
  const customer = await company.manager.make('/customers', { name });
  return company.manager.make(
    '/deals',
    deal(company, {
      customer_id: customer.id,
      signed_on: '2025-01-01',
      shares,
      lines: [{ product_id: product.id, volume_per_year: sek(volume), term: 'fixed', months: 12 }],
    }),
  );
}

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-06-30');
  company = await settle(server, 'alfa.se');
  const whole = (seller: Json) => [{ seller_id: seller.id, basis_points: 10_000 }];
  annas = await sign('Acme AB', 100_000, company.service, whole(company.anna));
  await sign('Bolt AB', 300_000, company.licence, whole(company.bo));
  await bringInBooks(company.manager, '2025', [
    { on: '2025-03-31', amount: 75_000, customer: 'Acme AB' },
    { on: '2025-06-30', amount: 400_000, customer: 'Bolt AB' },
  ]);
});
afterAll(() => server.stop());

test('the figure is weighted by volume, and over- and under-estimates stand apart', async () => {
  const accuracy = await company.manager.read('/accuracy');
  // 75 % of 100,000 and 75 % of 300,000.
  expect(accuracy.passed).toMatchObject({
    accuracy: 0.75,
    years: 2,
    on_target: 0,
    estimate: sek(400_000),
    invoiced: sek(475_000),
    over_years: 1,
    over: sek(25_000),
    under_years: 1,
    under: sek(100_000),
  });
  expect([accuracy.target, accuracy.so_far.accuracy]).toEqual([0.8, null]);
  expect(accuracy.by_seller.map((one: Json) => [one.seller_name, one.passed.years])).toEqual([
    ['Anna Ask', 1],
    ['Bo Björk', 1],
  ]);
  expect(accuracy.by_channel.map((one: Json) => one.channel)).toEqual(['new_sales']);
  expect(accuracy.by_group.map((one: Json) => one.group)).toEqual([null, 'Tjänster']);
  expect(accuracy.worst.map((one: Json) => one.customer_name)).toEqual(['Bolt AB', 'Acme AB']);
  expect(accuracy.best).toEqual([]);
  const none = await company.manager.read('/accuracy?ended_from=2026-01-01');
  expect([none.passed.years, none.passed.accuracy]).toEqual([0, null]);
});

test('the worst opens its invoices', async () => {
  const { worst } = await company.manager.read('/accuracy?limit=1');
  const invoices = await company.manager.readAll(`/revenue/entries?deal_id=${worst[0].deal_id}`);
  expect(invoices.map((one: Json) => one.amount)).toEqual([sek(400_000)]);
});

test('a seller sees her own, and another seller is nobody', async () => {
  const own = await company.seller.read('/accuracy');
  expect(own.worst.map((one: Json) => one.deal_id)).toEqual([annas.id]);
  expect(own.by_seller).toHaveLength(1);
  expect((await company.seller.get(`/accuracy?seller_id=${company.bo.id}`)).status).toBe(404);
});

test('the lens has volume at signing, the same deals as invoicing, and what was invoiced', async () => {
  const lens = await company.manager.read('/lens?fiscal_year=2025');
  const months = lens.months.map((one: Json) => [one.signed, one.invoiced, one.revenue]);
  expect(months[0]).toEqual([sek(400_000), 3_333_333, 0]);
  expect(months[2]).toEqual([0, 3_333_333, sek(75_000)]);
  expect(lens.months.at(-1)).toMatchObject({
    signed_cumulative: sek(400_000),
    invoiced_cumulative: sek(400_000),
    revenue_cumulative: sek(475_000),
  });
  const norr = await company.manager.read('/lens?fiscal_year=2025&channel=renewal');
  expect(norr.months.at(-1).revenue_cumulative).toBe(0);
  const own = await company.seller.read('/lens?fiscal_year=2025');
  expect(own.months.at(-1).revenue_cumulative).toBe(sek(75_000));
});
