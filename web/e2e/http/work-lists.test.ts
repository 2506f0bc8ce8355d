// What to do next in each channel, the key figures, credit beside the 100 %, and customers that are there twice.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveBudget, type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;

// Anna sells, unless someone else is named; a year's contract that begins the day it is signed.
interface Sale {
  customer: Json;
  product?: Json;
  on: string;
  value: number;
  term?: string;
  months?: number;
  by?: Json;
  [more: string]: unknown;
}
function sale({ customer, product, on, value, term, months, by, line, ...more }: Sale): Json {
  return company.manager.make('/deals', {
    ...deal(company),
    customer_id: customer.id,
    signed_on: on,
    shares: [{ seller_id: (by ?? company.anna).id, basis_points: 10_000 }],
    lines: [
      {
        product_id: (product ?? company.service).id,
        volume_per_year: sek(value),
        term: term ?? 'fixed',
        ...(term === undefined ? { months: months ?? 12 } : {}),
        ...(line as Json),
      },
    ],
    ...more,
  });
}
const customers: Record<string, Json> = {};
const names = (items: Json[]) => items.map((item) => item.customer_name);

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-06-15');
  company = await settle(server, 'alfa.se');
  await approveBudget(company, '2026', {
    total: sek(10_000),
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [{ seller_id: company.anna.id, channel: 'new_sales', goal: sek(6_000) }],
  });
  for (const name of ['Al', 'Bok', 'Cypress', 'Dunge', 'Ek', 'Fura', 'Gran'])
    customers[name] = await company.admin.make('/customers', { name });
  const { Al, Bok, Cypress, Dunge, Ek, Fura, Gran } = customers;

  // Four run a service contract; three of them have licences too.
  await sale({ customer: Al, on: '2025-07-10', value: 100 });
  await sale({ customer: Bok, on: '2025-08-20', value: 300, line: { notice_months: 1 } });
  await sale({ customer: Cypress, on: '2026-02-01', value: 1_000, first_contact_on: '2026-01-02' });
  await sale({ customer: Dunge, on: '2026-03-01', value: 1_500, by: company.bo });
  for (const [customer, value] of [
    [Bok, 50],
    [Cypress, 70],
    [Dunge, 90],
  ] as [Json, number][])
    await sale({ customer, product: company.licence, on: '2026-04-01', value, term: 'rolling' });
  // One went silent, one was lost, one was nobody's for long and came back.
  await sale({ customer: Ek, on: '2023-01-01', value: 800 });
  await sale({ customer: Fura, on: '2023-01-01', value: 900, by: company.bo });
  await company.admin.patch(`/customers/${Fura.id}`, { lost_on: '2024-01-01' });
  await sale({ customer: Gran, on: '2022-01-01', value: 10, by: company.bo });
  await sale({ customer: Gran, on: '2026-05-01', value: 20, by: company.bo });
});
afterAll(() => server.stop());

test('renewals: what ends soon, how long notice can still be given, and sums of 30, 60 and 90 days', async () => {
  const list = await company.viewer.read('/work-lists/renewals?days=60');
  expect(names(list.items)).toEqual(['Al']);
  expect(list.items[0]).toMatchObject({
    ends_on: '2026-07-09',
    days_left: 24,
    notice_by: null,
    notice_days_left: null,
  });
  expect(list.total_volume_per_year).toBe(sek(100));
  expect(list.within).toEqual([
    { days: 30, lines: 1, volume_per_year: sek(100) },
    { days: 60, lines: 1, volume_per_year: sek(100) },
    { days: 90, lines: 2, volume_per_year: sek(400) },
  ]);
  const longer = await company.viewer.read('/work-lists/renewals?days=90');
  expect(names(longer.items)).toEqual(['Bok', 'Al']);
  expect(longer.items[0]).toMatchObject({ notice_by: '2026-07-20', notice_days_left: 35 });
  expect(
    (await company.viewer.read(`/work-lists/renewals?days=90&seller_id=${company.bo.id}`)).items,
  ).toEqual([]);
  const inYear = await company.viewer.read('/work-lists/renewals?fiscal_year=2026');
  expect(inYear.items.map((one: { ends_on: string }) => one.ends_on.slice(0, 4))).toEqual(
    inYear.items.map(() => '2026'),
  );
  expect(names(inYear.items)).toEqual(expect.arrayContaining(['Bok', 'Al']));
  expect(inYear.within).toEqual(list.within);
  const next = await company.viewer.read('/work-lists/renewals?fiscal_year=2027');
  expect(names(next.items)).not.toContain('Al');
  const { renewal } = await company.viewer.read('/budgets/2027/proposal');
  expect(next.total_volume_per_year).toBe(renewal.expiring.volume_per_year);
  expect(next.items).toHaveLength(renewal.expiring.lines);
});

