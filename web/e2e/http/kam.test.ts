// A Key Account Manager's customers: volume and revenue against both goals, contracted against delivered, what the
// customers answer, and who needs a call first.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringInBooks } from './support/books';
import { Client } from './support/client';
import { approveBudget, type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { password, Server } from './support/server';

let server: Server;
let company: Company;
let bo: Client; // the KAM, signed in
let lags: Json;
let pays: Json;
let ends: Json;

async function customerWith(name: string, volume: number, signedOn: string): Promise<Json> {
  const customer = await company.manager.make('/customers', {
    name,
    owner_seller_id: company.bo.id,
  });
  await company.manager.make(
    '/deals',
    deal(company, {
      customer_id: customer.id,
      signed_on: signedOn,
      shares: [{ seller_id: company.bo.id, basis_points: 10_000 }],
      lines: [
        { product_id: company.service.id, volume_per_year: sek(volume), term: 'fixed', months: 12 },
      ],
    }),
  );
  return customer;
}

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-06-30');
  company = await settle(server, 'alfa.se');
  await company.admin.make('/users', {
    name: 'Bo Björk',
    email: 'bo@alfa.se',
    role: 'seller',
    seller_id: company.bo.id,
    password,
  });
  bo = await Client.signIn(server.base, 'bo@alfa.se', password);
  lags = await customerWith('Acme AB', 365_000, '2026-01-01');
  pays = await customerWith('Bolt AB', 36_500, '2026-01-01');
  ends = await customerWith('Crem AB', 12_000, '2025-08-01');
  await bringInBooks(company.manager, '2026', [
    { on: '2026-03-31', amount: 100_000, customer: 'Acme AB' },
    { on: '2026-06-30', amount: 18_100, customer: 'Bolt AB' },
    { on: '2026-06-15', amount: 6_000, customer: 'Crem AB' },
  ]);
  await approveBudget(company, '2026', {
    total: sek(800_000),
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [{ seller_id: company.bo.id, channel: 'new_sales', goal: sek(803_000) }],
    revenue_goals: [{ seller_id: company.bo.id, amount: sek(248_200) }],
  });
});
afterAll(() => server.stop());

test('volume and revenue stand beside each other, each against its own goal', async () => {
  const kam = await company.manager.read(`/kam/${company.bo.id}?fiscal_year=2026`);
  expect(kam).toMatchObject({ seller_name: 'Bo Björk', is_kam: true, on: '2026-06-30' });
  expect(kam.volume).toMatchObject({
    actual: sek(401_500),
    goal: sek(803_000),
    remaining: sek(401_500),
    attainment: 0.5,
  });
  expect(kam.revenue).toMatchObject({
    amount: sek(124_100),
    year_before: 0,
    goal: sek(248_200),
    remaining: sek(124_100),
    attainment: 0.5,
  });
  const acme = kam.customers.find((one: Json) => one.customer_id === lags.id);
  expect(acme.volume).toBe(sek(365_000));
  expect(acme.volume_by_channel).toEqual([
    { channel: 'renewal', amount: 0 },
    { channel: 'cross_sell', amount: 0 },
    { channel: 'win_back', amount: 0 },
    { channel: 'new_sales', amount: sek(365_000) },
  ]);
  expect(acme.revenue.amount).toBe(sek(100_000));
});

test('invoicing that lags what was contracted comes first, then a contract that ends', async () => {
  const kam = await company.manager.read(`/kam/${company.bo.id}`);
  // 181 of 365 days.
  expect(kam.customers[0]).toMatchObject({
    customer_id: lags.id,
    delivery: {
      contracted: sek(181_000),
      delivered: sek(100_000),
      lag: sek(81_000),
      is_behind: true,
    },
  });
  expect(kam.customers[0].calls[0].reason).toBe('invoicing_lags');
  const bolt = kam.customers.find((one: Json) => one.customer_id === pays.id);
  expect(bolt.delivery).toMatchObject({ share: 1, is_behind: false, lag: 0 });
  expect(kam.customers[1].customer_id).toBe(ends.id);
  expect(kam.customers[1].calls.map((one: Json) => one.reason)).toEqual([
    'contract_ends',
    'never_asked',
  ]);
  expect(kam.customers[1].calls[0].deal_id).toHaveLength(26);
});

test('a score is noted once, keeps what was given, and can be taken back', async () => {
  const draft = { customer_id: pays.id, score: 4.3, scale: 'one_to_five', answered_by: 'Inköp' };
  const once = { headers: { 'idempotency-key': 'score-1' } };
  const noted = await bo.send('POST', '/satisfaction', draft, once);
  expect(noted.status).toBe(201);
  expect(noted.body).toMatchObject({
    customer_name: 'Bolt AB',
    on: '2026-06-30',
    score: 8.3,
    given: 4.3,
    scale: 'one_to_five',
    answered_by: 'Inköp',
    comment: null,
  });
  const again = await bo.send('POST', '/satisfaction', draft, once);
  expect([again.status, again.body.id]).toEqual([201, noted.body.id]);
  expect((await bo.read(`/satisfaction?customer_id=${pays.id}`)).items).toHaveLength(1);

  expect((await bo.delete(`/satisfaction/${noted.body.id}`)).status).toBe(204);
  expect((await bo.delete(`/satisfaction/${noted.body.id}`)).status).toBe(404);
  expect((await bo.read(`/satisfaction?customer_id=${pays.id}`)).items).toEqual([]);
  // Neither who answered nor what the comment was is in the log.
  const audit = await company.admin.read('/audit');
  expect(JSON.stringify(audit)).not.toContain('Inköp');
  expect(audit.items[0].kind).toBe('scores_taken_back');
});

