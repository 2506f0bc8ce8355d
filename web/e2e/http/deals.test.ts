// Signing deals: the founding example, trying out, doing it once, finding them again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveBudget, type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;
const channels = ['renewal', 'cross_sell', 'win_back', 'new_sales'];

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15');
  company = await settle(server, 'alfa.se');
  await approveBudget(company, '2026', {
    total: sek(12_000_000),
    goals: { renewal: sek(4_000_000), cross_sell: sek(1_000_000), win_back: 0 },
    cells: [
      { seller_id: company.anna.id, channel: 'renewal', goal: sek(4_000_000) },
      { seller_id: company.anna.id, channel: 'new_sales', goal: sek(5_000_000) },
      { seller_id: company.bo.id, channel: 'new_sales', goal: sek(2_000_000) },
    ],
  });
});
afterAll(() => server.stop());

async function newCustomer(name: string): Promise<Json> {
  return company.admin.make('/customers', { name });
}

test('the founding example: 1,200,000 a year signed 10 March shows at once, in March, in new sales', async () => {
  const preview = await company.seller.post('/deals/preview', deal(company));
  expect(preview.status).toBe(200);
  expect(preview.body.lines[0].channel).toBe('new_sales');
  expect(preview.body.lines[0].channel_reason.rule).toBe('no_history');
  expect(preview.body.entries).toMatchObject([
    {
      on: '2026-03-10',
      amount: sek(1_200_000),
      channel: 'new_sales',
      line: 0,
      contract_year: 0,
      notice_day: null,
    },
  ]);
  expect(preview.body.remaining).toMatchObject([
    {
      seller_name: 'Anna Ask',
      goal: sek(9_000_000),
      before: sek(9_000_000),
      after: sek(7_800_000),
    },
  ]);
  expect(preview.body.remaining[0].channels.map((c: Json) => c.channel)).toEqual(channels);
  expect(preview.body.remaining[0].channels[3]).toEqual({
    channel: 'new_sales',
    goal: sek(5_000_000),
    before: sek(5_000_000),
    after: sek(3_800_000),
  });
  // She does not work win-back: no goal there, which is not a goal of zero.
  expect(preview.body.remaining[0].channels[2].goal).toBeNull();

  const signed = await company.seller.post('/deals', deal(company));
  expect(signed.status).toBe(201);
  expect(signed.headers.get('location')).toBe(`/api/v1/deals/${signed.body.id}`);
  expect(signed.body.total_contract_value).toBe(sek(1_200_000));
  expect(signed.body.lines[0]).toMatchObject({ start: '2026-03-10', ends_on: '2027-03-09' });
  expect(signed.body.remaining[0]).toMatchObject({ before: null, after: sek(7_800_000) });

  const standing = await company.admin.read('/standing?by=channel,month');
  expect(standing.on).toBe('2026-03-15');
  const rows = standing.rows.filter((row: Json) => row.actual !== 0);
  expect(rows).toMatchObject([
    { channel: 'new_sales', month: '2026-03', actual: sek(1_200_000), deals: 1 },
  ]);
  expect(standing.total).toMatchObject({
    actual: sek(1_200_000),
    goal: sek(12_000_000),
    remaining: sek(10_800_000),
  });

  const lens = await company.admin.read(`/lens?deal_id=${signed.body.id}`);
  const months = lens.months.map((month: Json) => [month.signed / 100, month.invoiced / 100]);
  expect(months).toEqual([
    [0, 0],
    [0, 0],
    [1_200_000, 100_000],
    ...Array.from({ length: 9 }, () => [0, 100_000]),
  ]);
  expect(lens.months[11]).toMatchObject({
    signed_cumulative: sek(1_200_000),
    invoiced_cumulative: sek(1_000_000),
  });

  const found = await company.seller.read(`/deals/${signed.body.id}`);
  expect(found.entries).toEqual(signed.body.entries);
});

test('trying a deal out writes nothing', async () => {
  const before = (await company.admin.read('/standing')).version;
  expect((await company.manager.post('/deals/preview', deal(company))).status).toBe(200);
  expect((await company.admin.read('/standing')).version).toBe(before);
});

