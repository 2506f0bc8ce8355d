// What a company keeps: adding, finding and changing it without overwriting each other.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveBudget, type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;

beforeAll(async () => {
  const options = ['--fiscal-year-starts', '07-01', '--currency', 'SEK'];
  server = await Server.start(
    [{ name: 'Alfa AB', admin: 'admin@alfa.se', more: options }],
    '2026-03-15',
  );
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

const kinds: [string, Json, Json, Json][] = [
  ['/teams', { name: 'Syd' }, {}, { name: 'Söder' }],
  [
    '/sellers',
    { name: 'Cia', email: 'cia@x.se', is_kam: true, active_from: '2026-01-01', external_id: 'c' },
    { team_id: null, is_vacant: false, active_to: null },
    { email: null, active_to: '2026-12-31' },
  ],
  [
    '/customers',
    { name: 'Öberg & Söner AB', org_number: '556000-0002', external_id: 'k2' },
    { owner_seller_id: null, lost_on: null, status: 'prospect', active_until: null },
    { org_number: null, lost_on: '2026-03-01', status: 'lost' },
  ],
  [
    '/products',
    { name: 'Support', code: 'S2', group: 'Tjänster' },
    {},
    { code: null, name: 'Stöd' },
  ],
];

describe.each(kinds)('%s', (path, draft, defaults, changes) => {
  test('is added once with a key, shown whole, and found again', async () => {
    const headers = { 'idempotency-key': `add ${path}` };
    const first = await company.manager.post(path, draft, { headers });
    const again = await company.manager.post(path, draft, { headers });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ ...draft, ...defaults });
    const at = (first.headers.get('location') ?? '').replace('/api/v1', '');
    expect(at).toBe(`${path}/${first.body.id}`);
    const found = await company.viewer.get(at);
    expect(found.body).toEqual(first.body);
    expect(found.headers.get('etag')).toBe(first.headers.get('etag'));
    const listed = await company.viewer.readAll(`${path}?q=${encodeURIComponent(draft.name)}`);
    expect(listed).toEqual([first.body]);
  });

  test('is changed only by who has seen it as it is', async () => {
    const thing = (await company.manager.readAll(`${path}?q=${encodeURIComponent(draft.name)}`))[0];
    const at = `${path}/${thing.id}`;
    const { status, ...body } = changes;
    const seen = (await company.manager.get(at)).headers.get('etag') ?? '';
    const change = (etag?: string) =>
      company.manager.send(
        'PATCH',
        at,
        body,
        etag === undefined ? {} : { headers: { 'if-match': etag } },
      );
    expect((await change()).status).toBe(428);
    for (const wrong of ['"0"', '"x"', 'x', `W/${seen}`, '""', '*']) {
      expect([wrong, (await change(wrong)).status]).toEqual([wrong, 412]);
    }
    expect((await company.viewer.read(at)).name).toBe(thing.name);
    const changed = await change(seen);
    expect([changed.status, changed.body]).toEqual([
      200,
      {
        ...thing,
        ...body,
        ...(status ? { status, status_reason: changed.body.status_reason } : {}),
      },
    ]);
    expect((await change(seen)).status).toBe(412);
    // What changes nothing is no change.
    const now = changed.headers.get('etag') ?? '';
    expect(
      (await company.manager.send('PATCH', at, {}, { headers: { 'if-match': now } })).headers.get(
        'etag',
      ),
    ).toBe(now);
    expect((await company.viewer.get(at)).headers.get('etag')).toBe(now);
  });
});

test('of many who change the same thing at once, one succeeds', async () => {
  const at = `/customers/${company.customer.id}`;
  const etag = (await company.admin.get(at)).headers.get('etag') ?? '';
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      company.admin.send('PATCH', at, { external_id: `e${i}` }, { headers: { 'if-match': etag } }),
    ),
  );
  expect(answers.map((a) => a.status).sort()).toEqual([200, ...Array(7).fill(412)]);
});

test('pages of customers do not overlap, whatever their size, and come by name', async () => {
  const names = [
    'Älg AB',
    'alm ab',
    'Ek AB',
    'Ask AB',
    'Åkers Rör',
    'Zink AB',
    'bok AB',
    'Gran AB',
    'Gran AB',
  ];
  for (const name of names) await company.seller.make('/customers', { name });
  const all = await company.viewer.readAll('/customers');
  for (const limit of [1, 2, 3, 7]) {
    expect((await company.viewer.readAll('/customers', limit)).map((c: Json) => c.id)).toEqual(
      all.map((c: Json) => c.id),
    );
  }
  expect(new Set(all.map((c: Json) => c.id)).size).toBe(all.length);
  // Someone who types in a hurry finds: accents and case do not matter, beginnings come first.
  const found = await company.viewer.readAll('/customers?q=a');
  const beginning = ['Ask AB', 'alm ab', 'Åkers Bruk AB', 'Åkers Rör', 'Älg AB'];
  expect(new Set(found.slice(0, 5).map((c: Json) => c.name))).toEqual(new Set(beginning));
  expect(found.length).toBeGreaterThan(5);
  // In Swedish order, å ä ö come last.
  expect(all.slice(-5).map((c: Json) => c.name)).toEqual([
    'Zink AB',
    'Åkers Bruk AB',
    'Åkers Rör',
    'Älg AB',
    'Öberg & Söner AB',
  ]);
  expect((await company.viewer.readAll('/customers?q=ALG')).map((c: Json) => c.name)).toEqual([
    'Älg AB',
  ]);
  const changed = await company.viewer.readAll('/customers?q=556000-0001');
  expect(changed.map((c: Json) => c.id)).toEqual([company.customer.id]);
});

