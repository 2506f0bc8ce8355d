// What a company has, as files: each with what its page shows, and nothing that a role may not see.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { password, Server } from './support/server';

let server: Server;
let company: Company;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-23');
  company = await settle(server, 'alfa.se');
  await company.manager.make('/customers', { name: '=HYPERLINK("http://x")' });
  await company.manager.make('/deals', deal(company));
  await company.manager.make('/deals', {
    ...deal(company),
    shares: [{ seller_id: company.bo.id, basis_points: 10_000 }],
  });
});
afterAll(() => server.stop());

const swedish = { headers: { 'accept-language': 'sv' } };
const rows = async (path: string, client = company.viewer) => {
  const answer = await client.get(path, swedish);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(';'));
};

test('the deals are a row for each line, with headings that the import understands', async () => {
  const [heading, ...lines] = await rows('/exports/deals.csv');
  expect(heading).toContain('Årsvärde (SEK)');
  const { items } = await company.viewer.read('/deals');
  expect(lines).toHaveLength(items.length);
  const sum = lines
    .map((row) => Number(row[heading!.indexOf('Årsvärde (SEK)')]!.replace(',', '.')))
    .reduce((all, one) => all + one, 0);
  const first = items[0].lines[0].volume_per_year;
  expect(sek(sum)).toBe(2 * first);
});

test('a seller takes along her own, and is not given the customers or the budget', async () => {
  const of = async (path: string) => (await rows(path, company.seller)).slice(1);
  expect(await of('/exports/deals.csv')).toHaveLength(1);
  const all = (await rows('/exports/entries.csv')).length - 1;
  expect(all).toBe((await company.viewer.read('/entries')).items.length);
  expect(all).toBeGreaterThan(0);
  expect(await of('/exports/entries.csv')).toHaveLength(all / 2);
  expect((await company.seller.get('/exports/customers.csv')).status).toBe(403);
  expect((await company.seller.get('/exports/budget.csv')).status).toBe(403);
});

test('what a customer is called is no formula, and an amount below zero is an amount', async () => {
  const customers = await rows('/exports/customers.csv');
  expect(customers.some(([name]) => name!.startsWith(`"'=HYPERLINK`))).toBe(true);
  const { items } = await company.manager.read('/deals');
  await company.manager.post(`/deals/${items[0].id}/void`, { reason: 'Fel' });
  const entries = await rows('/exports/entries.csv');
  expect(entries.some((row) => /^-\d+,\d\d$/.test(row[7]!))).toBe(true);
});

test('where we stand is cut as asked', async () => {
  const [heading, ...lines] = await rows('/exports/standing.csv?by=seller,channel');
  expect(heading!.slice(0, 3)).toEqual(['Kanal', 'Säljare', 'Mål (SEK)']);
  const standing = await company.viewer.read('/standing?by=seller,channel');
  expect(lines).toHaveLength(standing.rows.length);
  expect((await company.viewer.get('/exports/standing.csv?by=colour')).status).toBe(400);
});

test('every list is a workbook too', async () => {
  for (const list of ['deals', 'entries', 'standing', 'customers']) {
    const answer = await company.viewer.get(`/exports/${list}.xlsx`, swedish);
    expect([list, answer.status]).toEqual([list, 200]);
    expect(new TextDecoder('latin1').decode(answer.bytes.slice(0, 2))).toBe('PK');
    expect(answer.headers.get('content-disposition')).toMatch(/kvartett-[a-z]+-2026-11-23\.xlsx/);
  }
});

test('the log and the revenue are files too, and a seller gets only what she answers for', async () => {
  const [heading, ...lines] = await rows('/exports/audit.csv');
  expect(heading).toEqual([
    'Nr',
    'När',
    'Vem',
    'Vad',
    'Gäller',
    'Händelse',
    'Fält',
    'Från',
    'Till',
    'Skäl',
  ]);
  expect(lines.length).toBeGreaterThan(5);
  const workbook = await company.viewer.get('/exports/audit.xlsx');
  expect([workbook.status, new TextDecoder().decode(workbook.bytes.slice(0, 2))]).toEqual([
    200,
    'PK',
  ]);
  expect((await company.seller.get('/exports/audit.xlsx')).status).toBe(403);
  expect((await rows('/exports/revenue.csv'))[0]).toContain('Belopp (SEK)');
  expect((await rows('/exports/revenue.csv', company.seller)).length).toBe(1);
  expect((await company.viewer.get('/exports/revenue.xlsx')).status).toBe(200);
});

test('a company that is taken along is the same on another server, and nobody of it is let in', async () => {
  expect((await company.manager.get('/exports/company.zip')).status).toBe(403);
  const zip = await company.admin.get('/exports/company.zip');
  expect([zip.status, zip.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const folder = mkdtempSync(join(tmpdir(), 'kvartett-company-'));
  const file = join(folder, 'company.zip');
  writeFileSync(file, zip.bytes);
  const there = await Server.start(
    [{ name: '', admin: 'new@example.com', from: file }],
    '2026-11-23',
  );
  try {
    const admin = await Client.signIn(there.base, 'new@example.com', password);
    const standing = (client: Client) => client.read('/standing?by=seller,channel');
    const named = async (client: Client) => {
      const { rows: all, total } = await standing(client);
      return [
        all.map(({ seller_name, channel, actual }: Json) => [seller_name, channel, actual]),
        total,
      ];
    };
    expect(await named(admin)).toEqual(await named(company.admin));
    const before = await company.admin.readAll('/audit');
    const after = await admin.readAll('/audit');
    const told = (items: Json[]) => items.map(({ kind, by_name, at }) => [kind, by_name, at]);
    expect(told(after).slice(1)).toEqual(told(before)); // she herself came last
    const users = await admin.readAll('/users');
    expect(users.filter((user: Json) => !user.disabled).map((user: Json) => user.email)).toEqual([
      'new@example.com',
    ]);
    const refused = await new Client(there.base).post('/session', {
      email: 'admin@alfa.se',
      password,
    });
    expect(refused.status).toBe(401);
  } finally {
    await there.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