test('cross-sell: what customers who buy the same also buy, with the reason', async () => {
  const list = await company.manager.read('/work-lists/cross-sell');
  expect(list.groups).toEqual(['Licens', 'Tjänster']);
  expect(list.total).toBe(2);
  expect(list.items[0]).toMatchObject({
    customer_name: 'Al',
    group: 'Licens',
    product_name: 'Licens',
    usual_volume: sek(70),
    bought_by_similar: 7_500,
    similar_customers: 4,
    expected_value: sek(52.5),
    buys: ['Tjänster'],
    why: '3 of the 4 other customers who buy Tjänster also buy Licens.',
  });
  expect(list.items[1].customer_name).toBe('Gran');

  const { Al } = customers;
  expect((await company.manager.read(`/work-lists/cross-sell?customer_id=${Al.id}`)).total).toBe(1);
  expect((await company.manager.read('/work-lists/cross-sell?group=Annat')).items).toEqual([]);
  const first = await company.manager.read('/work-lists/cross-sell?limit=1');
  const rest = await company.manager.read(
    `/work-lists/cross-sell?limit=1&cursor=${first.next_cursor}`,
  );
  expect([...first.items, ...rest.items]).toEqual(list.items);
  expect(rest.next_cursor).toBeNull();
});

test('win-back: passive and lost customers by what they used to buy', async () => {
  const list = await company.viewer.read('/work-lists/win-back');
  expect(names(list.items)).toEqual(['Fura', 'Ek']);
  expect(list).toMatchObject({ total: 2, total_used_to_buy: sek(1_700) });
  expect(list.items[1]).toMatchObject({
    status: 'passive',
    covered_until: '2023-12-31',
    lost_on: null,
    used_to_buy: sek(800),
    bought: [
      {
        product_name: 'Service',
        group: 'Tjänster',
        volume_per_year: sek(800),
        last_on: '2023-01-01',
      },
    ],
    why: 'Covered until 2023-12-31 and has signed nothing since: passive since 2025-01-01.',
  });
  expect(names((await company.viewer.read('/work-lists/win-back?status=lost')).items)).toEqual([
    'Fura',
  ]);
});

test('new sales: the rest of the goal in deals of the usual size and in first contacts', async () => {
  const needed = await company.manager.read('/work-lists/new-sales');
  // Four new customers since June 2024: 100, 300, 1,000 and 1,500.
  expect(needed).toMatchObject({
    goal: sek(10_000),
    actual: sek(2_500),
    remaining: sek(7_500),
    average_size: sek(725),
    deals_needed: 11,
    median_cycle_days: 30,
    first_contact_by: '2026-12-01',
    contacts_per_deal: 5,
    contacts_needed: 55,
    basis: { deals: 4, cycles: 1, from: '2024-06-16', to: '2026-06-15' },
  });
  const hers = await company.seller.read('/work-lists/new-sales?contacts_per_deal=10');
  expect(hers).toMatchObject({
    goal: sek(6_000),
    actual: sek(1_000),
    remaining: sek(5_000),
    deals_needed: 11,
    contacts_needed: 110,
    basis: { deals: 3 },
  });

  const next = await company.manager.read('/work-lists/new-sales?fiscal_year=2027');
  expect(next).toMatchObject({
    goal: null,
    remaining: null,
    deals_needed: null,
    contacts_needed: null,
  });
  expect(next.sentences[0]).toMatch(/no approved goal for new sales in 2027/);
});

test('a seller sees the lists of her own customers, and compares with no others', async () => {
  expect(names((await company.seller.read('/work-lists/win-back')).items)).toEqual(['Ek']);
  expect((await company.seller.get(`/work-lists/win-back?seller_id=${company.bo.id}`)).status).toBe(
    404,
  );
  const crossSell = await company.seller.read('/work-lists/cross-sell');
  expect(crossSell.items).toMatchObject([{ customer_name: 'Al', similar_customers: 3 }]);
  // A customer that she comes to own is hers, whoever sold to it.
  const { Fura } = customers;
  await company.admin.patch(`/customers/${Fura.id}`, { owner_seller_id: company.anna.id });
  expect(names((await company.seller.read('/work-lists/win-back')).items)).toEqual(['Fura', 'Ek']);
  await company.admin.patch(`/customers/${Fura.id}`, { owner_seller_id: null });
});