test('satisfaction that fell is a reason to call, and NPS counts answers on 0-10 alone', async () => {
  const note = (on: string, score: number, scale = 'zero_to_ten') =>
    bo.make('/satisfaction', { customer_id: pays.id, on, score, scale });
  await note('2026-01-15', 10);
  await note('2026-05-01', 7);
  await note('2026-02-01', 5, 'one_to_five');
  const kam = await bo.read(`/kam/${company.bo.id}`);
  expect(kam.nps).toEqual({ net: 50, promoters: 1, passives: 1, detractors: 0, answers: 2 });
  expect(kam.company_nps).toEqual(kam.nps);
  const bolt = kam.customers.find((one: Json) => one.customer_id === pays.id);
  expect(bolt.scores.map((one: Json) => [one.on, one.score])).toEqual([
    ['2026-01-15', 10],
    ['2026-02-01', 10],
    ['2026-05-01', 7],
  ]);
  expect(bolt.calls.map((one: Json) => one.reason)).toEqual(['satisfaction_falls']);
  expect(kam.customers[1].customer_id).toBe(pays.id);

  const page = await bo.read('/satisfaction?limit=2');
  expect(page.items.map((one: Json) => one.on)).toEqual(['2026-05-01', '2026-02-01']);
  const rest = await bo.read(`/satisfaction?limit=2&cursor=${page.next_cursor}`);
  expect([rest.items.length, rest.next_cursor]).toEqual([1, null]);
});

test('a score that cannot be is refused with its place', async () => {
  const refused = async (body: Json) => {
    const answer = await bo.post('/satisfaction', body);
    return [answer.status, ...(answer.body.errors ?? []).map((one: Json) => one.pointer)];
  };
  const customer_id = pays.id;
  expect(await refused({ customer_id, score: 11 })).toEqual([422, '/score']);
  expect(await refused({ customer_id, score: 0, scale: 'one_to_five' })).toEqual([422, '/score']);
  expect(await refused({ customer_id, score: 4.333 })).toEqual([422, '/score']);
  expect(await refused({ customer_id, score: 4, on: '2026-07-01' })).toEqual([422, '/on']);
  expect(await refused({ customer_id, score: 4, scale: 'stars' })).toEqual([422, '/scale']);
  expect(await refused({ customer_id: 'x', score: 4 })).toEqual([422, '/customer_id']);
  expect(await refused({ customer_id, score: 4, comment: 'x'.repeat(2001) })).toEqual([
    422,
    '/comment',
  ]);
});

test("a seller neither sees nor notes for another KAM's customers", async () => {
  const anna = company.seller;
  expect((await anna.get(`/kam/${company.bo.id}`)).status).toBe(404);
  expect((await anna.get(`/satisfaction?customer_id=${pays.id}`)).status).toBe(404);
  expect((await anna.read('/satisfaction')).items).toEqual([]);
  const answer = await anna.post('/satisfaction', { customer_id: pays.id, score: 1 });
  expect([answer.status, answer.body.errors[0].pointer]).toEqual([403, '/customer_id']);
  const [score] = (await bo.read('/satisfaction')).items;
  expect((await anna.delete(`/satisfaction/${score.id}`)).status).toBe(404);
  expect(
    (await company.viewer.post('/satisfaction', { customer_id: pays.id, score: 1 })).status,
  ).toBe(403);
});

test('a list of scores asks for its scale, finds its customers, and is undone', async () => {
  const manager = company.manager;
  const rested = async (id: string): Promise<Json> => {
    const look = () => manager.read(`/imports/${id}`);
    await expect.poll(async () => /reading|importing/.test((await look()).state)).toBe(false);
    return look();
  };
  const file = 'Kund;Betyg;Datum;Roll\nAcme AB;4;2026-03-10;Vd\nNågon annan AB;5;2026-03-11;\n';
  const { id } = (await manager.send('POST', '/imports', file)).body;
  const asked = (await rested(id)).report;
  expect(asked).toMatchObject({ kind: 'scores', form: 'text', rows: 2 });
  expect(asked.questions.map((one: Json) => [one.question, one.answer])).toEqual([['scale', null]]);
  expect(asked.questions[0].options.map((one: Json) => one.answer)).toEqual([
    '0-10',
    '1-10',
    '1-7',
    '1-5',
    '0-100',
  ]);
  await manager.send('PUT', `/imports/${id}/mapping`, {
    columns: [],
    answers: [{ question: 'scale', answer: '1-5' }],
  });
  const { report } = await rested(id);
  expect(report.problems).toEqual([]);
  expect(report.scores).toEqual({
    scale: 'one_to_five',
    new_scores: 1,
    already_here: 0,
    left_out: 1,
    first: [{ row: 2, customer: 'Acme AB', on: '2026-03-10', score: 7.5, given: 4 }],
  });
  await manager.post(`/imports/${id}/commit`, undefined);
  expect((await rested(id)).imported).toMatchObject({ scores: 1, deals: 0, amounts: 0 });
  const noted = async () => (await bo.read(`/satisfaction?customer_id=${lags.id}`)).items;
  expect((await noted()).map((one: Json) => [one.score, one.answered_by])).toEqual([[7.5, 'Vd']]);
  await manager.post(`/imports/${id}/undo`, undefined);
  await rested(id);
  expect(await noted()).toEqual([]);
});