test('a customer has its status on the day that is asked about', async () => {
  const customer = await company.manager.make('/customers', {
    name: 'Följd AB',
    owner_seller_id: company.bo.id,
  });
  await company.manager.make('/deals', {
    ...deal(company),
    customer_id: customer.id,
    signed_on: '2024-01-10',
    lines: [{ volume_per_year: sek(1), term: 'fixed', months: 12 }],
  });
  const on = async (day: string) => {
    const seen = await company.viewer.read(`/customers/${customer.id}?on=${day}`);
    return [seen.status, seen.active_until];
  };
  expect(await on('2024-01-09')).toEqual(['prospect', null]);
  expect(await on('2024-01-10')).toEqual(['active', '2026-01-09']);
  expect(await on('2026-01-09')).toEqual(['active', '2026-01-09']);
  expect(await on('2026-01-10')).toEqual(['passive', '2026-01-09']);
  const passive = await company.viewer.readAll('/customers?status=passive');
  expect(passive.map((c: Json) => c.id)).toContain(customer.id);
  const hers = await company.viewer.readAll(`/customers?owner_seller_id=${company.bo.id}`);
  expect(hers.map((c: Json) => c.owner_seller_name)).toEqual(['Bo Björk']);
});

test('the company’s settings change, and posted volume stays', async () => {
  const before = await company.admin.read('/company');
  expect(before).toMatchObject({
    name: 'Alfa AB',
    currency: 'SEK',
    currency_decimals: 2,
    today: '2026-03-15',
  });
  expect(before.fiscal_years[0].first).toMatch(/-07-01$/);
  const entries = await company.admin.readAll('/entries');
  const change = {
    name: 'Alfa Försäljning AB',
    locale: 'en',
    time_zone: 'Europe/London',
    passive_after_months: 24,
    multi_year_policy: 'full_term_unless_notice',
    follow_on_channel: 'original',
    expansion: 'cross_sell',
    product_match: 'group',
  };
  const changed = await company.admin.patch('/company', change);
  expect(changed.body).toEqual({ ...before, ...change });
  expect(await company.admin.readAll('/entries')).toEqual(entries);
  const back = Object.fromEntries(Object.keys(change).map((key) => [key, before[key]]));
  const years = { currency: before.currency, fiscal_years: before.fiscal_years };
  expect((await company.admin.patch('/company', { ...back, ...years })).body).toEqual(before);
});

test('a broken fiscal year is named by both its years, and standing is that of the year that holds the day', async () => {
  const standing = await company.viewer.read('/standing');
  expect(standing.fiscal_year).toEqual({
    name: '2025-2026',
    first: '2025-07-01',
    last: '2026-06-30',
  });
  expect((await company.viewer.read('/standing?fiscal_year=2024-2025')).on).toBe('2025-06-30');
  expect((await company.viewer.read('/standing?on=2024-07-01')).fiscal_year.name).toBe('2024-2025');
});

