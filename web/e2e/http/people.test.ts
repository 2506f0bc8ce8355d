// A person and her companies, invitations and new passwords by a link, and the code at sign-in, as others see
// them over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, settle } from './support/company';
import type { Json } from './support/contract';
import { Mailbox, wordsOf } from './support/mailbox';
import { keyOf, phoneCode } from './support/phone';
import { password, Server } from './support/server';

const today = '2099-03-15';
let server: Server;
let alfa: Company;
let beta: Company;
const another = 'another horse battery';

beforeAll(async () => {
  server = await Server.start(
    [
      { name: 'Alfa AB', admin: 'admin@alfa.se' },
      { name: 'Beta AB', admin: 'admin@beta.se' },
    ],
    today,
  );
  alfa = await settle(server, 'alfa.se');
  beta = await settle(server, 'beta.se');
});
afterAll(() => server.stop());

// The server stands at another address afterwards.
async function restart(day = today): Promise<void> {
  await server.restart(day);
  for (const company of [alfa, beta])
    company.admin = new Client(server.base, company.admin.headers);
}

const secretOf = (made: Json) => made.path.split('#')[1];
const post = (path: string, body: Json) => new Client(server.base).post(path, body);

function enter(answer: { headers: Headers; body: Json }): Client {
  return new Client(server.base, {
    cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    'x-csrf-token': answer.body.csrf_token,
  });
}

// Somebody of Alfa's who has said yes to Beta too.
async function inBoth(email: string): Promise<Client> {
  await alfa.admin.make('/users', { name: 'Kim', email, role: 'viewer', password });
  const made = await beta.admin.make('/invitations', { email, role: 'manager' });
  const answer = await post('/invitations/acceptance', {
    secret: secretOf(made),
    password,
    new_password: another,
  });
  expect([answer.status, answer.body.company?.name]).toEqual([200, 'Beta AB']);
  return enter(answer);
}

