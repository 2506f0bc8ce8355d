// Who may do what: every operation of the contract × every kind of person × another company's ids. A refusal
// leaves everything as it was, and what belongs to others cannot be told from what does not exist.
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { IdentityProvider } from '../support/provider';
import { Client } from './support/client';
import { keyOf, phoneCode } from './support/phone';
import { approveBudget, type Company, deal, personWithToken, sek, settle } from './support/company';
import { type Json, type Operation, operations } from './support/contract';
import { password, program, Server } from './support/server';

let server: Server;
let provider: IdentityProvider;
// With one more of each kind of person: who leads the team that Anna is in.
type Staffed = Company & { team_manager: Client };
let alfa: Staffed;
let beta: Staffed;
const strangers: Record<string, Client> = {};
const roles = ['admin', 'manager', 'team_manager', 'seller', 'viewer'] as const;

// One id of each kind, in each company.
interface Ids {
  [kind: string]: string;
}
let ours: Ids;
let theirs: Ids;

beforeAll(async () => {
  const companies = [
    { name: 'Alfa AB', admin: 'admin@alfa.se' },
    { name: 'Beta AB', admin: 'admin@beta.se' },
  ];
  // There is a mail server that nobody answers at: letters are promised, and wait.
  const mail = [
    ...['--mail', 'smtp://127.0.0.1:9', '--mail-from', 'kvartett@alfa.se'],
    ...['--home', 'https://kvartett.alfa.se'],
  ];
  // The provider's clock stands where the server's does.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-15T12:00:00Z') });
  provider = await IdentityProvider.open({ home: 'https://kvartett.alfa.se' });
  server = await Server.start(companies, '2026-03-15', [...mail, ...provider.options.slice(0, -2)]);
  alfa = await staffed('alfa.se');
  beta = await staffed('beta.se');
  for (const company of [alfa, beta]) {
    await approveBudget(company, '2026', {
      total: sek(1_000),
      goals: { renewal: 0, cross_sell: 0, win_back: 0 },
      cells: [{ seller_id: company.anna.id, channel: 'new_sales', goal: sek(1_000) }],
    });
  }
  ours = await idsOf(alfa);
  theirs = await idsOf(beta);

  strangers['nobody'] = new Client(server.base);
  strangers['a guessed token'] = Client.withToken(server.base, 'x'.repeat(43));
  strangers['an empty token'] = Client.withToken(server.base, '');
  strangers['a token as a cookie'] = new Client(server.base, {
    cookie: `kvartett_session=${alfa.admin.headers.authorization?.slice(7)}`,
  });
  strangers['a password'] = new Client(server.base, {
    authorization: `Basic ${Buffer.from(`admin@alfa.se:${password}`).toString('base64')}`,
  });
  const gone = await alfa.admin.make('/tokens', { name: 'gone', role: 'admin' });
  expect((await alfa.admin.delete(`/tokens/${gone.token.id}`)).status).toBe(204);
  strangers['a removed token'] = Client.withToken(server.base, gone.secret);

  const user = await alfa.admin.make('/users', {
    name: 'Ex',
    email: 'ex@alfa.se',
    role: 'admin',
    password,
  });
  strangers['a disabled user'] = await Client.signIn(server.base, 'ex@alfa.se', password);
  const token = await strangers['a disabled user'].make('/tokens', { name: 'ex', role: 'admin' });
  strangers["a disabled user's token"] = Client.withToken(server.base, token.secret);
  expect((await alfa.admin.patch(`/users/${user.id}`, { disabled: true })).status).toBe(200);

  strangers['someone who signed out'] = await Client.signIn(server.base, 'admin@alfa.se', password);
  expect((await strangers['someone who signed out'].delete('/session')).status).toBe(204);
});
afterAll(async () => {
  await server.stop();
  provider.close();
  vi.useRealTimers();
});

async function staffed(domain: string): Promise<Staffed> {
  const company = await settle(server, domain);
  const leader = { name: 'Lena', email: `lena@${domain}`, ...placeOf(company, 'team_manager') };
  return { ...company, team_manager: await personWithToken(server, company.admin, leader) };
}

// What makes a user of the kind.
function placeOf(company: Company, kind: string): { role: string; [more: string]: string } {
  if (kind === 'team_manager') return { role: 'manager', team_id: company.team.id };
  if (kind === 'seller') return { role: kind, seller_id: company.anna.id };
  return { role: kind };
}

const today = '2026-03-15';
let count = 0;
const listOfDeals = 'Kund;Säljare;Årsvärde;Avtalsdatum\nÅkers Bruk AB;Anna Ask;50;2026-03-01\n';

const books =
  '#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 20260101 20261231\n' +
  '#VER A 1 20260310\n{\n#TRANS 1510 {} 1000\n#TRANS 3041 {} -1000\n}\n';