describe('budgets', () => {
  const draft = () => ({
    total: sek(10_000),
    goals: { renewal: sek(5_000), cross_sell: sek(1_000), win_back: sek(500) },
    profiles: { new_sales: [1, 1, 1, 2, 2, 2, 0, 0, 1, 1, 1, 0] },
    cells: [
      { seller_id: company.anna.id, channel: 'renewal', goal: sek(5_000) },
      { seller_id: company.anna.id, channel: 'new_sales', goal: sek(1_000) },
      {
        seller_id: company.bo.id,
        channel: 'cross_sell',
        goal: sek(1_000),
        months: [sek(400), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, sek(600)],
      },
    ],
  });
  const put = (etag: string, body: Json = draft()) =>
    company.manager.send('PUT', '/budgets/2025-2026/draft', body, {
      headers: { 'if-match': etag },
    });
  const approve = (etag: string, body: Json) =>
    company.manager.post('/budgets/2025-2026/approval', body, { headers: { 'if-match': etag } });
  const etagNow = async () =>
    (await company.manager.get('/budgets/2025-2026')).headers.get('etag') ?? '';

  test('begin empty; new sales is the rest; months add up', async () => {
    const empty = await company.viewer.get('/budgets/2025-2026');
    expect(empty.body).toMatchObject({ status: 'none', version: 0, total: 0, cells: [] });
    expect(empty.body.months).toHaveLength(12);

    const saved = await put(await etagNow());
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      status: 'draft',
      version: 1,
      goals: { new_sales: sek(3_500) },
    });
    for (const cell of saved.body.cells) {
      expect(cell.months.reduce((a: number, b: number) => a + b, 0)).toBe(cell.goal);
    }
    expect(saved.body.cells[1].months[6]).toBe(0);
    expect(saved.body.coverage).toMatchObject({
      level: 'short',
      short_channels: ['win_back', 'new_sales'],
      total: { goal: sek(10_000), assigned: sek(7_000), ratio: 0.7 },
    });
    // A draft measures nobody.
    expect((await company.viewer.read('/standing')).total.goal).toBeNull();
  });

  test('are approved below 100 % only with a reason, and then measure everybody', async () => {
    const refused = await approve(await etagNow(), {});
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/reason']);
    const approved = await approve(await etagNow(), { reason: 'Två säljare börjar i maj' });
    expect(approved.body).toMatchObject({
      status: 'approved',
      version: 1,
      reason: 'Två säljare börjar i maj',
    });
    const standing = await company.viewer.read('/standing?by=channel');
    expect(standing.total.goal).toBe(sek(10_000));
    expect(standing.rows.map((row: Json) => row.goal / 100)).toEqual([5_000, 1_000, 500, 3_500]);
    const sellers = await company.viewer.read('/standing?by=seller');
    expect(sellers.rows.map((row: Json) => [row.seller_name, row.goal / 100])).toEqual([
      ['Anna Ask', 6_000],
      ['Bo Björk', 1_000],
    ]);
    expect((await approve(await etagNow(), { reason: 'igen' })).status).toBe(409);
  });

  test('change by a new version, and only by who has seen the newest', async () => {
    const seen = await etagNow();
    expect((await company.manager.send('PUT', '/budgets/2025-2026/draft', draft())).status).toBe(
      428,
    );
    expect((await put('"0"')).status).toBe(412);
    const second = await put(seen, { ...draft(), total: sek(20_000), reason: 'Större' });
    expect(second.body).toMatchObject({ status: 'draft', version: 2, reason: 'Större' });
    expect((await put(seen)).status).toBe(412);
    expect((await approve(seen, { reason: 'x' })).status).toBe(412);
    expect((await company.viewer.read('/budgets/2025-2026?status=approved')).version).toBe(1);
    expect((await company.viewer.read('/standing')).total.goal).toBe(sek(10_000));
  });

  test('say what does not hold together, with its place', async () => {
    const wrong: [Json, string[]][] = [
      [{ total: sek(1) }, ['/total']],
      [{ total: -1 }, ['/total']],
      [{ goals: { renewal: 0, cross_sell: -1, win_back: 0 } }, ['/goals/cross_sell']],
      [{ goals: { renewal: 0, cross_sell: 0, win_back: 0, new_sales: 1 } }, ['/goals/new_sales']],
      [{ profiles: { renewal: [1, 1] } }, ['/profiles/renewal']],
      [
        { cells: [{ seller_id: company.anna.id, channel: 'renewal', goal: 1, months: [1] }] },
        ['/cells/0/months'],
      ],
      [
        { cells: Array(2).fill({ seller_id: company.anna.id, channel: 'renewal', goal: 1 }) },
        ['/cells/1'],
      ],
    ];
    const before = await etagNow();
    for (const [change, places] of wrong) {
      const answer = await put(before, { ...draft(), ...change });
      expect([answer.status, answer.body.errors?.map((e: Json) => e.pointer)]).toEqual([
        422,
        places,
      ]);
    }
    expect(await etagNow()).toBe(before);
    expect((await company.viewer.get('/budgets/2025')).status).toBe(404);
  });

  test('outlive every change of settings: a fiscal year with a budget stays as it is', async () => {
    const years = (first: string, last: string) =>
      company.admin.patch('/company', { fiscal_years: [{ first, last }] });
    const cut = await years('2025-07-01', '2026-12-31');
    expect([cut.status, cut.body.errors[0].pointer]).toEqual([422, '/fiscal_years']);
    expect((await years('2025-07-01', '2026-06-30')).status).toBe(200);
    expect((await company.viewer.read('/standing')).total.goal).toBe(sek(10_000));
  });
});

test('an answer that still holds is not sent again', async () => {
  await approveBudget(company, '2026-2027', {
    total: 0,
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [],
  });
  for (const path of ['/standing?by=channel', '/lens']) {
    const first = await company.admin.get(path);
    const etag = first.headers.get('etag') ?? '';
    const again = (client = company.admin, of = path) =>
      client.get(of, { headers: { 'if-none-match': `"x", ${etag}` } });
    const unchanged = await again();
    expect([unchanged.status, unchanged.text, unchanged.headers.get('etag')]).toEqual([
      304,
      '',
      etag,
    ]);
    // Not to somebody who sees something else, and not to another question.
    expect((await again(company.seller)).status).toBe(200);
    expect(
      (
        await again(
          company.admin,
          `${path}${path.includes('?') ? '&' : '?'}seller_id=${company.anna.id}`,
        )
      ).status,
    ).toBe(200);
    await company.manager.make('/deals', deal(company));
    expect((await again()).status).toBe(200);
  }
});
