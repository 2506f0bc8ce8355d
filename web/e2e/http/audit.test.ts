// The log: who did what, when, from what to what; filtered, page by page, and as a file.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { password, Server } from './support/server';

let server: Server;
let company: Company;
let signed: Json;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15');
  company = await settle(server, 'alfa.se');
  signed = await company.manager.make('/deals', deal(company));
});
afterAll(() => server.stop());

const swedish = { headers: { 'accept-language': 'sv' } };
const newest = async (query = ''): Promise<Json> =>
  (await company.admin.get(`/audit?limit=1${query}`, swedish)).body.items[0];

test('a signed deal stands in the log at once, with who signed it', async () => {
  const mia = (await company.admin.read('/users')).items.find((u: Json) => u.name === 'Mia');
  expect(await newest()).toEqual({
    version: expect.any(Number),
    at: expect.stringMatching(/^2026-03-15T12:00:00/),
    by_id: mia.id,
    by_name: 'Mia',
    kind: 'deal_signed',
    about: { type: 'deal', id: signed.id, name: 'Åkers Bruk AB, 2026-03-10' },
    sentence: 'Mia signerade Åkers Bruk AB, 1 200 000 SEK om året.',
    changes: [],
    reason: null,
  });
});

test('a change tells the fields that changed, from what to what, and a correction why', async () => {
  await company.admin.patch(`/customers/${company.customer.id}`, {
    owner_seller_id: company.bo.id,
  });
  expect(await newest()).toMatchObject({
    kind: 'customer_changed',
    changes: [{ field: 'Ägare', from: null, to: 'Bo Björk' }],
  });
  const corrected = await company.manager.patch(`/deals/${signed.id}`, {
    lines: [{ ...deal(company).lines[0], id: signed.lines[0].id, volume_per_year: sek(1_000_000) }],
    reason: 'Skrev fel',
  });
  expect(corrected.status).toBe(200);
  expect(await newest(`&deal_id=${signed.id}`)).toMatchObject({
    kind: 'deal_corrected',
    reason: 'Skrev fel',
    changes: [{ field: 'Volym per år, rad 1', from: '1 200 000', to: '1 000 000' }],
  });
});

test('who lets whom in, and as what, is told; passwords and secrets are nowhere', async () => {
  const user = await company.admin.make('/users', {
    name: 'Ture',
    email: 'ture@alfa.se',
    role: 'viewer',
    password,
  });
  expect(await newest()).toMatchObject({
    kind: 'user_added',
    about: { type: 'user', id: user.id, name: 'Ture' },
    changes: [{ field: 'Roll', from: null, to: 'läsare' }],
  });
  const change = { role: 'manager', password: 'another horse battery' };
  expect((await company.admin.patch(`/users/${user.id}`, change)).status).toBe(200);
  const made = await company.admin.make('/tokens', { name: 'Excel', role: 'viewer' });
  const log = JSON.stringify(await company.admin.readAll('/audit'));
  expect(log).toContain('user_changed');
  expect(log).toContain('token_made');
  for (const secret of [password, 'another horse battery', made.secret, 'argon2']) {
    expect(log).not.toContain(secret);
  }
});

test('page by page the log gives everything once, the newest first', async () => {
  const whole = await company.admin.readAll('/audit');
  expect(await company.admin.readAll('/audit', 3)).toEqual(whole);
  const versions = whole.map((item: Json) => item.version);
  expect(versions).toEqual([...versions].sort((a, b) => b - a));
  expect(versions.at(-1)).toBe(1);
  expect(new Set(versions).size).toBe(versions[0]);
});

test('the log can be narrowed', async () => {
  const kinds = async (query: string) =>
    (await company.admin.readAll(`/audit?${query}`)).map((item: Json) => item.kind);
  expect(await kinds('kind=deal_signed')).toEqual(['deal_signed']);
  expect(await kinds(`customer_id=${company.customer.id}`)).toEqual([
    'deal_corrected',
    'customer_changed',
    'deal_signed',
    'customer_added',
  ]);
  expect(await kinds(`seller_id=${company.bo.id}`)).toEqual(['customer_changed', 'seller_added']);
  expect(await kinds('kind=deal_signed&from=2026-03-16')).toEqual([]);
  expect(await kinds('kind=deal_signed&to=2026-03-14')).toEqual([]);
  expect((await kinds('from=2026-03-15&to=2026-03-15')).length).toBeGreaterThan(10);
  expect((await company.admin.get('/audit?kind=deal_lost')).status).toBe(400);
});

test('the log as a file opens in Excel, and what a customer is called is no formula', async () => {
  await company.admin.make('/customers', { name: '=cmd|"/c calc"!A1' });
  const answer = await company.viewer.get('/exports/audit.csv?kind=customer_added', swedish);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="kvartett-handelselogg-2026-03-15.csv"',
  );
  const lines = answer.text.replace(/^\uFEFF/, '').split('\r\n');
  expect(lines[0]).toBe('Nr;När;Vem;Vad;Gäller;Händelse;Fält;Från;Till;Skäl');
  expect(lines[1]).toContain(`;Kund tillagd;"'=cmd|""/c calc""!A1";`);
  expect(lines).toHaveLength(4);
});

test('what is logged is there after the program was killed', async () => {
  const before = await company.admin.readAll('/audit');
  await server.restart();
  const again = new Client(server.base, company.admin.headers);
  expect(await again.readAll('/audit')).toEqual(before);
});
