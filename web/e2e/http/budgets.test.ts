// Next year's budget: what the contracts propose, goals handed out, a draft added up, versions, and what if.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveBudget, type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;
let contract: Json; // three years, signed in March, notice three months before each anniversary

const year = '/budgets/2027';
const share = (seller: Json) => [{ seller_id: seller.id, basis_points: 10_000 }];
const draft = (change: Json = {}): Json => ({
  total: sek(1_000),
  goals: { renewal: sek(500), cross_sell: sek(200), win_back: sek(100) },
  cells: [
    { seller_id: company.anna.id, channel: 'renewal', goal: sek(500) },
    { seller_id: company.bo.id, channel: 'new_sales', goal: sek(200) },
  ],
  ...change,
});

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-23');
  company = await settle(server, 'alfa.se');
  const sale = (signed_on: string, value: number, line: Json, more: Json = {}) =>
    company.manager.make('/deals', {
      ...deal(company),
      signed_on,
      shares: share(company.anna),
      lines: [{ product_id: company.service.id, volume_per_year: sek(value), ...line }],
      ...more,
    });
  contract = await sale('2026-03-10', 600, { term: 'fixed', months: 36, notice_months: 3 });
  const other = await company.manager.make('/customers', { name: 'Ek' });
  await sale(
    '2026-04-01',
    400,
    { term: 'fixed', months: 12 },
    { customer_id: other.id, first_contact_on: '2026-02-01' },
  );
});
afterAll(() => server.stop());

test('the proposal comes from the contracts, and new sales is the rest with what it asks', async () => {
  const proposal = await company.manager.read(`${year}/proposal?total=${sek(2_000)}`);
  expect(proposal.renewal.already_dated).toEqual({
    amount: sek(600),
    committed: 0,
    expected: sek(600),
    lines: 1,
  });
  // 400 run out in March; with no renewals of its own to go by, nine of ten are renewed.
  expect(proposal.renewal.expiring).toMatchObject({
    lines: 1,
    volume_per_year: sek(400),
    amount: sek(360),
  });
  expect(proposal.renewal.amount).toBe(sek(960));
  // 2,000 − 960; two new sales of 500 on average: three are needed, the last contact 59 days before the year ends.
  expect(proposal.new_sales).toEqual({
    amount: sek(1_040),
    excess: null,
    average_size: sek(500),
    deals_needed: 3,
    median_cycle_days: 59,
    first_contact_by: '2027-11-02',
  });
  expect(proposal.sellers.map((one: Json) => one.seller_name)).toContain('Anna Ask');
  expect((await company.manager.read(`${year}/proposal`)).new_sales.amount).toBeNull();
  const short = await company.manager.read(`${year}/proposal?total=${sek(900)}`);
  expect([short.new_sales.amount, short.new_sales.excess]).toEqual([null, sek(60)]);
});

test('what earlier years were, by seller and month', async () => {
  const { years } = await company.manager.read(`${year}/retro`);
  expect(years.map((one: Json) => [one.fiscal_year.name, one.total])).toEqual([
    ['2026', sek(1_000)],
  ]);
  expect(years[0].months.filter((one: Json) => one.channels.new_sales > 0)).toHaveLength(2);
});

test('a goal is handed out in steps: what is held stays, and the sum is never below the goal', async () => {
  const asked = {
    channel: 'new_sales',
    goal: sek(1_000),
    sellers: [company.anna.id, company.bo.id],
    held: [{ seller_id: company.anna.id, goal: sek(333) }],
    over_assignment_basis_points: 1_000,
    step: sek(100),
  };
  const { body } = await company.manager.post(`${year}/distribute`, asked);
  // 1,100 less 333 are 767, rounded up to 800.
  expect(body.cells.map((one: Json) => one.goal)).toEqual([sek(333), sek(800)]);
  expect([body.sum, body.goal]).toEqual([sek(1_133), sek(1_000)]);
  const nobody = await company.manager.post(`${year}/distribute`, { ...asked, sellers: [] });
  expect(nobody.status).toBe(422);
});

