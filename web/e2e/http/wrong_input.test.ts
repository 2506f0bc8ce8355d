// Wrong input gets one clear sentence for each fault, with its place, in the person's language, and changes
// nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { password, Server } from './support/server';

let server: Server;
let company: Company;
let version: number;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15');
  company = await settle(server, 'alfa.se');
  version = (await company.admin.read('/standing')).version;
});
afterAll(() => server.stop());

async function changedNothing(): Promise<void> {
  expect((await company.admin.read('/standing')).version).toBe(version);
}

const line = (change: Json) => ({
  lines: [{ volume_per_year: sek(100), term: 'fixed', months: 12, ...change }],
});

// What is changed in a good deal, and the places of all faults that it then has.
const wrongDeals: [string, () => Json, string[]][] = [
  [
    'nothing but braces',
    () => ({ customer_id: undefined, signed_on: undefined, shares: undefined, lines: undefined }),
    ['/customer_id', '/signed_on', '/shares', '/lines'],
  ],
  ['an unknown field', () => ({ colour: 'red' }), ['/colour']],
  ['the company, which comes from the credential', () => ({ company_id: 'x' }), ['/company_id']],
  ['an unknown field in a line', () => line({ 'a/b~c': 1 }), ['/lines/0/a~1b~0c']],
  ['a number for text', () => ({ note: 7 }), ['/note']],
  ['text for a list', () => ({ lines: 'x' }), ['/lines']],
  ['null for a list', () => ({ shares: null }), ['/shares']],
  ['no such day', () => ({ signed_on: '2026-02-30' }), ['/signed_on']],
  ['a day with a time', () => ({ signed_on: '2026-03-10T10:00:00Z' }), ['/signed_on']],
  ['tomorrow', () => ({ signed_on: '2026-03-16' }), ['/signed_on']],
  [
    'first contact after signing',
    () => ({ first_contact_on: '2026-03-11' }),
    ['/first_contact_on'],
  ],
  ['no lines', () => ({ lines: [] }), ['/lines']],
  ['no shares', () => ({ shares: [] }), ['/shares']],
  [
    '90 % of a deal',
    () => ({ shares: [{ seller_id: company.anna.id, basis_points: 9_000 }] }),
    ['/shares'],
  ],
  [
    'a share below zero',
    () => ({
      shares: [
        { seller_id: company.anna.id, basis_points: 11_000 },
        { seller_id: company.bo.id, basis_points: -1_000 },
      ],
    }),
    ['/shares/0/basis_points', '/shares/1/basis_points'],
  ],
  [
    'a seller twice',
    () => ({
      shares: [
        { seller_id: company.anna.id, basis_points: 5_000 },
        { seller_id: company.anna.id, basis_points: 5_000 },
      ],
    }),
    ['/shares/1/seller_id'],
  ],
  ['no volume', () => line({ volume_per_year: 0 }), ['/lines/0/volume_per_year']],
  ['volume below zero', () => line({ volume_per_year: -1 }), ['/lines/0/volume_per_year']],
  [
    'volume beyond reason',
    () => line({ volume_per_year: 9_007_199_254_740_991 }),
    ['/lines/0/volume_per_year'],
  ],
  ['volume as text', () => line({ volume_per_year: '100' }), ['/lines/0/volume_per_year']],
  ['half an öre', () => line({ volume_per_year: 100.5 }), ['/lines/0/volume_per_year']],
  ['a term that there is not', () => line({ term: 'forever' }), ['/lines/0/term']],
  ['a fixed term without months', () => line({ months: null }), ['/lines/0/months']],
  ['a fixed term of no months', () => line({ months: 0 }), ['/lines/0/months']],
  ['a fixed term of a thousand months', () => line({ months: 1_000 }), ['/lines/0/months']],
  ['more months than a number holds', () => line({ months: 1e18 }), ['/lines/0/months']],
  ['months of a one-off', () => line({ term: 'one_off', months: 12 }), ['/lines/0/months']],
  ['a channel without a reason', () => line({ channel: 'renewal' }), ['/lines/0/channel_reason']],
  ['a reason without a channel', () => line({ channel_reason: 'x' }), ['/lines/0/channel_reason']],
  [
    'a channel that there is not',
    () => line({ channel: 'upsell', channel_reason: 'x' }),
    ['/lines/0/channel'],
  ],
  [
    'faults in two lines',
    () => ({ lines: [...line({ months: 0 }).lines, ...line({ volume_per_year: 0 }).lines] }),
    ['/lines/0/months', '/lines/1/volume_per_year'],
  ],
];

