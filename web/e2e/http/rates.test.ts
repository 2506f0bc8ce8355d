// Exchange rates, and deals in other currencies that take them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from './support/client';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

const bytes = (text: string) => new TextEncoder().encode(text);

function sendFile(who: Client, text: string | Uint8Array<ArrayBuffer>, query = '') {
  return who.send('POST', `/rates/file${query}`, undefined, {
    raw: typeof text === 'string' ? bytes(text) : text,
    headers: { 'content-type': 'text/csv' },
  });
}

function inEuro(change: Json = {}): Json {
  const line = { product_id: company.service.id, volume_in_currency: 10_000_000, term: 'one_off' };
  return deal(company, { currency: 'EUR', lines: [line], ...change });
}

test('without a rate of the signing day nothing is signed, and the fault points at the rate', async () => {
  const answer = await company.seller.post('/deals', inEuro());
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toMatchObject([{ pointer: '/rate' }]);
  expect((await company.seller.get('/rates/EUR?on=2026-03-10')).status).toBe(404);
});

test('a typed rate is what a deal of that day takes, and keeps', async () => {
  const rates = [{ currency: 'EUR', on: '2026-03-09', rate: '11.3545' }];
  const added = await company.manager.post('/rates', { rates });
  expect(added.body).toEqual({ added: 1 });
  expect((await company.manager.post('/rates', { rates })).body).toEqual({ added: 0 });
  expect(await company.viewer.read('/rates/EUR?on=2026-03-10')).toEqual({
    currency: 'EUR',
    on: '2026-03-09',
    rate: '11.3545',
    source: 'typed by hand',
  });

  const signed = await company.seller.post('/deals', inEuro());
  expect(signed.status).toBe(201);
  expect(signed.body).toMatchObject({
    currency: 'EUR',
    rate: '11.3545',
    volume_per_year: sek(1_135_450),
  });
  expect(signed.body.lines[0]).toMatchObject({
    volume_per_year: sek(1_135_450),
    volume_in_currency: 10_000_000,
  });
  expect(signed.body.entries).toMatchObject([{ amount: sek(1_135_450) }]);

  await company.manager.post('/rates', { rates: [{ ...rates[0], rate: '12' }] });
  expect((await company.seller.read(`/deals/${signed.body.id}`)).rate).toBe('11.3545');

  const path = `/deals/${signed.body.id}`;
  const larger = await company.seller.patch(path, {
    lines: [{ ...inEuro().lines[0], id: signed.body.lines[0].id, volume_in_currency: 20_000_000 }],
  });
  expect(larger.body).toMatchObject({ rate: '11.3545', volume_per_year: sek(2_270_900) });
  const earlier = await company.seller.patch(path, { signed_on: '2026-03-09' });
  expect(earlier.body).toMatchObject({ rate: '12', volume_per_year: sek(2_400_000) });
});

test('a rate typed in the deal goes first; yen have no decimals', async () => {
  const lines = [{ volume_in_currency: 3_000_000, term: 'one_off' }];
  const answer = await company.seller.post(
    '/deals/preview',
    inEuro({ currency: 'JPY', rate: '0.0625', lines }),
  );
  expect(answer.body).toMatchObject({ rate: '0.0625', volume_per_year: sek(187_500) });
});

test('what does not hold together about a currency is told where it stands', async () => {
  const faults = async (body: Json) =>
    (await company.seller.post('/deals/preview', body)).body.errors.map((e: Json) => e.pointer);
  expect(await faults(inEuro({ currency: 'DEM' }))).toEqual(['/currency']);
  expect(await faults(inEuro({ rate: '0' }))).toEqual(['/rate']);
  expect(await faults(inEuro({ rate: '11,5' }))).toEqual(['/rate']);
  expect(await faults(deal(company, { rate: '11' }))).toEqual(['/rate']);
  expect(await faults(deal(company, { currency: 'EUR' }))).toEqual([
    '/lines/0/volume_per_year',
    '/lines/0/volume_in_currency',
  ]);
});

