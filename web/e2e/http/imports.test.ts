// A file of deals over HTTP: read and shown, pointed out, brought in once, known again, and undone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-23');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

const send = (bytes: string, name = 'lista.csv') =>
  company.manager.send('POST', `/imports?name=${encodeURIComponent(name)}`, bytes);

async function rested(id: string): Promise<Json> {
  const look = () => company.manager.read(`/imports/${id}`);
  await expect.poll(async () => /reading|importing/.test((await look()).state)).toBe(false);
  return look();
}

async function read(bytes: string, name?: string): Promise<Json> {
  const begun = await send(bytes, name);
  expect(begun.status).toBe(202);
  return rested(begun.body.id);
}

async function bringIn(id: string): Promise<Json> {
  expect((await company.manager.post(`/imports/${id}/commit`, undefined)).status).toBe(202);
  return rested(id);
}

const list =
  'Kund;Säljare;Produkt;Årsvärde;Avtalsdatum\n' +
  'Nya Bolaget AB;Anna Ask;Service;100 000;2026-02-01\n' +
  'Andra Bolaget AB;Ny Säljare;Service;50 000;2025-05-02\n' +
  'Summa;;;150 000;\n';

test('a file is read and shown with its sums, and nothing is written until it is brought in', async () => {
  const before = (await company.admin.read('/standing')).version;
  const known = await read(list, 'affärer 2026.csv');
  expect([known.state, known.file_name, known.imported]).toEqual([
    'ready',
    'affärer 2026.csv',
    null,
  ]);
  const { report } = known;
  expect([report.form, report.rows, report.deals, report.volume]).toEqual([
    'text',
    3,
    2,
    sek(150_000),
  ]);
  expect(report.sellers).toEqual([
    { name: 'Anna Ask', deals: 1, volume: sek(100_000) },
    { name: 'Ny Säljare', deals: 1, volume: sek(50_000) },
  ]);
  expect(report.years.map((one: Json) => [one.name, one.volume])).toEqual([
    ['2025', sek(50_000)],
    ['2026', sek(100_000)],
  ]);
  expect(report.new_sellers).toEqual({ count: 1, names: ['Ny Säljare'] });
  expect(report.skipped).toEqual([{ reason: 'a sum', rows: 1, first_row: 4 }]);
  expect((await company.admin.read('/standing')).version).toBe(before);

  const done = await bringIn(known.id);
  expect([done.state, done.imported.deals, done.imported.file_name]).toEqual([
    'imported',
    2,
    'affärer 2026.csv',
  ]);
  // Asking twice brings it in once.
  expect((await bringIn(known.id)).imported).toEqual(done.imported);
  expect((await company.manager.read('/imports')).items).toEqual([done.imported]);
  expect((await company.manager.read('/deals?q=Nya Bolaget')).items).toHaveLength(1);

  const again = await read(list);
  expect([again.report.deals, again.report.already_here]).toEqual([0, 2]);
});

test('an import is undone, known after a restart, and can be brought in again', async () => {
  const [{ id }] = (await company.manager.read('/imports')).items;
  const undone = await company.manager.post(`/imports/${id}/undo`, undefined);
  expect([undone.status, undone.body.state]).toEqual([200, 'undone']);
  expect((await company.manager.post(`/imports/${id}/undo`, undefined)).status).toBe(200);
  expect((await company.manager.read('/standing?fiscal_year=2025')).total.actual).toBe(0);
  await server.restart();
  const headers = (one: Client) => new Client(server.base, one.headers);
  company.manager = headers(company.manager);
  company.admin = headers(company.admin);
  const after = await company.manager.read(`/imports/${id}`);
  expect([after.state, after.report]).toEqual(['undone', null]);
  const again = await bringIn((await read(list)).id);
  expect(again.imported.deals).toBe(2);
  expect((await company.manager.read('/standing?fiscal_year=2025')).total.actual).toBe(sek(50_000));
  const log = await company.admin.read('/audit?kind=import_undone');
  expect(log.items).toHaveLength(1);
});

test('an import that somebody has worked on is not undone, and says why', async () => {
  const [{ id }] = (await company.manager.read('/imports')).items;
  const { items } = await company.manager.read('/deals?q=Nya Bolaget');
  const deal = items.find((one: Json) => !one.is_void);
  await company.manager.patch(`/deals/${deal.id}`, { note: 'Rättad' });
  const refused = await company.manager.post(`/imports/${id}/undo`, undefined);
  expect(refused.status).toBe(409);
  expect(refused.body.detail).toContain('Nya Bolaget AB 2026-02-01 has been changed since.');
});

test('columns that are not recognised are pointed out, and a file like it is read so the next time', async () => {
  const odd = (customer: string) =>
    `Vem;Till vem;Pengar;Dag\nAnna Ask;${customer};1000;2026-03-01\n`;
  const lost = await read(odd('Odd AB'));
  expect(lost.report.headings).toEqual(['Vem', 'Till vem', 'Pengar', 'Dag']);
  expect(lost.report.problems).not.toEqual([]);
  expect((await bringIn(lost.id)).state).toBe('ready');
  const columns = [
    { field: 'seller', heading: 'Vem' },
    { field: 'customer', heading: 'Till vem' },
    { field: 'yearly_amount', heading: 'Pengar' },
    { field: 'signed_on', heading: 'Dag' },
  ];
  const chosen = await company.manager.send('PUT', `/imports/${lost.id}/mapping`, { columns });
  expect(chosen.status).toBe(202);
  const found = await rested(lost.id);
  expect([found.report.problems, found.report.deals]).toEqual([[], 1]);
  expect(found.mapping).toMatchObject({
    columns,
    decimal: null,
    dates: null,
    sellers: [],
    answers: [],
  });
  await bringIn(lost.id);
  const next = await read(odd('Annan AB'));
  expect([next.has_known_headings, next.report.problems, next.report.deals]).toEqual([true, [], 1]);
  expect(next.mapping.columns).toEqual(columns);
  const late = await company.manager.send('PUT', `/imports/${lost.id}/mapping`, { columns });
  expect(late.status).toBe(409);
});

test('what can be no list of deals is told so, and what is no field is refused at its place', async () => {
  const books = await read('#FLAGGA 0\n#SIETYP 4\n');
  expect(books.report.problems[0].sentence).toContain('books');
  expect((await send('\u0000\u0001\u0002')).status).toBe(422);
  const page = await send('<!DOCTYPE html><html><body>Fel 500</body></html>', 'bokföring.se');
  expect([page.status, page.body.detail]).toEqual([422, expect.stringContaining('web page')]);
  const typed = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>';
  const invoice = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>';
  expect((await send(typed + invoice, 'faktura.xml')).status).toBe(422);
  expect((await send('')).status).toBe(422);
  const { id } = await read(list);
  const wrong = await company.manager.send('PUT', `/imports/${id}/mapping`, {
    columns: [{ field: 'colour', heading: 'Kund' }],
  });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/columns/0/field']);
});

test('a company holds three files; the one that has rested longest gives way', async () => {
  const ids = [];
  for (let i = 0; i < 5; ++i) ids.push((await read(list)).id);
  expect((await company.manager.get(`/imports/${ids[0]}`)).status).toBe(404);
  expect((await company.manager.get(`/imports/${ids[4]}`)).status).toBe(200);
});