test.each(wrongDeals)('a deal with %s', async (_, change, places) => {
  const body = { ...deal(company), ...change() };
  for (const path of ['/deals', '/deals/preview']) {
    const answer = await company.manager.post(path, body);
    expect([answer.status, answer.body.errors?.map((e: Json) => e.pointer)]).toEqual([422, places]);
    for (const fault of answer.body.errors) expect(fault.detail).toMatch(/^.{4,200}[.!?]$/su);
    const swedish = await company.manager.post(path, body, {
      headers: { 'accept-language': 'sv' },
    });
    expect(swedish.headers.get('content-language')).toBe('sv');
    expect(swedish.body.errors.map((e: Json) => e.pointer)).toEqual(places);
    for (const [i, fault] of swedish.body.errors.entries()) {
      expect(fault.detail).not.toBe(answer.body.errors[i].detail);
    }
  }
  await changedNothing();
});

// Bodies as they are sent, with the status and a piece of the sentence.
const good = () => JSON.stringify(deal(company));
const wrongTexts: [string, () => string | Uint8Array<ArrayBuffer>, number, RegExp][] = [
  ['nothing', () => '', 400, /not JSON/],
  ['half a body', () => good().slice(0, -5), 400, /not JSON/],
  ['something after it', () => `${good()} {}`, 400, /not JSON/],
  [
    'a field twice',
    () => good().replace('{', '{"signed_on":"2025-01-01",'),
    400,
    /"signed_on" is there twice/,
  ],
  [
    'a field twice, once in disguise',
    () => good().replace('{', '{"signed_\\u006fn":"2025-01-01",'),
    400,
    /twice/,
  ],
  ['a number beyond numbers', () => good().replace('120000000', '2e1544'), 400, /too large/],
  ['NaN', () => good().replace('120000000', 'NaN'), 400, /not JSON/],
  [
    'bytes that are not UTF-8',
    () => Uint8Array.from(Buffer.from(good().replace('2026', 'é'), 'latin1')),
    400,
    /./,
  ],
  [
    'half a character',
    () => good().replace('"signed_on"', '"note":"\\ud800","signed_on"'),
    400,
    /not JSON/,
  ],
  ['depth', () => `${'['.repeat(100)}${']'.repeat(100)}`, 400, /deep/],
  [
    'a long text',
    () => good().replace('"signed_on"', `"note":"${'x'.repeat(70_000)}","signed_on"`),
    400,
    /longer than/,
  ],
  ['a list', () => '[]', 422, /must be an object/],
  ['money as 1.0', () => good().replace('120000000', '120000000.0'), 422, /whole number/],
  ['money as 1e8', () => good().replace('120000000', '1.2e8'), 422, /whole number/],
  [
    'money beyond 64 bits',
    () => good().replace('120000000', '9223372036854775808'),
    422,
    /too large/,
  ],
  ['two megabytes', () => good().replace('{', `{${' '.repeat(2 << 20)}`), 413, /./],
];

test.each(wrongTexts)('a body with %s', async (_, raw, status, sentence) => {
  const answer = await company.manager.send('POST', '/deals', undefined, { raw: raw() });
  expect([answer.status, answer.text]).toEqual([status, answer.text]);
  expect(JSON.stringify(answer.body).replaceAll('\\"', '"')).toMatch(sentence);
  await changedNothing();
});

test('a body must say that it is JSON', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
    const answer = await company.manager.post('/deals', deal(company), {
      headers: { 'content-type': type },
    });
    expect([type, answer.status]).toEqual([type, 415]);
  }
  const kind = { headers: { 'content-type': 'Application/JSON; charset=utf-8' } };
  expect((await company.manager.post('/deals/preview', deal(company), kind)).status).toBe(200);
  await changedNothing();
});

const wrongAddresses: [string, string][] = [
  ['/deals?limit=0', 'limit'],
  ['/deals?limit=1001', 'limit'],
  ['/deals?limit=ten', 'limit'],
  ['/deals?limit=1e2', 'limit'],
  ['/deals?from=yesterday', 'from'],
  ['/deals?to=2026-13-01', 'to'],
  ['/deals?channel=upsell', 'channel'],
  ['/deals?cursor=x', 'cursor'],
  ['/deals?colour=red', 'colour'],
  ['/deals?limit=1&limit=2', 'limit'],
  [`/deals?q=${'x'.repeat(500)}`, 'q'],
  ['/entries?cursor=-1', 'cursor'],
  ['/entries?cursor=x', 'cursor'],
  ['/customers?cursor=x', 'cursor'],
  ['/customers?status=dead', 'status'],
  ['/customers?on=2026', 'on'],
  ['/standing?by=colour', 'by'],
  ['/standing?by=channel,', 'by'],
  ['/standing?by=,channel', 'by'],
  ['/standing?by=channel,channel', 'by'],
  ['/standing?by=Channel', 'by'],
  ['/standing?on=2026-02-30', 'on'],
  ['/standing?fiscal_year=26', 'fiscal_year'],
  ['/lens?fiscal_year=2025-2026', 'fiscal_year'],
  ['/work-lists/renewals?days=0', 'days'],
  ['/work-lists/renewals?days=99999', 'days'],
  ['/budgets/2026?status=none', 'status'],
  ['/me?x=', 'x'],
];