test('a draft is added up as it is typed, with its holes and its excess, and nothing is saved', async () => {
  const before = (await company.manager.read('/standing')).version;
  const { body } = await company.manager.post(`${year}/arithmetic`, draft());
  expect(body.goals.new_sales).toBe(sek(200));
  expect(body.sellers.map((one: Json) => [one.seller_name, one.total])).toEqual([
    ['Anna Ask', sek(500)],
    ['Bo Björk', sek(200)],
  ]);
  const months: number[] = body.cells[0].months;
  expect(months.reduce((sum, month) => sum + month)).toBe(sek(500));
  expect(new Set(body.holes.map((hole: Json) => hole.channel))).toEqual(
    new Set(['cross_sell', 'win_back']),
  );
  const over = await company.manager.post(`${year}/arithmetic`, draft({ total: sek(700) }));
  expect([over.body.excess, over.body.goals.new_sales]).toEqual([sek(100), 0]);
  expect((await company.manager.read('/standing')).version).toBe(before);
  expect((await company.manager.get(`${year}/versions/1`)).status).toBe(404);
});

test('versions: the original stays, and any two are compared', async () => {
  await approveBudget(company, '2027', draft());
  await approveBudget(
    company,
    '2027',
    draft({
      total: sek(1_200),
      reason: 'Bo börjar i mars',
      cells: [
        { seller_id: company.anna.id, channel: 'renewal', goal: sek(450) },
        { seller_id: company.anna.id, channel: 'win_back', goal: sek(100) },
        { seller_id: company.bo.id, channel: 'new_sales', goal: sek(200) },
      ],
    }),
  );
  const { versions } = await company.manager.read(`${year}/versions`);
  expect(versions.map((one: Json) => [one.version, one.is_original, one.in_force])).toEqual([
    [2, false, true],
    [1, true, false],
  ]);
  expect((await company.manager.read(`${year}/versions/1`)).total).toBe(sek(1_000));
  const difference = await company.manager.read(`${year}/versions/1/diff/2`);
  expect(difference.total).toEqual({ from: sek(1_000), to: sek(1_200) });
  expect(
    difference.cells.map((one: Json) => [one.seller_name, one.channel, one.from, one.to]),
  ).toEqual([
    ['Anna Ask', 'renewal', sek(500), sek(450)],
    ['Anna Ask', 'win_back', null, sek(100)],
  ]);
  for (const missing of ['9', 'x', '0', '-1']) {
    expect((await company.manager.get(`${year}/versions/1/diff/${missing}`)).status).toBe(404);
  }
});

test('what if: a contract lost, a deal that closes, a goal raised, beside today; nothing is written', async () => {
  const before = (await company.manager.read('/standing')).version;
  const assumptions = [
    { kind: 'lose_line', line_id: contract.lines[0].id, on: '2027-02-01' },
    {
      kind: 'deal_closes',
      channel: 'new_sales',
      seller_id: company.bo.id,
      amount: sek(150),
      on: '2027-05-15',
    },
    { kind: 'raise_goal', channel: 'new_sales', basis_points: 1_000 },
  ];
  const first = await company.manager.post(`${year}/try`, { assumptions });
  expect(first.status).toBe(200);
  const row = (standing: Json, channel: string): Json =>
    standing.rows.find((one: Json) => one.channel === channel);
  const { now, then } = first.body;
  expect(row(now, 'renewal').expected_later).toBe(sek(600));
  expect(row(then, 'renewal').expected_later).toBe(0);
  expect(row(then, 'new_sales').committed - row(now, 'new_sales').committed).toBe(sek(150));
  expect([row(now, 'new_sales').goal, row(then, 'new_sales').goal]).toEqual([sek(400), sek(440)]);
  expect((await company.manager.post(`${year}/try`, { assumptions })).body).toEqual(first.body);
  expect((await company.manager.read('/standing')).version).toBe(before);
  const wrong = await company.manager.post(`${year}/try`, {
    assumptions: [assumptions[2], { ...assumptions[0], on: '2020-01-01' }],
  });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/assumptions/1/on']);
});