test('an invitation shows what it is to, lets somebody new in once, and its secret is in no list', async () => {
  const made = await alfa.admin.make('/invitations', {
    email: 'Ny@alfa.se',
    role: 'seller',
    seller_id: alfa.bo.id,
  });
  expect(made.path).toMatch(/^\/invitation#[\w-]{43}$/);
  expect(made.invitation).toMatchObject({ expires_at: '2099-03-22T12:00:00Z', has_expired: false });
  const secret = secretOf(made);
  const seen = await post('/invitations/look', { secret });
  expect(seen.body).toMatchObject({
    company: 'Alfa AB',
    email: 'Ny@alfa.se',
    role: 'seller',
    is_known: false,
    must_choose_anew: false,
  });
  expect((await alfa.admin.get('/invitations')).text).not.toContain(secret);

  const weak = await post('/invitations/acceptance', { secret, password: 'kort', name: ' ' });
  expect(weak.status).toBe(422);
  expect(weak.body.errors.map((e: Json) => e.pointer)).toEqual(['/name', '/password']);
  const answer = await post('/invitations/acceptance', { secret, password, name: 'Nya Nilsson' });
  expect(answer.body).toMatchObject({
    user: { name: 'Nya Nilsson', role: 'seller', seller_id: alfa.bo.id },
    companies: [{ name: 'Alfa AB', is_current: true }],
  });
  expect((await enter(answer).get('/deals')).status).toBe(200);
  expect((await post('/invitations/acceptance', { secret, password, name: 'N' })).status).toBe(404);
  expect((await post('/invitations/look', { secret })).text).toBe(
    (await post('/invitations/look', { secret: 'x' })).text,
  );
});

test('an invitation asked for twice with one key is one, and told once', async () => {
  const ask = () =>
    alfa.admin.post(
      '/invitations',
      { email: 'two@alfa.se', role: 'viewer' },
      { headers: { 'idempotency-key': 'invite two' } },
    );
  const [first, second] = [await ask(), await ask()];
  expect(second.body.invitation.id).toBe(first.body.invitation.id);
  expect(second.body.path).toBeNull();
  expect((await alfa.admin.delete(`/invitations/${first.body.invitation.id}`)).status).toBe(204);
  expect((await post('/invitations/look', { secret: secretOf(first.body) })).status).toBe(404);
});

test('an invitation lasts for seven days', async () => {
  const made = await alfa.admin.make('/invitations', { email: 'late@alfa.se', role: 'viewer' });
  await restart('2099-03-21');
  const look = () => post('/invitations/look', { secret: secretOf(made) });
  expect((await look()).status).toBe(200);
  await restart('2099-03-22');
  expect((await look()).status).toBe(404);
  await restart();
});

test('somebody known is let into a second company by her own password and a new one, no other way', async () => {
  const kim = await inBoth('kim@x.se');
  const me = await kim.read('/me');
  expect(me.companies.map((c: Json) => [c.name, c.role, c.is_current])).toEqual([
    ['Alfa AB', 'viewer', false],
    ['Beta AB', 'manager', true],
  ]);
  // The one that Alfa's administrator gave her opens nothing any more.
  expect((await post('/session', { email: 'kim@x.se', password })).status).toBe(401);
  const again = await beta.admin.post('/invitations', { email: 'kim@x.se', role: 'admin' });
  expect(again.status).toBe(422);
});

test('she switches company with a new secret, and what she sees is the one she is in', async () => {
  const kim = await inBoth('switch@x.se');
  const there = (await kim.read('/me')).companies.find((c: Json) => !c.is_current);
  await alfa.admin.make('/teams', { name: 'Bara Alfas' });
  const teams = async (client: Client) =>
    (await client.readAll('/teams')).map((team: Json) => team.name);
  expect(await teams(kim)).not.toContain('Bara Alfas');
  const answer = await kim.post('/session/company', { company_id: there.id });
  expect(answer.body).toMatchObject({ company: { name: 'Alfa AB' }, user: { role: 'viewer' } });
  const inAlfa = enter(answer);
  expect(inAlfa.headers.cookie).not.toBe(kim.headers.cookie);
  expect((await kim.get('/me')).status).toBe(401);
  expect(await teams(inAlfa)).toContain('Bara Alfas');
  expect((await inAlfa.post('/teams', { name: 'T' })).status).toBe(403);
  for (const id of ['x', '0'.repeat(26), beta.team.id])
    expect((await inAlfa.post('/session/company', { company_id: id })).status).toBe(404);
  // The company that she was in last opens next time.
  const next = await post('/session', { email: 'switch@x.se', password: another });
  expect(next.body.company.name).toBe('Alfa AB');
  // A token stays in its company and does not tell of others.
  const { secret } = await inAlfa.make('/tokens', { name: 't', role: 'viewer' });
  const program = Client.withToken(server.base, secret);
  expect((await program.read('/me')).companies).toHaveLength(1);
});

test("no administrator sets the password or the e-mail of somebody who is another company's too", async () => {
  await inBoth('shared@x.se');
  for (const { admin } of [alfa, beta]) {
    const users = await admin.readAll('/users');
    const user = users.find((one: Json) => one.email === 'shared@x.se');
    expect(user.is_shared).toBe(true);
    for (const change of [{ password: 'min egen nyckel' }, { email: 'mig@x.se' }])
      expect((await admin.patch(`/users/${user.id}`, change)).status).toBe(409);
    expect((await admin.post(`/users/${user.id}/reset-link`, undefined)).status).toBe(409);
    expect((await admin.patch(`/users/${user.id}`, { name: 'Kim K' })).status).toBe(200);
  }
  const taken = await beta.admin.post('/users', {
    name: 'Vera',
    email: 'vera@alfa.se',
    role: 'viewer',
    password,
  });
  expect([taken.status, taken.body.errors[0].pointer]).toEqual([422, '/email']);
});

test('a link to a new password works once and ends her sessions', async () => {
  const draft = { name: 'Glömsk', email: 'glomsk@alfa.se', role: 'viewer', password };
  const user = await alfa.admin.make('/users', draft);
  const session = await Client.signIn(server.base, draft.email, password);
  const made = await alfa.admin.make(`/users/${user.id}/reset-link`, undefined);
  expect(made).toMatchObject({ expires_at: '2099-03-15T13:00:00Z' });
  expect(made.path).toMatch(/^\/reset#[\w-]{43}$/);
  const secret = secretOf(made);
  expect((await post('/password-resets/look', { secret })).body).toEqual({ email: draft.email });
  expect((await post('/password-resets/use', { secret, password: 'kort' })).status).toBe(422);
  expect((await post('/password-resets/use', { secret, password: another })).status).toBe(200);
  expect((await session.get('/me')).status).toBe(401);
  expect((await post('/password-resets/use', { secret, password })).status).toBe(404);
  await Client.signIn(server.base, draft.email, another);
  const kinds = (await alfa.admin.readAll('/audit')).map((one: Json) => [one.kind, one.about.name]);
  expect(kinds).toContainEqual(['reset_link_made', 'Glömsk']);
});

test('a code at sign-in: set up, asked for only after the right password, and each works once', async () => {
  const email = 'kod@alfa.se';
  const user = await alfa.admin.make('/users', { name: 'Kod', email, role: 'viewer', password });
  const client = await Client.signIn(server.base, email, password);
  const key = await keyOf(client, password);
  const confirm = (totp: string) => client.post('/account/second-factor/confirmation', { totp });
  expect((await confirm('000000')).status).toBe(422);
  const { recovery_codes } = (await confirm(phoneCode(key, today, -1))).body;
  expect(recovery_codes).toHaveLength(10);
  expect((await client.get('/account')).text).not.toContain(key);
  expect((await client.read('/account')).second_factor).toEqual({
    is_on: true,
    is_required: false,
    recovery_codes_left: 10,
  });

  const enterWith = (given: Json) => post('/session', { email, password, ...given });
  expect((await enterWith({ password: 'wrong one' })).body.type).toBe('about:blank');
  const asked = await enterWith({});
  expect([asked.status, asked.body.type]).toEqual([401, 'urn:kvartett:code-needed']);
  expect(asked.headers.get('set-cookie')).toBeNull();
  const wrong = await enterWith({ totp: '123123' });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([401, '/totp']);
  expect((await enterWith({ totp: phoneCode(key, today) })).status).toBe(200);
  expect((await enterWith({ totp: phoneCode(key, today) })).status).toBe(401);
  expect((await enterWith({ totp: recovery_codes[0].toUpperCase() })).status).toBe(200);
  expect((await enterWith({ totp: recovery_codes[0] })).status).toBe(401);

  // It outlives the server, and so does that the code was used.
  await restart();
  expect((await enterWith({ totp: phoneCode(key, today) })).status).toBe(401);
  expect((await enterWith({ totp: phoneCode(key, today, 1) })).status).toBe(200);

  // Her phone is lost: an administrator lets her in by password again, which ends her sessions.
  const still = new Client(server.base, client.headers);
  expect((await still.get('/me')).status).toBe(200);
  expect((await alfa.admin.delete(`/users/${user.id}/second-factor`)).status).toBe(204);
  expect((await still.get('/me')).status).toBe(401);
  expect((await enterWith({})).status).toBe(200);
});

test('where the company wants a code, one sets it up at the next sign-in and does nothing before', async () => {
  const session = await Client.signIn(server.base, 'vera@alfa.se', password);
  expect((await alfa.admin.patch('/company', { second_factor_required: true })).status).toBe(200);
  expect((await session.get('/deals')).status).toBe(200);
  const fresh = await Client.signIn(server.base, 'vera@alfa.se', password);
  expect((await fresh.read('/me')).must_set_up_second_factor).toBe(true);
  for (const path of ['/deals', '/standing', '/customers', '/sessions', '/events']) {
    const answer = await fresh.get(path);
    expect([path, answer.status, answer.body.type]).toEqual([
      path,
      403,
      'urn:kvartett:set-up-second-factor',
    ]);
  }
  expect((await fresh.post('/tokens', { name: 'around it', role: 'viewer' })).status).toBe(403);
  const key = await keyOf(fresh, password);
  await fresh.post('/account/second-factor/confirmation', { totp: phoneCode(key, today) });
  expect((await fresh.get('/deals')).status).toBe(200);
  expect((await fresh.read('/me')).must_set_up_second_factor).toBe(false);
  expect((await alfa.admin.patch('/company', { second_factor_required: false })).status).toBe(200);
});

test('who has forgotten gets a link by mail, and nobody learns whether an address is known', async () => {
  const mailbox = await Mailbox.open();
  const mailing = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], today, [
    ...['--mail', mailbox.url, '--mail-from', 'Kvartett <k@x.se>', '--mail-unencrypted'],
    ...['--home', 'https://kvartett.example'],
  ]);
  const ask = (email: string) => new Client(mailing.base).post('/password-resets', { email });
  expect((await new Client(mailing.base).read('/sign-in')).mails_new_passwords).toBe(true);
  const session = await Client.signIn(mailing.base, 'admin@alfa.se', password);
  const unknown = await ask('nobody@alfa.se');
  const known = await ask('Admin@Alfa.se');
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  expect((await ask('admin@alfa.se')).status).toBe(204);
  const letter = await mailbox.letter(1);
  expect(letter).toMatch(/^To: .*admin@alfa\.se/im);
  const secret = /https:\/\/kvartett\.example\/reset#([\w-]{43})/.exec(wordsOf(letter))?.[1];
  const use = () =>
    new Client(mailing.base).post('/password-resets/use', { secret, password: another });
  expect((await use()).status).toBe(200);
  expect((await use()).status).toBe(404);
  expect((await session.get('/me')).status).toBe(401);
  await Client.signIn(mailing.base, 'admin@alfa.se', another);
  expect(mailbox.letters).toHaveLength(1); // none to a stranger, and not two in five minutes
  await mailing.stop();
  mailbox.close();
  expect((await post('/password-resets', { email: 'admin@alfa.se' })).status).toBe(409);
});

test('no secret of a link, a code or a token is kept as it is', async () => {
  const made = await alfa.admin.make('/invitations', { email: 'secret@x.se', role: 'viewer' });
  const { secret } = await alfa.admin.make('/tokens', { name: 'kept', role: 'viewer' });
  const { readFileSync, readdirSync } = await import('node:fs');
  const files = readdirSync(server.data ?? '', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${server.data ?? ''}/${entry.name}`);
  const bytes = files.map((file) => readFileSync(file, 'latin1')).join('');
  for (const text of [secretOf(made), secret]) expect(bytes).not.toContain(text);
  expect(bytes).toContain('secret@x.se');
});