test.each(wrongAddresses)('GET %s', async (path, parameter) => {
  const answer = await company.admin.get(path);
  expect([answer.status, answer.body.errors?.[0]?.parameter]).toEqual([400, parameter]);
});

test('what is not there is 404, and what cannot be done there is 405 with what can', async () => {
  for (const path of [
    '/deal',
    '/deals/',
    '/deals/a/b',
    '/Deals',
    '/budgets',
    '/budgets/2026/nothing',
  ]) {
    expect([path, (await company.admin.get(path)).status]).toEqual([path, 404]);
  }
  const answer = await company.admin.send('DELETE', '/deals');
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

// Other things than deals: what is sent, and the pointer of its fault.
const wrongThings: [string, string, () => Json, string][] = [
  ['POST', '/customers', () => ({}), '/name'],
  ['POST', '/customers', () => ({ name: '  ' }), '/name'],
  ['POST', '/customers', () => ({ name: 'x'.repeat(201) }), '/name'],
  ['POST', '/customers', () => ({ name: 'Annan AB', org_number: '556000-0001' }), '/org_number'],
  ['POST', '/customers', () => ({ name: 'x', lost_on: 'today' }), '/lost_on'],
  ['POST', '/products', () => ({ name: 'Annan', code: 'S1' }), '/code'],
  ['POST', '/sellers', () => ({ name: 'x', is_kam: 'yes' }), '/is_kam'],
  [
    'POST',
    '/sellers',
    () => ({ name: 'x', active_from: '2026-02-01', active_to: '2026-01-01' }),
    '/active_to',
  ],
  ['POST', '/teams', () => ({ name: 'Norr' }), '/name'],
  ['POST', '/users', () => ({ name: 'x', email: 'x', role: 'viewer', password }), '/email'],
  ['POST', '/users', () => ({ name: 'x', email: 'x@x.se', role: 'owner', password }), '/role'],
  [
    'POST',
    '/users',
    () => ({ name: 'x', email: 'x@x.se', role: 'seller', password }),
    '/seller_id',
  ],
  [
    'POST',
    '/users',
    () => ({ name: 'x', email: 'x@x.se', role: 'viewer', password: 'short' }),
    '/password',
  ],
  [
    'POST',
    '/users',
    () => ({ name: 'x', email: 'x@x.se', role: 'viewer', password: 'password1' }),
    '/password',
  ],
  [
    'POST',
    '/users',
    () => ({ name: 'x', email: 'MIA@alfa.se', role: 'viewer', password }),
    '/email',
  ],
  [
    'POST',
    '/tokens',
    () => ({ name: 'x', role: 'viewer', expires_on: '2026-03-14' }),
    '/expires_on',
  ],
  ['PATCH', '/company', () => ({ currency: 'EUR' }), '/currency'],
  ['PATCH', '/company', () => ({ time_zone: 'Mars/Olympus' }), '/time_zone'],
  ['PATCH', '/company', () => ({ passive_after_months: -1 }), '/passive_after_months'],
  ['PATCH', '/company', () => ({ expansion: 'new_sales' }), '/expansion'],
  ['PATCH', '/company', () => ({ fiscal_years: [] }), '/fiscal_years'],
  [
    'PATCH',
    '/company',
    () => ({ fiscal_years: [{ first: '2026-01-01', last: '2028-12-31' }] }),
    '/fiscal_years',
  ],
  ['PATCH', '/company', () => ({ name: null }), '/name'],
  ['PATCH', '/company', () => ({ today: '2026-01-01' }), '/today'],
  ['PATCH', '/me', () => ({ locale: 'no' }), '/locale'],
  ['PATCH', '/me', () => ({ role: 'admin' }), '/role'],
];

test.each(wrongThings)('%s %s: a fault at the right place', async (method, path, body, pointer) => {
  const answer =
    method === 'PATCH'
      ? await company.admin.patch(path, body())
      : await company.admin.post(path, body());
  expect([answer.status, answer.body.errors?.map((e: Json) => e.pointer)]).toEqual([
    422,
    [pointer],
  ]);
  await changedNothing();
});

test('sentences come in the language one has chosen, else the one the browser wishes, else the company’s', async () => {
  const session = await Client.signIn(server.base, 'vera@alfa.se', password);
  const ask = async (wish: string) => {
    const answer = await session.get('/deals/x', { headers: { 'accept-language': wish } });
    return [answer.headers.get('content-language'), answer.body.detail];
  };
  expect(await ask('sv-SE,sv;q=0.9,en;q=0.8')).toEqual(['sv', 'Affären finns inte.']);
  expect(await ask('en-GB,en')).toEqual(['en', 'There is no such deal.']);
  expect((await session.send('PATCH', '/me', { locale: 'sv' })).body.locale).toBe('sv');
  expect(await ask('en')).toEqual(['sv', 'Affären finns inte.']);
  expect((await session.send('PATCH', '/me', { locale: null })).body.locale).toBe('en');
});