test('key figures of a year, by channel, each with its formula', async () => {
  const figures = await company.viewer.read('/key-figures?by=channel');
  expect(figures).toMatchObject({ on: '2026-06-15', fiscal_year: { name: '2026' } });
  const row = (channel: string) => figures.rows.find((one: Json) => one.channel === channel);
  expect(row('new_sales')).toMatchObject({
    deals: 2,
    average_size: sek(1_250),
    median_cycle_days: 30,
    cycles: 1,
    new_customers: 2,
    won_back_customers: 0,
    renewal_rate: null,
  });
  expect(row('win_back')).toMatchObject({ deals: 1, won_back_customers: 1, average_size: sek(20) });
  expect(row('cross_sell')).toMatchObject({ deals: 3, average_size: sek(70) });
  expect(figures.total).toMatchObject({ deals: 6, expiring_volume: 0, renewal_rate: null });
  expect(figures.formulas.renewal_rate).toMatch(/÷/);

  // In 2023 two contracts ran out, and none of them was renewed.
  const then = await company.viewer.read('/key-figures?fiscal_year=2023');
  expect(then.rows).toEqual([]);
  expect(then.total).toMatchObject({
    deals: 2,
    new_customers: 2,
    expiring_volume: sek(1_700),
    renewed_volume: 0,
    renewal_rate: 0,
    ended_volume: sek(1_700),
  });
  const hers = await company.seller.read('/key-figures?fiscal_year=2023&by=seller');
  expect(hers.rows).toMatchObject([{ seller_name: 'Anna Ask', deals: 1, ended_volume: sek(800) }]);
  expect(hers.total).toMatchObject({ deals: 1, ended_volume: sek(800) });
  expect((await company.seller.get(`/key-figures?seller_id=${company.bo.id}`)).status).toBe(404);
});

test('overlay credit stands beside the 100 %', async () => {
  const customer = await company.admin.make('/customers', { name: 'Hassel' });
  await sale({
    customer,
    on: '2026-06-01',
    value: 1_000,
    by: company.bo,
    overlays: [{ seller_id: company.anna.id, basis_points: 2_500 }],
  });
  const credit = await company.manager.read('/overlay-credit');
  expect(credit.items).toMatchObject([
    { seller_name: 'Anna Ask', channel: 'new_sales', actual: sek(250), later: 0, deals: 1 },
  ]);
  expect((await company.seller.read('/overlay-credit')).items).toEqual(credit.items);
  expect((await company.manager.read(`/overlay-credit?seller_id=${company.bo.id}`)).items).toEqual(
    [],
  );
  const standing = await company.manager.read(`/standing?customer_id=${customer.id}`);
  expect(standing.total.actual).toBe(sek(1_000));
});

test('customers with one number or one name are found, with what each has bought', async () => {
  const first = await company.admin.make('/customers', {
    name: 'Åkers Bruk',
    org_number: 'SE556000000101',
  });
  await company.admin.make('/customers', { name: 'GRAN AB' });
  const found = await company.manager.readAll('/customer-duplicates', 1);
  expect(
    found.map((group) => [group.reason, group.customers.map((one: Json) => one.name)]),
  ).toEqual([
    ['org_number', ['Åkers Bruk AB', 'Åkers Bruk']],
    ['name', ['Gran', 'GRAN AB']],
  ]);
  expect(found[0].customers[1]).toMatchObject({ id: first.id, deals: 0, last_signed_on: null });
  expect(found[1].customers[0]).toMatchObject({
    deals: 2,
    last_signed_on: '2026-05-01',
    volume_per_year: sek(20),
  });
  expect((await company.viewer.get('/customer-duplicates')).status).toBe(403);
});

test('what is asked wrongly is told', async () => {
  expect((await company.admin.get('/key-figures?by=month')).status).toBe(400);
  expect((await company.admin.get('/work-lists/win-back?status=active')).status).toBe(400);
  expect((await company.admin.get('/work-lists/new-sales?contacts_per_deal=0')).status).toBe(400);
  expect((await company.admin.get('/work-lists/cross-sell?customer_id=abc')).status).toBe(404);
});
