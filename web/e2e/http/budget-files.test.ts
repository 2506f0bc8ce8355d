// The budget as a workbook, and goals read back from one or from CSV: nothing is written by reading.
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const read = (body: string | Uint8Array<ArrayBuffer>) =>
  company.manager.send('POST', '/budgets/2027/read', undefined, {
    raw: body,
    headers: { 'content-type': 'application/octet-stream' },
  });

test('rows of a list become goals, faults have their place, and nothing is written', async () => {
  const version = (await company.manager.read('/standing')).version;
  const { status, body } = await read(
    'Säljare;Kanal;Mål\nAnna Ask;Förlängning;1 000\nNågon;Förlängning;5\n',
  );
  expect(status).toBe(200);
  expect(body.cells).toEqual([
    {
      seller_id: company.anna.id,
      seller_name: 'Anna Ask',
      channel: 'renewal',
      goal: sek(1_000),
      months: null,
    },
  ]);
  expect(body.problems).toEqual([{ place: 'A3', sentence: 'There is no seller called “Någon”.' }]);
  expect(body.goals).toBeNull();
  expect((await company.manager.read('/standing')).version).toBe(version);
});

test('what has no goals is refused, and so is a zip that is no workbook', async () => {
  expect((await read('Kund;Belopp\nAcme;5\n')).status).toBe(422);
  expect((await read('PK\u0003\u0004 and no more')).status).toBe(422);
});

test('a budget nobody has begun has no workbook; one that is begun comes back as it was', async () => {
  const file = '/exports/budget.xlsx?fiscal_year=2027';
  expect((await company.manager.get(file)).status).toBe(404);
  const saved = await company.manager.send(
    'PUT',
    '/budgets/2027/draft',
    {
      total: sek(1_500),
      goals: { renewal: sek(1_000), cross_sell: 0, win_back: 0 },
      cells: [{ seller_id: company.anna.id, channel: 'renewal', goal: sek(1_000) }],
    },
    { headers: { 'if-match': '"0"' } },
  );
  expect(saved.status).toBe(200);
  const { bytes } = await company.manager.get(file);
  const { body } = await read(bytes);
  expect(body.problems).toEqual([]);
  expect(body.goals).toEqual(saved.body.goals);
  expect(body.cells.filter((one: Json) => one.goal !== null)).toEqual(saved.body.cells);
});