test('three years with a notice clause become three entries, later ones expected until the notice day', async () => {
  const customer = await newCustomer('Bygg & Co AB');
  const signed = await company.manager.make('/deals', {
    ...deal(company),
    customer_id: customer.id,
    lines: [{ volume_per_year: sek(600_000), term: 'fixed', months: 36, notice_months: 3 }],
  });
  expect(signed.entries.map((e: Json) => [e.on, e.amount / 100, e.channel, e.notice_day])).toEqual([
    ['2026-03-10', 600_000, 'new_sales', null],
    ['2027-03-10', 600_000, 'renewal', '2026-12-10'],
    ['2028-03-10', 600_000, 'renewal', '2027-12-10'],
  ]);
  expect(signed.lines[0].needs_review).toBe(true);
  expect(signed.total_contract_value).toBe(sek(1_800_000));
});

test('a deal that is shared is split to the öre, and each seller sees her part of it', async () => {
  const customer = await newCustomer('Delad AB');
  const signed = await company.manager.make('/deals', {
    ...deal(company),
    customer_id: customer.id,
    shares: [
      { seller_id: company.anna.id, basis_points: 3_333 },
      { seller_id: company.bo.id, basis_points: 6_667 },
    ],
    lines: [{ volume_per_year: 100, term: 'one_off' }],
  });
  expect(signed.entries.map((e: Json) => [e.seller_name, e.amount])).toEqual([
    ['Anna Ask', 33],
    ['Bo Björk', 67],
  ]);
  const seen = await company.seller.read(`/deals/${signed.id}`);
  expect(seen.entries.map((e: Json) => e.seller_name)).toEqual(['Anna Ask']);
});

test('the four channels follow from history, and a person may choose with a reason', async () => {
  const customer = await newCustomer('Fyra Kanaler AB');
  const at = (signed_on: string, line: Json) =>
    company.manager.make('/deals', {
      ...deal(company),
      customer_id: customer.id,
      signed_on,
      lines: [{ volume_per_year: sek(10_000), term: 'one_off', ...line }],
    });
  const service = { product_id: company.service.id };
  const first = await at('2023-01-10', service);
  const again = await at('2023-06-10', service);
  const other = await at('2023-07-10', { product_id: company.licence.id });
  const back = await at('2026-01-10', service);
  const chosen = await at('2026-02-10', {
    ...service,
    channel: 'cross_sell',
    channel_reason: 'Ny avdelning',
  });
  const renewed = await at('2026-03-10', {
    product_id: company.licence.id,
    renews_line_id: first.lines[0].id,
  });
  const answers = [first, again, other, back, chosen, renewed].map((d) => [
    d.lines[0].channel,
    d.lines[0].channel_reason.rule,
  ]);
  expect(answers).toEqual([
    ['new_sales', 'no_history'],
    ['renewal', 'bought_before'],
    ['cross_sell', 'never_bought'],
    ['win_back', 'not_active'],
    ['cross_sell', 'chosen'],
    ['renewal', 'renews_line'],
  ]);
  expect(chosen.lines[0].channel_reason.evidence).toMatchObject({
    rule_says: 'renewal',
    chosen_reason: 'Ny avdelning',
  });
  expect(back.lines[0].channel_reason.sentence).toBe('The latest contract ran out 2023-07-10.');
});

test('the same key and body signs once; another body with that key is refused', async () => {
  const customer = await newCustomer('En Gång AB');
  const body = { ...deal(company), customer_id: customer.id };
  const headers = { 'idempotency-key': 'en-gång'.normalize('NFD').replace(/[^\x20-\x7e]/g, '') };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => company.seller.post('/deals', body, { headers })),
  );
  expect(answers.map((a) => a.status)).toEqual(Array(8).fill(201));
  expect(new Set(answers.map((a) => a.body.id)).size).toBe(1);
  expect(new Set(answers.map((a) => JSON.stringify(a.body.entries))).size).toBe(1);
  expect(await company.admin.readAll(`/deals?customer_id=${customer.id}`)).toHaveLength(1);

  const other = await company.seller.post('/deals', { ...body, note: 'x' }, { headers });
  expect(other.status).toBe(422);
  // The key is this person's own: to somebody else it is new.
  const manager = await company.manager.post('/deals', body, { headers });
  expect(manager.status).toBe(201);
  expect(manager.body.id).not.toBe(answers[0]?.body.id);
});

test('what is refused with a key may be mended and sent with the same key', async () => {
  const customer = await newCustomer('Rättad AB');
  const headers = { 'idempotency-key': 'mended' };
  const body = { ...deal(company), customer_id: customer.id };
  expect((await company.seller.post('/deals', { ...body, lines: [] }, { headers })).status).toBe(
    422,
  );
  expect((await company.seller.post('/deals', body, { headers })).status).toBe(201);
});

