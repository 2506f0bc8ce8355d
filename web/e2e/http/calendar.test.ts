// What is coming for one's customers, and as a feed by a private link: read by a calendar program's own parser,
// and shut to everyone who does not have the link.
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { password, Server } from './support/server';

let server: Server;
let company: Company;
let founding: Json;

const sign = (change: Json, line: Json = {}) =>
  company.manager.make('/deals', {
    ...deal(company, change),
    lines: [{ ...deal(company).lines[0], ...line }],
  });

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-15');
  company = await settle(server, 'alfa.se');
  founding = await sign({ signed_on: '2026-11-15' }, { months: 36, notice_months: 3 });
  const long = await company.manager.make('/customers', {
    name: 'Räksmörgås, Kött; & Östersjöns Alla Åldriga Ägare i Södra Ölands Fiskeförening AB\\HB 😀',
    owner_seller_id: company.bo.id,
  });
  await sign(
    { customer_id: long.id, signed_on: '2020-12-01' },
    { term: 'rolling', months: undefined, notice_months: 3 },
  );
  const bos = await company.manager.make('/customers', { name: 'Bos kund AB' });
  await sign({
    customer_id: bos.id,
    signed_on: '2026-02-01',
    shares: [{ seller_id: company.bo.id, basis_points: 10_000 }],
  });
});
afterAll(() => server.stop());

const kinds = (items: Json[]) => items.map((one) => `${one.on} ${one.kind}`);
const make = (client: Client, withAmounts = false) =>
  client.make('/calendar/link', { with_amounts: withAmounts });
const anybody = () => new Client(server.base);

interface Told {
  uid: string;
  summary: string;
  description: string;
  start: string;
}
function read(text: string): { name: string; events: Told[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.every((one) => one.startDate.isDate && one.duration.toString() === 'P1D')).toBe(
    true,
  );
  return {
    name: String(calendar.getFirstPropertyValue('x-wr-calname')),
    events: events.map((one) => ({
      uid: one.uid,
      summary: one.summary,
      description: one.description,
      start: one.startDate.toString(),
    })),
  };
}

test('three years with a notice clause: notice before every anniversary and before the end', async () => {
  const calendar = await company.manager.read('/calendar?from=2026-11-15&to=2029-11-14');
  const mine = calendar.items.filter((one: Json) => one.deal_id === founding.id);
  expect(kinds(mine)).toEqual([
    '2027-08-15 notice',
    '2027-11-15 renewal',
    '2028-08-15 notice',
    '2028-11-15 renewal',
    '2029-08-15 notice',
    '2029-11-14 expiry',
  ]);
  expect(mine[0]).toMatchObject({ notice_of: '2027-11-15', volume: sek(1_200_000) });
});

test('a calendar is of a month unless days are named, and of so many days', async () => {
  const month = await company.manager.read('/calendar');
  expect([month.from, month.to, month.today]).toEqual(['2026-11-01', '2026-11-30', '2026-11-15']);
  const wrong = await company.manager.get('/calendar?from=2026-01-01&to=2025-12-31');
  expect([wrong.status, wrong.body.errors[0].parameter]).toEqual([400, 'to']);
  expect((await company.manager.get('/calendar?from=2020-01-01&to=2029-12-31')).status).toBe(400);
  expect((await company.manager.readAll('/calendar?from=2026-11-01&to=2028-11-01', 1)).length).toBe(
    (await company.manager.read('/calendar?from=2026-11-01&to=2028-11-01')).total,
  );
});

test('a seller sees what she signed and the customers she owns, and nobody else’s', async () => {
  const days = '/calendar?from=2026-11-01&to=2027-12-31';
  const all = await company.manager.read(days);
  const annas = await company.seller.read(days);
  expect(annas.items).toEqual(
    (await company.manager.read(`${days}&seller_id=${company.anna.id}`)).items,
  );
  expect(annas.total).toBeLessThan(all.total);
  // Bo owns the customer that Anna signed.
  const bos = await company.manager.read(`${days}&seller_id=${company.bo.id}`);
  expect(new Set(bos.items.map((one: Json) => one.customer_name)).size).toBe(2);
  const others = await company.seller.get(`${days}&seller_id=${company.bo.id}`);
  expect(others.status).toBe(404);
  expect(others.text).toBe((await company.seller.get(`${days}&seller_id=x`)).text);
});

test('a feed is what the page shows, in lines that fit, by a parser that is not ours', async () => {
  const link = await make(company.manager);
  const answer = await anybody().get(link.path.slice('/api/v1'.length));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const encoder = new TextEncoder();
  const lines = answer.text.split('\r\n');
  expect(Math.max(...lines.map((line) => encoder.encode(line).length))).toBeLessThanOrEqual(75);

  const feed = read(answer.text);
  expect(feed.name).toBe('Kvartett – Alfa AB');
  const page = await company.manager.read('/calendar?from=2026-10-15&to=2028-05-15');
  expect(feed.events.map((one) => one.start)).toEqual(page.items.map((one: Json) => one.on));
  expect(feed.events.map((one) => one.summary)).toEqual(
    page.items.map((one: Json) => expect.stringContaining(`: ${one.customer_name} – Service`)),
  );
  expect(new Set(feed.events.map((one) => one.uid)).size).toBe(feed.events.length);
  expect(feed.events[0]?.description).toContain('/deals/');
  const again = read((await anybody().get(link.path.slice('/api/v1'.length))).text);
  expect(again).toEqual(feed);
});