// A file that is held, and read or brought in.
async function importOf(company: Company, bring: boolean, file?: string): Promise<string> {
  const list = file ?? listOfDeals.replace(';50;', `;${++count};`);
  const { id } = (await company.admin.send('POST', '/imports', list)).body;
  const rests = async (state: string) => {
    while ((await company.admin.read(`/imports/${id}`)).state !== state)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await rests('ready');
  if (bring) {
    await company.admin.post(`/imports/${id}/commit`, undefined);
    await rests('imported');
  }
  return id;
}

// Nobody is there, and nobody may go there.
const webhook = { name: 'Slack', url: 'https://127.0.0.1:9/' };

async function scoreOf(company: Company, customer: string): Promise<string> {
  return (await company.admin.make('/satisfaction', { customer_id: customer, score: 8 })).id;
}

async function invitationOf(company: Company): Promise<string> {
  const draft = { email: `ny${++count}@ny.se`, role: 'viewer' };
  return (await company.admin.make('/invitations', draft)).invitation.id;
}

async function linkSecret(company: Company): Promise<string> {
  const draft = { email: `ny${++count}@ny.se`, role: 'viewer' };
  return (await company.admin.make('/invitations', draft)).path.split('#')[1];
}

// Somebody of a role who signs in with a browser.
async function browserOf(company: Company, kind: string): Promise<Client> {
  const email = `b${++count}@${company === alfa ? 'alfa' : 'beta'}.se`;
  await company.admin.make('/users', { name: 'B', email, password, ...placeOf(company, kind) });
  return Client.signIn(server.base, email, password);
}

async function sessionOf(company: Company): Promise<string> {
  const session = await browserOf(company, 'viewer');
  return (await session.read('/sessions')).items[0].id;
}

async function withCode(client: Client): Promise<string> {
  const key = await keyOf(client, password);
  await client.post('/account/second-factor/confirmation', { totp: phoneCode(key, today, -1) });
  return key;
}

async function idsOf(company: Company): Promise<Ids> {
  const signed = await company.manager.make('/deals', deal(company));
  await importOf(company, true, books); // its amount is number 1
  const user = await company.admin.make('/users', {
    name: 'Temp',
    email: `temp@${company === alfa ? 'alfa' : 'beta'}.se`,
    role: 'viewer',
    password,
  });
  const owned = await company.admin.make('/customers', {
    name: 'Annas kund',
    owner_seller_id: company.anna.id,
  });
  return {
    owned: owned.id,
    kam: company.anna.id,
    satisfaction: await scoreOf(company, owned.id),
    teams: company.team.id,
    sellers: company.anna.id,
    customers: company.customer.id,
    products: company.service.id,
    deals: signed.id,
    lines: signed.lines[0].id,
    users: user.id,
    imports: await importOf(company, false),
    boards: await boardOf(company),
    rates: 'EUR',
    webhooks: (await company.admin.make('/webhooks', webhook)).id,
    revenue: '1',
    fiscal_year: '2026',
    invitations: await invitationOf(company),
    sessions: await sessionOf(company),
  };
}

// Of a screen that waits to be paired; the one before it waits no longer.
async function codeOfScreen(): Promise<string> {
  const screen = new Client(server.base);
  return (await screen.post('/board/pairing', undefined)).body.code;
}
async function boardOf(company: Company): Promise<string> {
  const code = await codeOfScreen();
  return (await company.manager.make('/boards', { code, name: 'Köket', shows: 'names' })).id;
}

// A call of each operation that its roles are granted.
interface Call {
  path: string;
  body?: Json;
  headers?: Record<string, string>;
  matched?: string; // what If-Match is read from
}
async function callOf(one: Operation, company: Company, ids: Ids): Promise<Call> {
  const kind = one.path.split('/')[3] ?? '';
  let id = ids[kind] ?? ids.fiscal_year ?? '';
  const name = `N${++count}`;
  const code = one.id === 'pair_board' ? await codeOfScreen() : '';
  const bodies: Record<string, () => Json> = {
    sign_in: () => ({ email: 'mia@alfa.se', password }),
    begin_provider_sign_in: () => ({ return_to: '/deals' }),
    finish_provider_sign_in: () => ({
      state: ids.state ?? 'x',
      code: ids.code ?? 'x',
      iss: provider.issuer,
    }),
    prove_provider_sign_in: () => ({ totp: ids.code ?? '' }),
    unlink_provider: () => ({ current_password: password }),
    change_me: () => ({ locale: 'en' }),
    change_company: () => ({ passive_after_months: 12 }),
    add_user: () => ({ name, email: `${name}@alfa.se`, role: 'viewer', password }),
    change_user: () => ({ name }),
    add_token: () => ({ name, role: 'viewer' }),
    invite: () => ({ email: `${name}@alfa.se`, role: 'viewer' }),
    look_at_invitation: () => ({ secret: ids.secret ?? 'x' }),
    accept_invitation: () => ({ secret: ids.secret ?? 'x', name, password }),
    ask_password_reset: () => ({ email: 'mia@alfa.se' }),
    look_at_password_reset: () => ({ secret: ids.secret ?? 'x' }),
    reset_password: () => ({ secret: ids.secret ?? 'x', password }),
    switch_company: () => ({ company_id: ids.company ?? 'x' }),
    change_password: () => ({ current_password: password, password: `${password} 2` }),
    set_up_second_factor: () => ({ current_password: password }),
    confirm_second_factor: () => ({ totp: ids.code ?? '' }),
    remove_second_factor: () => ({ current_password: password, totp: ids.code ?? '' }),
    renew_recovery_codes: () => ({ current_password: password, totp: ids.code ?? '' }),
    add_seller: () => ({ name }),
    change_seller: () => ({ is_kam: false }),
    add_team: () => ({ name }),
    change_team: () => ({ name }),
    add_customer: () => ({ name }),
    change_customer: () => ({ external_id: name }),
    add_product: () => ({ name }),
    change_product: () => ({ code: name }),
    preview_deal: () => deal(company),
    sign_deal: () => deal(company),
    put_budget_draft: () => ({
      total: 0,
      goals: { renewal: 0, cross_sell: 0, win_back: 0 },
      cells: [],
    }),
    approve_budget: () => ({ reason: 'Så är det' }),
    distribute_goal: () => ({ channel: 'renewal', goal: 1000, sellers: [company.anna.id] }),
    add_up_budget: () => ({
      total: 0,
      goals: { renewal: 0, cross_sell: 0, win_back: 0 },
      cells: [],
    }),
    try_plan: () => ({ assumptions: [] }),
    set_aside_budget: () => ({ name }),
    rename_scenario: () => ({ name }),
    begin_import: () => listOfDeals,
    put_mapping: () => ({ columns: [] }),
    correct_deal: () => ({ note: name }),
    preview_correction: () => ({ note: name }),
    terminate_deal: () => ({ on: '2026-06-30' }),
    preview_termination: () => ({ on: '2026-06-30' }),
    reinstate_deal: () => ({}),
    preview_reinstatement: () => ({}),
    void_deal: () => ({ reason: 'Dubblett' }),
    preview_void: () => ({ reason: 'Dubblett' }),
    accept_channels: () => ({ all: true }),
    merge_customers: () => ({ duplicate_ids: [ids.duplicate ?? ids.teams] }),
    unmerge_customer: () => ({ duplicate_id: ids.duplicate ?? ids.teams }),
    close_months: () => ({ through: null }),
    note_satisfaction: () => ({ customer_id: ids.owned ?? '', score: 8 }),
    match_revenue_entry: () => ({ choice: 'no_contract' }),
    add_rates: () => ({ rates: [{ currency: 'EUR', on: '2026-03-10', rate: '11.3545' }] }),
    read_budget: () => 'Säljare;Förlängning\nAnna Ask;5\n',
    make_calendar_link: () => ({ with_amounts: false }),
    add_webhook: () => webhook,
    choose_digest: () => ({ rhythm: 'off' }),
    change_webhook: () => ({ name: 'Teams', form: 'teams' }),
    pair_board: () => ({ code, name, shows: 'names' }),
    change_board: () => ({ name }),
    add_rates_file: () => [{ date: '2026-03-11', value: 11.36, seriesId: 'SEKEURPMI' }],
  };
  if (one.id === 'remove_token') {
    id = (await company.admin.make('/tokens', { name, role: 'viewer' })).token.id;
  }
  if (one.id === 'get_calendar_feed') {
    const { path } = await company.viewer.make('/calendar/link', { with_amounts: false });
    id = path.replace(/^.*\/(.*)\.ics$/, '$1');
  }
  const path = one.path
    .replace('{version}', '1')
    .replace('{other}', '1')
    .replace('{scenario}', ids.scenario ?? '1')
    .replace(/\{\w+\}/, id);
  const call: Call = { path: one.id === 'list_bridge_rows' ? `${path}?step=revenue` : path };
  if (one.described.requestBody) {
    const body = bodies[one.id];
    if (!body) throw new Error(`say here what to send to ${one.id}`);
    call.body = body();
  }
  if (ids.cookie) call.headers = { cookie: ids.cookie };
  if (one.parameters.some((parameter) => parameter.name === 'If-Match')) {
    call.matched = path.replace(/\/(draft|approval)$/, '');
  }
  return call;
}

// Somebody who is on her way in by the provider, and what she has come back with.
async function onHerWay(email: string): Promise<Ids> {
  provider.add({ sub: email, name: email, email, email_verified: true });
  const begun = await new Client(server.base).post('/sign-in/provider', {});
  const { state = '', code = '' } = await provider.visit(begun.body.address, email);
  return { state, code, cookie: (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}
async function comeBack({ state, code, cookie = '' }: Ids): Promise<void> {
  const back = { state, code, iss: provider.issuer };
  await new Client(server.base, { cookie }).post('/sign-in/provider/return', back);
}

// What must be true first for a call to be granted: a deal of the seller's own, that was terminated before it
// is reinstated; a customer that is there twice.
async function prepare(one: Operation, ids: Ids, client?: Client): Promise<Ids> {
  const of = { ...ids };
  if (one.id === 'withdraw_invitation') of.invitations = await invitationOf(alfa);
  if (one.id === 'look_at_invitation' || one.id === 'accept_invitation')
    of.secret = await linkSecret(alfa);
  if (one.id === 'look_at_password_reset' || one.id === 'reset_password') {
    const made = await alfa.admin.make(`/users/${ids.users}/reset-link`, undefined);
    of.secret = made.path.split('#')[1];
  }
  if (one.id === 'remove_user_second_factor') {
    const session = await browserOf(alfa, 'viewer');
    await withCode(session);
    of.users = (await session.read('/me')).user.id;
  }
  if (one.id === 'finish_provider_sign_in') Object.assign(of, await onHerWay('vera@alfa.se'));
  if (one.id === 'prove_provider_sign_in') {
    const session = await browserOf(alfa, 'viewer');
    const key = await withCode(session);
    const { cookie, ...back } = await onHerWay((await session.read('/me')).user.email);
    await comeBack({ ...back, cookie: cookie ?? '' });
    Object.assign(of, { cookie, code: phoneCode(key, today) });
  }
  if (client && one.id === 'unlink_provider')
    await comeBack(await onHerWay((await client.read('/me')).user.email));
  if (client && one.id === 'switch_company')
    of.company = (await client.read('/me')).companies[0].id;
  if (client && one.id === 'end_session')
    of.sessions = (await client.read('/sessions')).items[0].id;
  if (client && one.id === 'confirm_second_factor')
    of.code = phoneCode(await keyOf(client, password), today);
  if (client && (one.id === 'remove_second_factor' || one.id === 'renew_recovery_codes'))
    of.code = phoneCode(await withCode(client), today);
  if (/^\/api\/v1\/deals\/\{id\}\/./.test(one.path)) {
    of.deals = (await alfa.seller.make('/deals', deal(alfa))).id;
    if (one.path.includes('/reinstatement'))
      await alfa.seller.post(`/deals/${of.deals}/termination`, { on: '2026-06-30' });
  }
  if (one.path.startsWith('/api/v1/imports/{id}'))
    of.imports = await importOf(alfa, one.id === 'undo_import');
  if (one.path.includes('{scenario}')) {
    const made = await alfa.admin.make('/budgets/2026/scenarios', { name: `Plan ${++count}` });
    of.scenario = String(made.number);
  }
  if (one.id === 'remove_webhook') of.webhooks = (await alfa.admin.make('/webhooks', webhook)).id;
  if (one.id === 'revoke_calendar_link')
    for (const role of roles) await alfa[role].make('/calendar/link', { with_amounts: false });
  if (one.id === 'remove_board') of.boards = await boardOf(alfa);
  if (one.id === 'take_back_satisfaction') of.satisfaction = await scoreOf(alfa, ours.owned ?? '');
  if (one.id === 'correct_deal') of.deals = (await alfa.seller.make('/deals', deal(alfa))).id;
  if (one.id === 'merge_customers' || one.id === 'unmerge_customer') {
    of.duplicate = (await alfa.admin.make('/customers', { name: `Tvilling ${++count}` })).id;
    if (one.id === 'unmerge_customer')
      await alfa.admin.post(`/customers/${of.customers}/merge`, { duplicate_ids: [of.duplicate] });
  }
  return of;
}

async function perform(client: Client, one: Operation, call: Call, reader: Client) {
  const headers: Record<string, string> = {};
  if (call.matched)
    headers['if-match'] = (await reader.get(call.matched)).headers.get('etag') ?? '"0"';
  return client.send(one.method, call.path, call.body, { headers });
}

// All that a refused call could have changed, in both companies.
async function everything(): Promise<string> {
  const parts = [];
  for (const company of [alfa, beta]) {
    parts.push((await company.admin.read('/standing')).version);
    parts.push(await company.admin.read('/users'), await company.admin.read('/tokens'));
    const { items: boards } = await company.admin.read('/boards');
    parts.push(boards.map((one: Json) => [one.id, one.name, one.shows]));
    parts.push((await company.seller.read('/me')).locale, await company.admin.read('/company'));
  }
  // That somebody has looked is no change.
  return JSON.stringify(parts).replace(/"used_at":("[^"]*"|null)/g, '');
}

test('every operation asks who it is: strangers get 401 and change nothing', async () => {
  const calls: [Operation, Call][] = [];
  for (const one of operations.filter((o) => !o.isPublic)) {
    const call = await callOf(one, alfa, { ...ours, tokens: 'x' });
    if (one.id === 'remove_token') call.path = '/api/v1/tokens/x';
    calls.push([one, call]);
  }
  const before = await everything();
  for (const [one, call] of calls) {
    for (const [who, stranger] of Object.entries(strangers)) {
      const answer = await stranger.send(one.method, call.path, call.body);
      expect([who, one.id, answer.status]).toEqual([who, one.id, 401]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  }
  expect(await everything()).toBe(before);
});

test('public operations need nobody', async () => {
  for (const one of operations.filter((o) => o.isPublic)) {
    const call = await callOf(one, alfa, await prepare(one, ours));
    const { headers = {} } = call;
    const answer = await new Client(server.base).send(one.method, call.path, call.body, {
      headers,
    });
    expect([one.id, answer.status < 300, answer.text]).toEqual([one.id, true, answer.text]);
  }
});

test("a board's secret opens the board's view and its events, and nothing else in any way", async () => {
  const started = await new Client(server.base).post('/board/pairing', undefined);
  const cookie = (started.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const secret = cookie.replace('kvartett_board=', '');
  expect(started.headers.get('set-cookie')).toMatch(
    /Path=\/api\/v1\/board;.*HttpOnly; SameSite=Strict/,
  );
  const board = new Client(server.base, { cookie });
  expect((await board.get('/board')).status).toBe(401); // it waits
  const { id } = await alfa.manager.make('/boards', {
    code: started.body.code,
    name: 'Hallen',
    shows: 'names',
  });
  expect((await board.get('/board')).status).toBe(200);
  expect((await board.read('/board/pairing')).paired).toBe(true);
  const held: Record<string, Client> = {
    'as it is': board,
    'as a session': new Client(server.base, { cookie: `kvartett_session=${secret}` }),
    'as a token': Client.withToken(server.base, secret),
  };
  const calls: [Operation, Call][] = [];
  for (const one of operations.filter((o) => !o.isPublic))
    calls.push([one, await callOf(one, alfa, ours)]);
  const before = await everything();
  for (const [one, call] of calls) {
    for (const [how, client] of Object.entries(held)) {
      const answer = await client.send(one.method, call.path, call.body);
      const opens = one.isBoard && how === 'as it is';
      expect([how, one.id, answer.status]).toEqual([how, one.id, opens ? 200 : 401]);
    }
  }
  expect(await everything()).toBe(before);
  expect((await alfa.manager.delete(`/boards/${id}`)).status).toBe(204);
  expect((await board.get('/board')).status).toBe(401);
});

test('nobody who signs in is a board', async () => {
  for (const one of operations.filter((o) => o.isBoard)) {
    for (const role of roles) {
      const answer = await alfa[role].send(one.method, one.path, undefined);
      expect([one.id, role, answer.status]).toEqual([one.id, role, 401]);
    }
  }
});

describe.each(roles)('%s', (role) => {
  test('is refused what the contract does not grant, whole or broken, and nothing changes', async () => {
    const before = await everything();
    const refused = operations.filter((o) => !o.isPublic && !o.isBoard && !o.roles.includes(role));
    for (const one of refused) {
      const call = await callOf(one, alfa, ours);
      expect([one.id, (await perform(alfa[role], one, call, alfa.admin)).status]).toEqual([
        one.id,
        403,
      ]);
      // The role is judged first: a stranger to this learns nothing from what is wrong with the call.
      const broken = await alfa[role].send(one.method, `${call.path}?x=1`, undefined);
      expect([one.id, broken.status]).toEqual([one.id, 403]);
    }
    expect(await everything()).toBe(before);
  });

  test('is granted what the contract grants', async () => {
    for (const one of operations.filter((o) => o.roles.includes(role) && o.id !== 'sign_out')) {
      const client = one.isBySession ? await browserOf(alfa, role) : alfa[role];
      if (one.id === 'remove_token') {
        const mine = await client.make('/tokens', { name: 'mine', role: placeOf(alfa, role).role });
        expect((await client.delete(`/tokens/${mine.token.id}`)).status).toBe(204);
        continue;
      }
      if (one.id === 'approve_budget') {
        const save = operations.find((o) => o.id === 'put_budget_draft') as Operation;
        await perform(client, save, await callOf(save, alfa, ours), alfa.admin);
      }
      const ids = await prepare(one, ours, client);
      const answer = await perform(client, one, await callOf(one, alfa, ids), alfa.admin);
      expect([one.id, answer.status < 300, answer.text]).toEqual([one.id, true, answer.text]);
    }
  });

  test("cannot tell another company's ids from ids of nothing", async () => {
    const nothings = (id: string) => [
      id.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      '0'.repeat(26),
      'x',
      '1',
      'a'.repeat(500),
      'å',
      "' or 1=1 --",
    ];
    for (const one of operations.filter((o) => o.path.includes('{id}') && o.roles.includes(role))) {
      const kind = one.path.split('/')[3] ?? '';
      const foreign =
        kind === 'tokens' ? (await beta.admin.read('/tokens')).items[0].id : theirs[kind];
      const body = one.described.requestBody ? (await callOf(one, alfa, ours)).body : undefined;
      const client = one.isBySession ? await browserOf(alfa, role) : alfa[role];
      const before = await everything();
      const of = (id: string) =>
        client.send(one.method, one.path.replace('{id}', encodeURIComponent(id)), body, {
          headers: { 'if-match': '"1"' },
        });
      const answer = await of(foreign ?? '');
      expect([one.id, answer.status]).toEqual([one.id, 404]);
      for (const id of nothings(foreign ?? '')) {
        expect([one.id, (await of(id)).text]).toEqual([one.id, answer.text]);
      }
      // An id of the right company but of another kind of thing is no better.
      expect((await of(kind === 'teams' ? (ours.sellers ?? '') : (ours.teams ?? ''))).text).toBe(
        answer.text,
      );
      expect(await everything()).toBe(before);
    }
  });

  test('does with a token nothing that is for the person herself', async () => {
    const before = await everything();
    for (const one of operations.filter((o) => o.isBySession)) {
      const answer = await perform(alfa[role], one, await callOf(one, alfa, ours), alfa.admin);
      expect([one.id, answer.status]).toEqual([one.id, 403]);
    }
    expect(await everything()).toBe(before);
  });

  test('does nothing but read with a token that may only read', async () => {
    const draft = { name: 'reader', role: placeOf(alfa, role).role, scope: 'read' };
    const made = await alfa[role].make('/tokens', draft);
    const reader = Client.withToken(server.base, made.secret);
    const calls: [Operation, Call][] = [];
    for (const one of operations.filter((o) => o.method !== 'GET' && o.roles.includes(role)))
      calls.push([one, await callOf(one, alfa, ours)]);
    const before = await everything();
    for (const [one, call] of calls)
      expect([one.id, (await perform(reader, one, call, alfa.admin)).status]).toEqual([
        one.id,
        403,
      ]);
    expect((await reader.get('/me')).status).toBe(200);
    expect((await reader.get('/deals')).status).toBe(200);
    expect(await everything()).toBe(before);
  });
});

test("another company's ids in a body are as wrong as ids of nothing, and nothing changes", async () => {
  const client = alfa.admin;
  const bodies: [string, string, (id: string) => Json, string][] = [
    ['/sellers', 'teams', (id) => ({ name: 'S', team_id: id }), '/team_id'],
    ['/satisfaction', 'customers', (id) => ({ customer_id: id, score: 8 }), '/customer_id'],
    ['/customers', 'sellers', (id) => ({ name: 'C', owner_seller_id: id }), '/owner_seller_id'],
    [
      '/users',
      'sellers',
      (id) => ({ name: 'U', email: 'u@u.se', role: 'seller', password, seller_id: id }),
      '/seller_id',
    ],
    ['/deals', 'customers', (id) => deal(alfa, { customer_id: id }), '/customer_id'],
    [
      '/deals',
      'sellers',
      (id) => deal(alfa, { shares: [{ seller_id: id, basis_points: 10_000 }] }),
      '/shares/0/seller_id',
    ],
    [
      '/deals',
      'products',
      (id) => deal(alfa, { lines: [{ ...deal(alfa).lines[0], product_id: id }] }),
      '/lines/0/product_id',
    ],
    [
      '/deals',
      'lines',
      (id) => deal(alfa, { lines: [{ ...deal(alfa).lines[0], renews_line_id: id }] }),
      '/lines/0/renews_line_id',
    ],
  ];
  const before = await everything();
  for (const [path, kind, body, pointer] of bodies) {
    for (const way of path === '/deals' ? ['/deals', '/deals/preview'] : [path]) {
      const foreign = await client.post(way, body(theirs[kind] ?? ''));
      const nothing = await client.post(way, body('0'.repeat(26)));
      expect([way, foreign.status]).toEqual([way, 422]);
      expect(foreign.body.errors.map((e: Json) => e.pointer)).toEqual([pointer]);
      expect(foreign.text).toBe(nothing.text);
    }
  }
  const cells = (id: string) => ({
    total: 1,
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [{ seller_id: id, channel: 'renewal', goal: 1 }],
  });
  const etag = (await client.get('/budgets/2026')).headers.get('etag') ?? '';
  const put = (id: string) =>
    client.send('PUT', '/budgets/2026/draft', cells(id), { headers: { 'if-match': etag } });
  const foreign = await put(theirs.sellers ?? '');
  expect([foreign.status, foreign.body.errors[0].pointer]).toEqual([422, '/cells/0/seller_id']);
  expect((await put('x')).text).toBe(foreign.text);
  expect(await everything()).toBe(before);
});

test("another company's ids in a filter are as missing as ids of nothing", async () => {
  const filters: [string, string, string][] = [
    ...['/deals', '/entries', '/standing'].flatMap((path): [string, string, string][] => [
      [path, 'seller_id', 'sellers'],
      [path, 'customer_id', 'customers'],
      [path, 'product_id', 'products'],
    ]),
    ['/standing', 'team_id', 'teams'],
    ['/calendar', 'seller_id', 'sellers'],
    ['/lens', 'seller_id', 'sellers'],
    ['/lens', 'deal_id', 'deals'],
    ...['/audit', '/exports/audit.csv'].flatMap((path): [string, string, string][] => [
      [path, 'deal_id', 'deals'],
      [path, 'seller_id', 'sellers'],
      [path, 'customer_id', 'customers'],
      [path, 'user_id', 'users'],
    ]),
    ['/customers', 'owner_seller_id', 'sellers'],
    ...['/revenue', '/revenue/entries'].flatMap((path): [string, string, string][] => [
      [path, 'kam_id', 'sellers'],
      [path, 'customer_id', 'customers'],
    ]),
    ['/satisfaction', 'customer_id', 'customers'],
  ];
  for (const [path, name, kind] of filters) {
    const foreign = await alfa.admin.get(`${path}?${name}=${theirs[kind]}`);
    expect([path, name, foreign.status]).toEqual([path, name, 404]);
    expect((await alfa.admin.get(`${path}?${name}=x`)).text).toBe(foreign.text);
    expect((await alfa.admin.get(`${path}?${name}=${ours[kind]}`)).status).toBe(200);
  }
  for (const path of ['/deals', '/customers', '/users', '/tokens', '/sellers']) {
    const listed = await alfa.admin.read(path);
    const cursor = (await beta.admin.read(path)).items[0];
    const answer = await alfa.admin.get(`${path}?cursor=${cursor.id}`);
    expect([path, answer.status]).toEqual([path, 400]);
    expect(listed.items.length).toBeGreaterThan(0);
  }
});

test('a seller sees her own deals, entries and standing, and those of others as missing', async () => {
  const others = await alfa.manager.make('/deals', {
    ...deal(alfa),
    shares: [{ seller_id: alfa.bo.id, basis_points: 10_000 }],
  });
  const missing = await alfa.seller.get('/deals/x');
  expect((await alfa.seller.get(`/deals/${others.id}`)).text).toBe(missing.text);
  expect((await alfa.seller.get(`/lens?deal_id=${others.id}`)).text).toBe(
    (await alfa.seller.get('/lens?deal_id=x')).text,
  );
  for (const path of ['/deals', '/entries', '/standing', '/lens']) {
    const answer = await alfa.seller.get(`${path}?seller_id=${alfa.bo.id}`);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.text).toBe((await alfa.seller.get(`${path}?seller_id=x`)).text);
  }
  for (const path of ['/revenue', '/revenue/entries']) {
    const answer = await alfa.seller.get(`${path}?kam_id=${alfa.bo.id}`);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.text).toBe((await alfa.seller.get(`${path}?kam_id=x`)).text);
  }
  const entries = await alfa.seller.readAll('/entries');
  expect(new Set(entries.map((e: Json) => e.seller_id))).toEqual(new Set([alfa.anna.id]));
  const standing = await alfa.seller.read('/standing?by=seller');
  expect(standing.rows.map((row: Json) => row.seller_name)).toEqual(['Anna Ask']);
  expect((await alfa.admin.read('/standing')).total.actual).toBeGreaterThan(standing.total.actual);

  const before = await everything();
  const notHers = { ...deal(alfa), shares: [{ seller_id: alfa.bo.id, basis_points: 10_000 }] };
  for (const path of ['/deals', '/deals/preview']) {
    expect((await alfa.seller.post(path, notHers)).status).toBe(403);
  }
  expect(await everything()).toBe(before);
});

test('who leads a team sees what is of its sellers, and those of others as missing', async () => {
  const others = await alfa.manager.make('/deals', {
    ...deal(alfa),
    shares: [{ seller_id: alfa.bo.id, basis_points: 10_000 }],
  });
  const leader = alfa.team_manager;
  const south = await alfa.admin.make('/teams', { name: 'Söder' });
  const missing = await leader.get('/deals/x');
  expect(missing.status).toBe(404);
  expect((await leader.get(`/deals/${others.id}`)).text).toBe(missing.text);
  for (const [way, body] of [
    ['termination', { on: '2026-06-30' }],
    ['void', { reason: 'Dubblett' }],
  ] as const) {
    const refused = await leader.post(`/deals/${others.id}/${way}`, body);
    expect([way, refused.status]).toEqual([way, 404]);
    expect(refused.text).toBe((await leader.post(`/deals/x/${way}`, body)).text);
  }
  const filters: [string, string, string][] = [
    ...['/deals', '/entries', '/standing', '/lens', '/key-figures', '/calendar', '/progress'].map(
      (path): [string, string, string] => [path, 'seller_id', alfa.bo.id],
    ),
    ...['/work-lists/renewals', '/work-lists/win-back', '/work-lists/new-sales', '/bridge'].map(
      (path): [string, string, string] => [path, 'seller_id', alfa.bo.id],
    ),
    ...['/accuracy', '/overlay-credit', '/exports/entries.csv', '/exports/standing.csv'].map(
      (path): [string, string, string] => [path, 'seller_id', alfa.bo.id],
    ),
    ...['/standing', '/entries', '/lens', '/key-figures', '/bridge', '/accuracy'].map(
      (path): [string, string, string] => [path, 'team_id', south.id],
    ),
    ['/revenue', 'kam_id', alfa.bo.id],
    ['/revenue/entries', 'kam_id', alfa.bo.id],
    ['/exports/revenue.csv', 'kam_id', alfa.bo.id],
    ['/revenue/entries', 'deal_id', others.id],
    ['/lens', 'deal_id', others.id],
    ['/entries', 'deal_id', others.id],
  ];
  for (const [path, name, id] of filters) {
    const answer = await leader.get(`${path}?${name}=${id}`);
    expect([path, name, answer.status]).toEqual([path, name, 404]);
    expect(answer.text).toBe((await leader.get(`${path}?${name}=x`)).text);
  }
  expect((await leader.get(`/kam/${alfa.bo.id}`)).text).toBe((await leader.get('/kam/x')).text);

  const entries = await leader.readAll('/entries');
  expect(new Set(entries.map((one: Json) => one.seller_id))).toEqual(new Set([alfa.anna.id]));
  const hers = await leader.read('/standing?by=seller');
  expect(hers.rows.map((row: Json) => row.seller_name)).toEqual(['Anna Ask']);
  const annas = await alfa.manager.read(`/standing?seller_id=${alfa.anna.id}`);
  expect(hers.total).toEqual({ ...annas.total, landing: hers.total.landing });
  const goalOf = (seller: Json, kronor: number) => ({
    seller_id: seller.id,
    channel: 'new_sales',
    goal: sek(kronor),
  });
  await approveBudget(alfa, '2026', {
    total: sek(1_000),
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [goalOf(alfa.anna, 700), goalOf(alfa.bo, 500)],
    reason: 'Hela bolaget',
  });
  const budget = await leader.read('/budgets/2026?status=approved');
  expect([budget.total, budget.reason]).toEqual([sek(700), null]);
  expect((await leader.read('/standing')).total.goal).toBe(sek(700));
  expect(new Set(budget.cells.map((cell: Json) => cell.seller_id))).toEqual(
    new Set([alfa.anna.id]),
  );
  const seen = (await leader.readAll('/sellers')).filter((one: Json) => one.is_seen);
  expect(seen.map((one: Json) => one.name)).toEqual(['Anna Ask']);

  const before = await everything();
  const notHers = { ...deal(alfa), shares: [{ seller_id: alfa.bo.id, basis_points: 10_000 }] };
  for (const path of ['/deals', '/deals/preview']) {
    expect((await leader.post(path, notHers)).status).toBe(403);
  }
  expect(await everything()).toBe(before);
  // A token with a lower role sees no more than she does.
  const reader = await leader.make('/tokens', { name: 'reader', role: 'viewer' });
  const program_ = Client.withToken(server.base, reader.secret);
  expect((await program_.get(`/deals/${others.id}`)).text).toBe(missing.text);
  expect((await program_.get('/audit')).status).toBe(403);
  expect((await program_.read('/standing')).total).toEqual((await leader.read('/standing')).total);
});

test('whoever is bound to a team, or is no longer, has to sign in again', async () => {
  const session = await browserOf(alfa, 'team_manager');
  const id = (await session.read('/me')).user.id;
  expect((await session.read('/me')).user.team_id).toBe(alfa.team.id);
  expect((await alfa.admin.patch(`/users/${id}`, { team_id: null })).status).toBe(200);
  expect((await session.get('/me')).status).toBe(401);
  const refused = await alfa.admin.patch(`/users/${id}`, { role: 'viewer', team_id: alfa.team.id });
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/team_id']);
});

test('teams stand in a tree, and none under itself', async () => {
  const region = await alfa.admin.make('/teams', { name: 'Region' });
  const office = await alfa.admin.make('/teams', { name: 'Kontor', parent_id: region.id });
  expect([office.parent_id, office.parent_name]).toEqual([region.id, 'Region']);
  const turned = await alfa.admin.patch(`/teams/${region.id}`, { parent_id: office.id });
  expect([turned.status, turned.body.errors[0].pointer]).toEqual([422, '/parent_id']);
  const foreign = await alfa.admin.patch(`/teams/${office.id}`, { parent_id: theirs.teams });
  expect(foreign.text).toBe(
    (await alfa.admin.patch(`/teams/${office.id}`, { parent_id: 'x' })).text,
  );
  expect((await alfa.admin.patch(`/teams/${office.id}`, { parent_id: null })).body.parent_id).toBe(
    null,
  );
});

test('a customer tells a seller what she shares in of it, and all of it when it is hers', async () => {
  const shared = (await alfa.admin.make('/customers', { name: 'Delad kund' })).id;
  const volumeFor = async (client: Client) =>
    (await client.read(`/customers/${shared}`)).volume_per_year;
  for (const seller of [alfa.anna, alfa.bo])
    await alfa.manager.make('/deals', {
      ...deal(alfa, { customer_id: shared }),
      shares: [{ seller_id: seller.id, basis_points: 10_000 }],
    });
  expect(await volumeFor(alfa.manager)).toBe(sek(2_400_000));
  expect(await volumeFor(alfa.viewer)).toBe(sek(2_400_000));
  expect(await volumeFor(alfa.seller)).toBe(sek(1_200_000));
  const listed = await alfa.seller.read('/customers?q=Delad');
  expect(listed.items[0].volume_per_year).toBe(sek(1_200_000));
  const seen = await alfa.admin.get(`/customers/${shared}`);
  await alfa.admin.send(
    'PATCH',
    `/customers/${shared}`,
    { owner_seller_id: alfa.anna.id },
    { headers: { 'if-match': seen.headers.get('etag') ?? '' } },
  );
  expect(await volumeFor(alfa.seller)).toBe(sek(2_400_000));
});

test('a token does no more than its role, and no one makes a token above herself', async () => {
  const reader = await alfa.admin.make('/tokens', { name: 'board', role: 'viewer' });
  const board = Client.withToken(server.base, reader.secret);
  expect((await board.read('/me')).user.role).toBe('viewer');
  expect((await board.post('/deals', deal(alfa))).status).toBe(403);
  const above = await alfa.manager.post('/tokens', { name: 'x', role: 'admin' });
  expect([above.status, above.body.errors[0].pointer]).toEqual([422, '/role']);
  // Each sees her own; the admin sees all and may remove them.
  const mine = await alfa.manager.make('/tokens', { name: 'mine', role: 'viewer' });
  const visible = async (client: Client) =>
    (await client.readAll('/tokens')).some((token: Json) => token.id === mine.token.id);
  expect([
    await visible(alfa.manager),
    await visible(alfa.viewer),
    await visible(alfa.admin),
  ]).toEqual([true, false, true]);
  expect((await alfa.viewer.delete(`/tokens/${mine.token.id}`)).text).toBe(
    (await alfa.viewer.delete('/tokens/x')).text,
  );
  expect((await alfa.admin.delete(`/tokens/${mine.token.id}`)).status).toBe(204);
});

test('the last admin stays', async () => {
  const admins = (await beta.admin.readAll('/users')).filter((user: Json) => user.role === 'admin');
  for (const change of [{ disabled: true }, { role: 'viewer' }]) {
    expect((await beta.admin.patch(`/users/${admins[0].id}`, change)).status).toBe(409);
  }
});

test('sessions and tokens end when their time is up', async () => {
  const session = await Client.signIn(server.base, 'admin@alfa.se', password);
  const token = await session.make('/tokens', {
    name: 'short',
    role: 'admin',
    expires_on: '2026-03-16',
  });
  const program_ = Client.withToken(server.base, token.secret);
  expect((await program_.get('/me')).status).toBe(200);
  const later = async (client: Client, today: string) => {
    await server.restart(today);
    return (await new Client(server.base, client.headers).get('/me')).status;
  };
  expect(await later(program_, '2026-03-16')).toBe(200);
  expect(await later(program_, '2026-03-17')).toBe(401);
  expect(await later(session, '2026-04-15')).toBe(401);
});

test('another process cannot have the data at the same time, and is told what to do', () => {
  let failed: { status: number; stderr: string } | undefined;
  try {
    execFileSync(program, ['serve', '--data', server.data ?? '', '--listen', '127.0.0.1:0'], {
      stdio: 'pipe',
      encoding: 'utf8',
    });
  } catch (error) {
    failed = error as { status: number; stderr: string };
  }
  expect(failed?.status).toBe(3);
  expect(failed?.stderr.trim().split('\n')).toHaveLength(1);
});
