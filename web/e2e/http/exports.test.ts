// What a company has, as files: each with what its page shows, and nothing that a role may not see.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, deal, sek, settle } from './support/company';
import { Server } from './support/server';

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