test('no amount is in a feed unless it was asked for', async () => {
  const silent = await anybody().get((await make(company.manager)).path.slice(7));
  expect(silent.text).not.toMatch(/1.?200.?000|SEK/);
  const telling = await anybody().get((await make(company.manager, true)).path.slice(7));
  expect(read(telling.text).events.map((one) => one.description)).toContainEqual(
    expect.stringContaining('Volym per år: 1 200 000 SEK'),
  );
  expect((await company.manager.read('/calendar/link')).link).toMatchObject({ with_amounts: true });
});

test('who has the feed already gets nothing, until something has happened', async () => {
  const path = (await make(company.viewer)).path.slice(7);
  const first = await anybody().get(path);
  const etag = first.headers.get('etag') ?? '';
  const same = await anybody().get(path, { headers: { 'if-none-match': etag } });
  expect([same.status, same.text]).toEqual([304, '']);
  await company.manager.make('/customers', { name: 'Ny AB' });
  const after = await anybody().get(path, { headers: { 'if-none-match': etag } });
  expect([after.status, after.text]).toEqual([200, first.text]);
});

test('a link opens one calendar and no more, and nothing else opens it', async () => {
  const link = await make(company.seller);
  const secret = /([\w-]{43})\.ics$/.exec(link.path)?.[1] ?? '';
  expect((await Client.withToken(server.base, secret).get('/me')).status).toBe(401);
  const cookie = new Client(server.base, { cookie: `kvartett_session=${secret}` });
  expect((await cookie.get('/me')).status).toBe(401);
  expect((await company.seller.readAll('/tokens')).length).toBe(1); // her own, and not this
  // A bearer token in the address is no link.
  const token = company.seller.headers.authorization?.slice(7) ?? '';
  const missing = await anybody().get(`/calendar/${'x'.repeat(43)}.ics`);
  expect(missing.status).toBe(404);
  expect((await anybody().get(`/calendar/${token}.ics`)).text).toBe(missing.text);
  expect((await anybody().get(`/calendar/${secret}x.ics`)).text).toBe(missing.text);
  // Hers is narrowed as her page is.
  const mine = read((await anybody().get(`/calendar/${secret}.ics`)).text);
  expect(mine.name).toBe('Kvartett – Anna Ask');
  expect(mine.events.some((one) => one.summary.includes('Bos kund'))).toBe(false);
  const others = await anybody().get(`/calendar/${secret}.ics?seller_id=${company.bo.id}`);
  expect(others.status).toBe(404);
});

test('a manager may subscribe to one seller’s calendar', async () => {
  const path = (await make(company.manager)).path.slice(7);
  const bos = read((await anybody().get(`${path}?seller_id=${company.bo.id}`)).text);
  expect(bos.name).toBe('Kvartett – Bo Björk');
  expect(bos.events.some((one) => one.summary.includes('Åkers Bruk'))).toBe(false);
});

test('a link ends when it is renewed, taken away, or its user is let out; asking twice makes one', async () => {
  const old = (await make(company.manager)).path.slice(7);
  const headers = { 'idempotency-key': 'a link' };
  const body = { with_amounts: false };
  const fresh = await company.manager.post('/calendar/link', body, { headers });
  const again = await company.manager.post('/calendar/link', body, { headers });
  expect([again.status, again.body.path]).toEqual([201, null]);
  const path = fresh.body.path.slice(7);
  expect((await anybody().get(old)).status).toBe(404);
  expect((await anybody().get(path)).status).toBe(200);
  await server.restart();
  expect((await new Client(server.base).get(path)).status).toBe(200);
  const manager = new Client(server.base, company.manager.headers);
  expect((await manager.delete('/calendar/link')).status).toBe(204);
  expect((await manager.delete('/calendar/link')).status).toBe(404);
  expect((await manager.read('/calendar/link')).link).toBeNull();
  expect((await new Client(server.base).get(path)).status).toBe(404);

  const admin = new Client(server.base, company.admin.headers);
  const user = await admin.make('/users', {
    name: 'Ex',
    email: 'ex@alfa.se',
    role: 'viewer',
    password,
  });
  const theirs = await make(await Client.signIn(server.base, 'ex@alfa.se', password));
  expect((await new Client(server.base).get(theirs.path.slice(7))).status).toBe(200);
  await admin.patch(`/users/${user.id}`, { disabled: true });
  expect((await new Client(server.base).get(theirs.path.slice(7))).status).toBe(404);
});
