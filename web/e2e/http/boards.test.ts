// Screens on the wall: how they are paired, what they are told, and what they are not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { approveBudget, type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

const today = '2026-03-10';
let server: Server;
let company: Company;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], today);
  company = await settle(server, 'alfa.se');
  await approveBudget(company, '2026', {
    total: sek(12_000_000),
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [{ seller_id: company.anna.id, channel: 'new_sales', goal: sek(12_000_000) }],
  });
});
afterAll(() => server.stop());

async function screen(): Promise<{ client: Client; code: string }> {
  const started = await new Client(server.base).post('/board/pairing', undefined);
  const cookie = (started.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { client: new Client(server.base, { cookie }), code: started.body.code };
}
async function pair(shows = 'names', more: Json = {}): Promise<{ client: Client; id: string }> {
  const { client, code } = await screen();
  const board = await company.manager.make('/boards', { code, name: 'Köket', shows, ...more });
  return { client, id: board.id };
}
const now = () => deal(company, { signed_on: today });

test('a screen shows a code, and is a board when somebody has typed it in', async () => {
  const { client, code } = await screen();
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
  expect(await client.read('/board/pairing')).toMatchObject({ paired: false, code });
  const wrong = await company.manager.post('/boards', {
    code: 'ZZZZZZ',
    name: 'X',
    shows: 'names',
  });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/code']);
  const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
  await company.manager.make('/boards', { code: typed, name: 'Köket', shows: 'names' });
  expect(await client.read('/board/pairing')).toEqual({
    paired: true,
    code: null,
    expires_at: null,
  });
  expect((await client.read('/board')).company).toBe('Alfa AB');
  const again = await company.manager.post('/boards', { code, name: 'Y', shows: 'names' });
  expect(again.status).toBe(422);
  const log = await company.admin.read('/audit');
  expect(log.items[0]).toMatchObject({ kind: 'board_paired' });
  expect(log.items[0].sentence).toContain('Köket');
});

test('asked twice with one key, a screen is paired once', async () => {
  const { code } = await screen();
  const body = { code, name: 'Hallen', shows: 'names' };
  const extra = { headers: { 'idempotency-key': 'once' } };
  const first = await company.manager.send('POST', '/boards', body, extra);
  const second = await company.manager.send('POST', '/boards', body, extra);
  expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
});

test('a signed deal is on the board at once, as the board may tell of it', async () => {
  const names = await pair();
  const teams = await pair('teams');
  const hears = await names.client.listen({}, '/board/events');
  const calmer = await teams.client.listen({}, '/board/events');
  const before = (await hears.next())?.data;
  await calmer.next();
  await company.manager.make('/deals', now());
  const after = (await hears.next())?.data;
  expect(after.total.remaining).toBe(before.total.remaining - sek(1_200_000));
  expect(after.latest[0]).toMatchObject({
    customer: 'Åkers Bruk AB',
    amount: sek(1_200_000),
    by: ['Anna Ask'],
  });
  expect(after.latest[0].celebrated_at).not.toBeNull();
  const heard = await calmer.next();
  expect(heard?.data.latest[0].by).toEqual(['Norr']);
  expect(JSON.stringify(heard?.data)).not.toContain('Anna');
  hears.close();
  calmer.close();
});

test('a deal that is dated back, imported or corrected counts, and makes no moment', async () => {
  const { client } = await pair();
  const celebrated = async () =>
    (await client.read('/board')).latest.filter((one: Json) => one.celebrated_at !== null).length;
  const before = await celebrated();
  await company.manager.make('/deals', deal(company, { signed_on: '2026-03-09' }));
  expect(await celebrated()).toBe(before);
  const list = `Kund;Säljare;Årsvärde;Avtalsdatum\nÅkers Bruk AB;Anna Ask;50;${today}\n`;
  const { id } = (await company.admin.send('POST', '/imports', list)).body;
  const rests = async (state: string) => {
    while ((await company.admin.read(`/imports/${id}`)).state !== state)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await rests('ready');
  await company.admin.post(`/imports/${id}/commit`, undefined);
  await rests('imported');
  const board = await client.read('/board');
  expect(board.latest.some((one: Json) => one.amount === sek(50))).toBe(true);
  expect(await celebrated()).toBe(before);
});

test('who has a board as it is gets it no second time', async () => {
  const { client } = await pair();
  const etag = (await client.get('/board')).headers.get('etag') ?? '';
  const asked = () =>
    client.send('GET', '/board', undefined, { headers: { 'if-none-match': etag } });
  expect((await asked()).status).toBe(304);
  await company.manager.make('/deals', now());
  expect((await asked()).status).toBe(200);
});

test('a board is changed and taken away, and the one that is open hears no more', async () => {
  const { client, id } = await pair();
  const listed = async () =>
    (await company.manager.read('/boards')).items.find((one: Json) => one.id === id);
  await client.read('/board');
  expect(await listed()).toMatchObject({ name: 'Köket', connected: true });
  const changed = await company.manager.patch(`/boards/${id}`, { shows: 'initials' });
  expect([changed.status, changed.body.shows]).toEqual([200, 'initials']);
  expect((await client.read('/board')).sellers[0].name).toBe('AA');
  const stale = await company.manager.send(
    'PATCH',
    `/boards/${id}`,
    { name: 'Y' },
    { headers: { 'if-match': '"1"' } },
  );
  expect(stale.status).toBe(412);
  expect((await company.manager.delete(`/boards/${id}`)).status).toBe(204);
  expect(await listed()).toBeUndefined();
  expect((await client.get('/board')).status).toBe(401);
  expect(await client.read('/board/pairing')).toMatchObject({ paired: false, code: null });
});

test('a board and its secret outlive a restart', async () => {
  const { client } = await pair();
  await server.restart();
  const again = new Client(server.base, client.headers);
  expect((await again.read('/board')).company).toBe('Alfa AB');
  for (const role of ['admin', 'manager', 'seller', 'viewer'] as const)
    company[role] = new Client(server.base, company[role].headers);
});

test('the leaderboard shows a seller what her company says', async () => {
  const show = async (leaderboard: string) =>
    expect((await company.admin.patch('/company', { leaderboard })).status).toBe(200);
  await show('own_place');
  const own = await company.seller.read('/leaderboard');
  expect([own.rows.length, own.of, own.rows[0].seller_name]).toEqual([1, 1, 'Anna Ask']);
  expect(JSON.stringify(own)).not.toContain('actual');
  await show('off');
  expect((await company.seller.get('/leaderboard')).status).toBe(404);
  expect((await company.manager.get('/leaderboard')).status).toBe(200);
  const { client } = await pair();
  const board = await client.read('/board');
  expect([board.is_ranked, board.sellers[0].attainment]).toEqual([false, null]);
  await show('full');
  expect((await company.seller.get('/leaderboard')).status).toBe(200);
});

test('a seller has her own progress: this week, weeks in a row and what she has reached', async () => {
  const own = await company.seller.read('/progress');
  expect(own.progress.streak_weeks).toBe(1);
  expect(own.milestones.map((one: Json) => one.kind)).toContain('month_goal');
  const other = await company.seller.get(`/progress?seller_id=${company.bo.id}`);
  expect(other.status).toBe(404);
});