test('an idempotency key must be plain text', async () => {
  for (const key of ['', 'x'.repeat(201)]) {
    const answer = await company.seller.post('/deals', deal(company), {
      headers: { 'idempotency-key': key },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].parameter).toBe('Idempotency-Key');
  }
});

test('the list is newest first, pages do not overlap, and filters narrow it', async () => {
  const all = await company.admin.readAll('/deals');
  expect(all.length).toBeGreaterThan(8);
  const days = all.map((d: Json) => d.signed_on);
  expect(days).toEqual([...days].sort().reverse());
  expect((await company.admin.readAll('/deals', 3)).map((d: Json) => d.id)).toEqual(
    all.map((d: Json) => d.id),
  );

  const expectOnly = async (filter: string, passes: (d: Json) => boolean) => {
    const found = await company.admin.readAll(`/deals?${filter}`);
    expect(found.map((d: Json) => d.id)).toEqual(all.filter(passes).map((d: Json) => d.id));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
  };
  await expectOnly('from=2026-01-01', (d) => d.signed_on >= '2026-01-01');
  await expectOnly('to=2025-12-31', (d) => d.signed_on <= '2025-12-31');
  await expectOnly(`seller_id=${company.bo.id}`, (d) =>
    d.shares.some((s: Json) => s.seller_id === company.bo.id),
  );
  await expectOnly('channel=win_back', (d) => d.lines.some((l: Json) => l.channel === 'win_back'));
  await expectOnly(
    `customer_id=${company.customer.id}`,
    (d) => d.customer_id === company.customer.id,
  );
  await expectOnly(`product_id=${company.licence.id}`, (d) =>
    d.lines.some((l: Json) => l.product_id === company.licence.id),
  );
  await expectOnly('q=fyra%20KANALER', (d) => d.customer_name === 'Fyra Kanaler AB');
});

test('the ledger is gap-free, in order, and adds up to what standing says', async () => {
  const entries = await company.admin.readAll('/entries', 4);
  expect(entries.map((e: Json) => e.seq)).toEqual(entries.map((_: Json, i: number) => i + 1));
  const dated = entries.filter((e: Json) => e.on >= '2026-01-01' && e.on <= '2026-03-15');
  const sum = dated.reduce((total: number, e: Json) => total + e.amount, 0);
  expect((await company.admin.read('/standing')).total.actual).toBe(sum);
  for (const by of [
    'channel',
    'seller',
    'team',
    'month',
    'customer',
    'product',
    'seller,channel,month',
  ]) {
    const rows = (await company.admin.read(`/standing?by=${by}`)).rows;
    expect(rows.reduce((total: number, row: Json) => total + row.actual, 0)).toBe(sum);
  }
});

test('contracts that end soon are listed, the largest first', async () => {
  const customer = await newCustomer('Snart Slut AB');
  for (const volume of [100, 300, 200]) {
    await company.manager.make('/deals', {
      ...deal(company),
      customer_id: customer.id,
      signed_on: '2025-04-01',
      lines: [
        {
          product_id: volume === 300 ? company.licence.id : null,
          volume_per_year: sek(volume),
          term: 'fixed',
          months: 12,
          notice_months: 2,
        },
      ],
    });
  }
  const list = await company.admin.read('/work-lists/renewals?days=30');
  const mine = list.items.filter((item: Json) => item.customer_id === customer.id);
  expect(mine.map((item: Json) => item.volume_per_year)).toEqual([sek(300), sek(200), sek(100)]);
  expect(mine[0]).toMatchObject({
    ends_on: '2026-03-31',
    notice_by: '2026-02-01',
    product_name: 'Licens',
  });
  const short = await company.admin.read('/work-lists/renewals?days=5');
  expect(short.items.filter((item: Json) => item.customer_id === customer.id)).toEqual([]);

  // Renewed, it is off the list.
  await company.manager.make('/deals', {
    ...deal(company),
    customer_id: customer.id,
    signed_on: '2026-03-14',
    lines: [
      {
        product_id: company.licence.id,
        volume_per_year: sek(300),
        term: 'one_off',
        renews_line_id: mine[0].line_id,
      },
    ],
  });
  const after = await company.admin.read('/work-lists/renewals?days=30');
  expect(after.items.some((item: Json) => item.line_id === mine[0].line_id)).toBe(false);
});