test('a file of the ECB becomes rates in kronor, and the same file again adds nothing', async () => {
  const file = 'Date,USD,JPY,SEK,\n2026-03-13,1.25,160,11.5,\n2026-03-12,1.25,N/A,11,\n';
  const read = await sendFile(company.manager, file);
  expect(read.status).toBe(200);
  expect(read.body).toMatchObject({
    currencies: ['EUR', 'JPY', 'USD'],
    days: 2,
    first_on: '2026-03-12',
    last_on: '2026-03-13',
    added: 5,
    problems: [],
  });
  expect((await sendFile(company.manager, file)).body.added).toBe(0);
  expect(await company.seller.read('/rates/USD')).toMatchObject({ on: '2026-03-13', rate: '9.2' });

  const all = await company.seller.readAll('/rates', 2);
  expect(all.map((rate: Json) => `${rate.on} ${rate.currency}`)).toEqual([
    '2026-03-13 EUR',
    '2026-03-13 JPY',
    '2026-03-13 USD',
    '2026-03-12 EUR',
    '2026-03-12 USD',
    '2026-03-09 EUR',
  ]);
  const page = await company.seller.read('/rates?currency=USD&to=2026-03-12');
  expect(page.items).toMatchObject([{ currency: 'USD', on: '2026-03-12', rate: '8.8' }]);
  expect(page.currencies.map((one: Json) => [one.currency, one.days])).toEqual([
    ['EUR', 3],
    ['JPY', 1],
    ['USD', 2],
  ]);
});

test("the Riksbank's file in Windows-1252 is read, and XML without a document type", async () => {
  const text = 'Period;Grupp;Serie;Värde\n2026-03-11;Valutor;100 JPY;6,25\n';
  const old = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect((await sendFile(company.manager, old)).body).toMatchObject({ currencies: ['JPY'] });
  const cube = '<Cube time="2026-03-11"><Cube currency="SEK" rate="11.25"/></Cube>';
  expect((await sendFile(company.manager, `<Envelope>${cube}</Envelope>`)).status).toBe(200);
  const entity = `<!DOCTYPE x [<!ENTITY a "1">]><Envelope>${cube}</Envelope>`;
  expect((await sendFile(company.manager, entity)).status).toBe(422);
});

test('a file that does not say which currency it is about is asked', async () => {
  const file = '[{"date":"2026-03-13","value":1.05}]';
  const asked = await sendFile(company.manager, file);
  expect(asked.status).toBe(400);
  expect(asked.body.errors).toMatchObject([{ parameter: 'currency' }]);
  expect((await sendFile(company.manager, file, '?currency=NOK')).body).toMatchObject({
    currencies: ['NOK'],
    added: 1,
  });
  expect((await sendFile(company.manager, file, '?currency=DEM')).status).toBe(400);
});

test('a file with faults is refused whole, each fault with its row', async () => {
  const answer = await sendFile(
    company.manager,
    'Date,SEK\n2026-03-02,eleven\n2026-02-30,11\n2026-03-03,11\n',
  );
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((e: Json) => e.pointer)).toEqual(['/2', '/3']);
  expect(answer.body.errors[0].detail).toBe('Row 2: "eleven" is not an exchange rate.');
  expect((await company.seller.get('/rates/EUR?on=2026-03-03')).status).toBe(404);
});

test('a file may be larger than other bodies, up to 8 MB', async () => {
  const much = `Date,SEK\n${`${' '.repeat(99)}\n`.repeat(20_000)}2026-03-02,11\n`;
  expect((await sendFile(company.manager, much)).status).toBe(200);
  expect((await sendFile(company.manager, 'x'.repeat(8 * 1024 * 1024 + 1))).status).toBe(413);
});

test('only those who run sales keep rates', async () => {
  const rates = [{ currency: 'EUR', on: '2026-03-13', rate: '11' }];
  for (const who of [company.seller, company.viewer]) {
    expect((await who.post('/rates', { rates })).status).toBe(403);
    expect((await sendFile(who, 'Date,SEK\n2026-03-13,11\n')).status).toBe(403);
  }
  const future = await company.manager.post('/rates', {
    rates: [{ currency: 'EUR', on: '2026-03-16', rate: '11' }],
  });
  expect(future.body.errors).toMatchObject([{ pointer: '/rates/0/on' }]);
});
