// Whoever was refused is seen by the administrators of that company, and by nobody else; and who takes out exports
// without end is asked to wait.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, deal, settle } from './support/company';
import type { Json } from './support/contract';
import { password, Server } from './support/server';

let server: Server;
let alfa: Company;
let beta: Company;

beforeAll(async () => {
  const companies = [
    { name: 'Alfa AB', admin: 'admin@alfa.se' },
    { name: 'Beta AB', admin: 'admin@beta.se' },
  ];
  server = await Server.start(companies, '2026-03-15');
  alfa = await settle(server, 'alfa.se');
  beta = await settle(server, 'beta.se');
});
afterAll(() => server.stop());

const refusals = async (company: Company): Promise<Json[]> =>
  (await company.admin.read('/refusals')).items;

test('every kind of refusal is told with whose account it was, and the same again is one line', async () => {
  expect(await refusals(alfa)).toEqual([]);
  const nobody = new Client(server.base);
  for (let i = 0; i < 3; ++i)
    await nobody.post('/session', { email: 'VERA@alfa.se', password: 'not this one' });
  await alfa.viewer.post('/deals', deal(alfa));
  const session = await Client.signIn(server.base, 'mia@alfa.se', password);
  await session.post('/teams', { name: 'T' }, { headers: { 'x-csrf-token': 'x' } });
  const { secret, token } = await alfa.manager.make('/tokens', { name: 't', role: 'viewer' });
  await alfa.manager.delete(`/tokens/${token.id}`);
  await Client.withToken(server.base, secret).get('/deals');

  const told = await refusals(alfa);
  expect(told.map((one) => [one.why, one.user_name, one.operation, one.times])).toEqual([
    ['ended_credential', 'Mia', 'list_deals', 1],
    ['other_site', 'Mia', 'add_team', 1],
    ['role', 'Vera', 'sign_deal', 1],
    ['wrong_sign_in', 'Vera', 'sign_in', 3],
  ]);
  for (const one of told) expect(one.address).toBe('127.0.0.1');
  expect(await refusals(beta)).toEqual([]);
  // What was typed is kept nowhere.
  expect(JSON.stringify(told)).not.toContain('not this one');
});

test('an unknown e-mail, a guessed secret and a page that only asks are in no company’s list', async () => {
  const before = await refusals(alfa);
  const nobody = new Client(server.base);
  await nobody.post('/session', { email: 'hunter2-my-password', password: 'x' });
  await Client.withToken(server.base, 'x'.repeat(43)).get('/me');
  await nobody.get('/me');
  expect(await refusals(alfa)).toEqual(before);
  expect(await refusals(beta)).toEqual([]);
});

test('asking for what belongs to others is no refusal: it is as if it were not there', async () => {
  const before = await refusals(alfa);
  const theirs = await beta.manager.make('/deals', deal(beta));
  expect((await alfa.admin.get(`/deals/${theirs.id}`)).status).toBe(404);
  expect(await refusals(alfa)).toEqual(before);
});

test('exports without end are asked to wait, and told how long', async () => {
  let answer = await beta.seller.get('/exports/deals.csv');
  let taken = 0;
  for (; answer.status === 200 && taken < 1000; ++taken)
    answer = await beta.seller.get('/exports/deals.csv');
  expect([answer.status, taken]).toEqual([429, expect.any(Number)]);
  expect(taken).toBeGreaterThanOrEqual(600);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  // A colleague, and her own other work, go on.
  expect((await beta.manager.get('/exports/deals.csv')).status).toBe(200);
  expect((await beta.seller.post('/deals', deal(beta))).status).toBe(201);
  expect((await refusals(beta))[0]).toMatchObject({ why: 'too_many', user_name: 'Anna Ask' });
});
