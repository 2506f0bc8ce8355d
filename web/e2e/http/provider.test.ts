// Signing in by an identity provider: who is let in by what it says, and who is not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IdentityProvider } from '../support/provider';
import { type Answer, Client } from './support/client';
import { type Company, settle } from './support/company';
import type { Json } from './support/contract';
import { phoneCode } from './support/phone';
import { password, Server } from './support/server';

const home = 'https://kvartett.alfa.se';
let provider: IdentityProvider;
let server: Server;
let company: Company;

beforeAll(async () => {
  provider = await IdentityProvider.open({ home });
  // By the machine's clock: the provider's tokens are of now.
  server = await Server.start(
    [
      { name: 'Alfa AB', admin: 'admin@alfa.se' },
      { name: 'Beta AB', admin: 'admin@beta.se' },
    ],
    'now',
    provider.options,
  );
  company = await settle(server, 'alfa.se');
});
afterAll(async () => {
  await server.stop();
  provider.close();
});

let count = 0;
function account(email: string, more: Json = {}): string {
  const sub = `sub-${String(++count)}`;
  provider.add({ sub, name: `Person ${sub}`, email, email_verified: true, ...more });
  return sub;
}

const cookieOf = (answer: Answer) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

// A browser on its way in: what it has come back with, and not yet handed over.
async function leave(sub: string, wish: Json = {}, client = new Client(server.base)) {
  const begun = await client.post('/sign-in/provider', wish);
  expect(begun.status).toBe(200);
  const browser = new Client(server.base, { ...client.headers, cookie: cookieOf(begun) });
  return { browser, back: await provider.visit(begun.body.address, sub), begun };
}

async function comeIn(sub: string, wish: Json = {}) {
  const { browser, back } = await leave(sub, wish);
  return { browser, answer: await browser.post('/sign-in/provider/return', back) };
}

// With the session that she was given.
function session(answer: Answer): Client {
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return new Client(server.base, {
    cookie: cookieOf(answer),
    'x-csrf-token': answer.body.me.csrf_token,
  });
}

const invite = async (email: string, role = 'viewer') =>
  (await company.admin.make('/invitations', { email, role })).path.split('#')[1] as string;
const auditOf = async (name: string) =>
  (await company.admin.readAll('/audit')).filter((one: Json) => one.about.name === name);

test('the sign-in page tells that there is a provider, and what it is called', async () => {
  expect((await new Client(server.base).read('/sign-in')).provider).toBe('Intra');
});

test('she is sent there with what binds the answer to her browser, and nothing else', async () => {
  const answer = await new Client(server.base).post('/sign-in/provider', { return_to: '/deals' });
  const address = new URL(answer.body.address);
  expect(address.origin).toBe(provider.issuer);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'kvartett',
    redirect_uri: `${home}/signed-in`,
    scope: 'openid email profile',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
  });
  expect(answer.headers.get('set-cookie')).toMatch(
    /^kvartett_sign_in=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Strict$/,
  );
  expect(answer.text).not.toContain(IdentityProvider.secret);
});

test('a user with a password is known by her verified address, and from then on by what the provider calls her', async () => {
  const sub = account('MIA@alfa.se');
  const { answer } = await comeIn(sub, { return_to: '/deals?from=2026-01-01' });
  const mia = session(answer);
  expect(answer.body).toMatchObject({
    me: { user: { email: 'mia@alfa.se', role: 'manager' }, company: { name: 'Alfa AB' } },
    return_to: '/deals?from=2026-01-01',
  });
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^kvartett_session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
    ),
    'kvartett_sign_in=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict',
  ]);
  const { provider: linked, has_password } = await mia.read('/account');
  expect([has_password, linked.name]).toEqual([true, 'Intra']);
  expect(Date.now() - Date.parse(linked.linked_at)).toBeLessThan(60_000);
  const noted = (await auditOf('Mia')).filter(
    (one: Json) =>
      JSON.stringify(one).includes('Intra') || JSON.stringify(one).includes(provider.issuer),
  );
  expect(noted).toHaveLength(1);

  // Another address there, and not a verified one: it is she all the same.
  provider.add({ sub, name: 'Mia Ny', email: 'mia.ny@alfa.se', email_verified: false });
  expect((await comeIn(sub)).answer.body.me.user.email).toBe('mia@alfa.se');
  // The password goes on.
  await Client.signIn(server.base, 'mia@alfa.se', password);
});

test('somebody who is invited is let in, with no password and no link', async () => {
  await invite('ny@alfa.se', 'manager');
  const sub = account('ny@alfa.se', { name: 'Nya Nora' });
  const { answer } = await comeIn(sub);
  const nora = session(answer);
  expect(answer.body.me.user).toMatchObject({ name: 'Nya Nora', role: 'manager' });
  expect(await nora.read('/account')).toMatchObject({ has_password: false, proved_lately: true });
  expect(await company.admin.readAll('/invitations')).toEqual([]);
  // No password opens what has none.
  for (const guess of ['', '!', 'nora'])
    expect(
      (await new Client(server.base).post('/session', { email: 'ny@alfa.se', password: guess }))
        .status,
    ).toBe(401);
  expect((await nora.post('/account/provider/removal', { current_password: '' })).status).toBe(409);
  // In the first quarter of an hour she may choose a password; then she may go without the provider.
  const chosen = await nora.post('/account/password', { current_password: '', password });
  expect(chosen.status).toBe(204);
  await Client.signIn(server.base, 'ny@alfa.se', password);
  const wrong = await nora.post('/account/provider/removal', { current_password: 'no' });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/current_password']);
  expect(
    (await nora.post('/account/provider/removal', { current_password: password })).status,
  ).toBe(204);
  expect((await nora.read('/account')).provider).toBeNull();
  // Her account there is as good as any verified one again.
  expect((await comeIn(sub)).answer.status).toBe(200);
});

test('nobody becomes anything by having an account at the provider', async () => {
  const stranger = await comeIn(account('okand@alfa.se'));
  expect([stranger.answer.status, stranger.answer.headers.getSetCookie()]).toEqual([401, []]);
  expect(stranger.answer.body.detail).toMatch(/okand@alfa\.se.*invitation/);
  // Not verified, or told not at all.
  for (const more of [
    { email_verified: false },
    { email_verified: undefined },
    { email: undefined },
  ]) {
    const { answer } = await comeIn(account('vera@alfa.se', more));
    expect([answer.status, answer.body.detail]).toEqual([
      401,
      expect.stringContaining('does not vouch for your e-mail'),
    ]);
  }
  // Almost the same address is another one.
  await company.admin.make('/users', {
    name: 'Björn',
    email: 'björn@alfa.se',
    role: 'admin',
    password,
  });
  expect((await comeIn(account('bjorn@alfa.se'))).answer.status).toBe(401);
  // Let out is let out.
  const user = await company.admin.make('/users', {
    name: 'Ute',
    email: 'ute@alfa.se',
    role: 'viewer',
    password,
  });
  const sub = account('ute@alfa.se');
  expect((await comeIn(sub)).answer.status).toBe(200);
  await company.admin.patch(`/users/${user.id}`, { disabled: true });
  expect((await comeIn(sub)).answer.status).toBe(401);
});

test('another account at the provider cannot take over one that is linked', async () => {
  await company.admin.make('/users', {
    name: 'Tvilling',
    email: 'tvilling@alfa.se',
    role: 'viewer',
    password,
  });
  expect((await comeIn(account('tvilling@alfa.se'))).answer.status).toBe(200);
  const { answer } = await comeIn(account('tvilling@alfa.se'));
  expect([answer.status, answer.body.detail]).toEqual([
    401,
    expect.stringContaining('another account'),
  ]);
});

test('an answer works once, for the browser that began, and for nobody who has got hold of it', async () => {
  const sub = account('vera@alfa.se');
  const { browser, back } = await leave(sub);
  const other = await leave(sub);
  // Another's browser, with a cookie of its own or none.
  for (const thief of [other.browser, new Client(server.base)]) {
    const answer = await thief.post('/sign-in/provider/return', back);
    expect([answer.status, answer.body.detail]).toEqual([
      401,
      expect.stringContaining('Begin again'),
    ]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
  expect((await browser.post('/sign-in/provider/return', back)).status).toBe(200);
  expect((await browser.post('/sign-in/provider/return', back)).status).toBe(401);
  // The code with another's state, or after it was used.
  const stolen = await other.browser.post('/sign-in/provider/return', {
    ...other.back,
    code: back.code,
  });
  expect(stolen.status).toBe(401);
  const third = await leave(sub);
  const fourth = await leave(sub);
  const swapped = await third.browser.post('/sign-in/provider/return', {
    ...third.back,
    code: fourth.back.code,
  });
  expect(swapped.status).toBe(401);
  expect((await third.browser.post('/sign-in/provider/return', third.back)).status).toBe(401);
});

test('an answer that another provider gives, or an error, lets nobody in', async () => {
  const sub = account('vera@alfa.se');
  const mixed = await leave(sub);
  expect(mixed.back.iss).toBe(provider.issuer);
  const from = async (brought: Json) => {
    const { browser, back } = await leave(sub);
    return browser.post('/sign-in/provider/return', { state: back.state, ...brought });
  };
  expect((await from({ code: mixed.back.code, iss: 'https://evil.test' })).status).toBe(401);
  expect((await from({})).status).toBe(401); // neither code nor issuer, which this provider always tells
  expect((await from({ iss: provider.issuer })).status).toBe(401);
  expect((await from({ iss: provider.issuer, error: 'server_error' })).status).toBe(401);
  const denied = await leave('');
  const answer = await denied.browser.post('/sign-in/provider/return', denied.back);
  expect([answer.status, answer.body.detail]).toEqual([401, 'You were not signed in at Intra.']);
});

test('she comes back to a page of ours, never to another site', async () => {
  const client = new Client(server.base);
  for (const return_to of [
    '//evil.test',
    'https://evil.test/',
    '/\\evil.test',
    '/\t/evil.test',
    'javascript:alert(1)',
    '',
    'deals',
    '/api/v1/session',
  ]) {
    const answer = await client.post('/sign-in/provider', { return_to });
    expect([return_to, answer.status, answer.headers.get('set-cookie')]).toEqual([
      return_to,
      422,
      null,
    ]);
  }
});

test("another site's page can neither begin nor end it, and another address of ours is told which is right", async () => {
  const sub = account('vera@alfa.se');
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.test' },
  ] as Record<string, string>[]) {
    expect((await new Client(server.base).post('/sign-in/provider', {}, { headers })).status).toBe(
      403,
    );
    const { browser, back } = await leave(sub);
    expect((await browser.post('/sign-in/provider/return', back, { headers })).status).toBe(403);
    expect(
      (await browser.post('/sign-in/provider/code', { totp: '123456' }, { headers })).status,
    ).toBe(403);
  }
  const elsewhere = await new Client(server.base).post(
    '/sign-in/provider',
    {},
    { headers: { origin: server.base, 'sec-fetch-site': 'same-origin' } },
  );
  expect([elsewhere.status, elsewhere.body.detail]).toEqual([409, expect.stringContaining(home)]);
});

test('a new session begins, and the one that the browser had is over', async () => {
  const before = await Client.signIn(server.base, 'anna@alfa.se', password);
  const { browser, back } = await leave(account('anna@alfa.se'), {}, before);
  browser.headers.cookie += `; ${before.headers.cookie ?? ''}`;
  const answer = await browser.post('/sign-in/provider/return', back);
  expect((await session(answer).get('/me')).status).toBe(200);
  expect((await before.get('/me')).status).toBe(401);
});

test('whoever has a code is asked for it when the provider has vouched for her', async () => {
  const email = 'kod@alfa.se';
  await company.admin.make('/users', { name: 'Kod', email, role: 'viewer', password });
  const own = await Client.signIn(server.base, email, password);
  const { key } = (await own.post('/account/second-factor', { current_password: password })).body;
  const now = (later: number) => phoneCode(key, Date.now(), later);
  await own.post('/account/second-factor/confirmation', { totp: now(-1) });
  const sub = account(email);
  const { browser, answer } = await comeIn(sub, { return_to: '/deals' });
  expect([answer.status, answer.body.type, answer.headers.getSetCookie()]).toEqual([
    401,
    'urn:kvartett:code-needed',
    [],
  ]);
  expect((await own.read('/account')).provider).toBeNull(); // not linked before the code is told
  const wrong = await browser.post('/sign-in/provider/code', { totp: '000000' });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([401, '/totp']);
  expect(
    (await new Client(server.base).post('/sign-in/provider/code', { totp: now(0) })).status,
  ).toBe(401);
  const right = await browser.post('/sign-in/provider/code', { totp: now(0) });
  expect([right.status, right.body.return_to]).toEqual([200, '/deals']);
  expect((await browser.post('/sign-in/provider/code', { totp: now(1) })).status).toBe(401);
  // Guessing it is stopped, for her alone.
  const again = await comeIn(sub);
  for (let i = 0; i < 10; ++i)
    expect((await again.browser.post('/sign-in/provider/code', { totp: '111111' })).status).toBe(
      401,
    );
  expect((await again.browser.post('/sign-in/provider/code', { totp: now(1) })).status).toBe(429);
});

test('an invitation to another company is accepted by its link, never by merely signing in', async () => {
  const beta = await Client.signIn(server.base, 'admin@beta.se', password);
  await invite('tva@alfa.se');
  const sub = account('tva@alfa.se', { name: 'Två' });
  session((await comeIn(sub)).answer);
  const draft = { email: 'tva@alfa.se', role: 'manager' };
  const secret = (await beta.make('/invitations', draft)).path.split('#')[1];
  const places = (answer: Answer) => answer.body.me.companies.map((one: Json) => one.name);
  expect(places((await comeIn(sub)).answer)).toEqual(['Alfa AB']);
  expect((await new Client(server.base).post('/invitations/look', { secret })).body).toMatchObject({
    is_known: true,
    has_password: false,
    must_choose_anew: false,
  });
  // Not for somebody else's account.
  const stranger = await comeIn(account('annan@alfa.se'), { invitation: secret });
  expect([stranger.answer.status, stranger.answer.body.detail]).toEqual([
    409,
    expect.stringContaining('tva@alfa.se'),
  ]);
  const joined = (await comeIn(sub, { invitation: secret })).answer;
  expect(places(joined)).toEqual(['Alfa AB', 'Beta AB']);
  expect(joined.body.me.company.name).toBe('Beta AB');
  expect(
    (await new Client(server.base).post('/sign-in/provider', { invitation: secret })).status,
  ).toBe(404);

  // A password that an administrator of the first company gave out would open the second as well.
  await company.admin.make('/users', {
    name: 'Given',
    email: 'given@alfa.se',
    role: 'viewer',
    password,
  });
  const given = (
    await beta.make('/invitations', { email: 'given@alfa.se', role: 'viewer' })
  ).path.split('#')[1];
  const refused = (await comeIn(account('given@alfa.se'), { invitation: given })).answer;
  expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('new one')]);
});

test('without a password it is the provider who tells anew that it is she, for a quarter of an hour', async () => {
  await invite('utan@alfa.se');
  const sub = account('utan@alfa.se');
  session((await comeIn(sub)).answer);
  const utan = session((await comeIn(sub)).answer); // the second time it stands for nothing
  expect((await utan.read('/account')).proved_lately).toBe(false);
  const choose = (client: Client) =>
    client.post('/account/password', { current_password: '', password });
  expect((await choose(utan)).status).toBe(409);
  expect((await utan.post('/account/second-factor', { current_password: '' })).status).toBe(409);
  const { browser, answer } = await comeIn(sub, { anew: true, return_to: '/account' });
  expect(browser.headers.cookie).toBeDefined();
  const fresh = session(answer);
  expect((await fresh.read('/account')).proved_lately).toBe(true);
  expect((await fresh.post('/account/second-factor', { current_password: '' })).status).toBe(200);
  expect((await choose(fresh)).status).toBe(204);
});

test('where the company wants a code, one who comes by the provider sets it up first', async () => {
  await company.admin.patch('/company', { second_factor_required: true });
  await invite('krav@alfa.se');
  const krav = session((await comeIn(account('krav@alfa.se'))).answer);
  expect((await krav.get('/deals')).status).toBe(403);
  const { key } = (await krav.post('/account/second-factor', { current_password: '' })).body;
  await krav.post('/account/second-factor/confirmation', { totp: phoneCode(key, Date.now()) });
  expect((await krav.get('/deals')).status).toBe(200);
  await company.admin.patch('/company', { second_factor_required: false });
});

test('administrators see who was refused, and the log tells why without any secret', async () => {
  await company.admin.make('/users', {
    name: 'Nekad',
    email: 'nekad@alfa.se',
    role: 'viewer',
    password,
  });
  expect((await comeIn(account('nekad@alfa.se'))).answer.status).toBe(200);
  expect((await comeIn(account('nekad@alfa.se'))).answer.status).toBe(401);
  const { items } = await company.admin.read('/refusals');
  expect(items).toContainEqual(
    expect.objectContaining({
      why: 'provider',
      user_name: 'Nekad',
      operation: 'finish_provider_sign_in',
    }),
  );
  expect(server.said).toContain('is linked to another account at the provider');
  expect(server.said).toContain('nobody here has the verified e-mail');
  expect(server.said).toContain('invalid_grant');
  for (const secret of [IdentityProvider.secret, 'code_verifier', 'eyJ', 'okand@alfa.se'])
    expect(server.said).not.toContain(secret);
});

test('a sign-in that fails again and again from one address has to wait', async () => {
  const sub = account('stadig@alfa.se');
  const fail = async () => (await comeIn(sub)).answer.status;
  let status = 401;
  for (let i = 0; i < 60 && status === 401; ++i) {
    const { browser, back } = await leave(sub);
    status = (await browser.post('/sign-in/provider/return', { ...back, code: 'x' })).status;
  }
  expect(status).toBe(429);
  expect(await fail()).toBe(429);
});

test('a provider of another make: e-mail in the token, elliptic keys, the secret in the body', async () => {
  const other = await IdentityProvider.open({ home, other: true });
  const kvartett = await Server.start(
    [{ name: 'Gamma AB', admin: 'admin@gamma.se' }],
    'now',
    other.options,
  );
  const enter = async () => {
    const begun = await new Client(kvartett.base).post('/sign-in/provider', {});
    const back = await other.visit(begun.body.address, 's');
    const browser = new Client(kvartett.base, { cookie: cookieOf(begun) });
    return (await browser.post('/sign-in/provider/return', back)).body.me?.user.email;
  };
  other.add({ sub: 's', name: 'Admin', email: 'admin@gamma.se', email_verified: true });
  expect(await enter()).toBe('admin@gamma.se');
  expect(await enter()).toBe('admin@gamma.se');
  expect(other.asked).not.toContain('/me');
  // What it says of itself, and its keys, are asked for once.
  expect(other.asked.filter((path) => /well-known|jwks/.test(path))).toHaveLength(2);
  // Whom it calls what outlives the server.
  await kvartett.restart();
  other.add({ sub: 's', name: 'Admin', email: 'other@gamma.se', email_verified: false });
  expect(await enter()).toBe('admin@gamma.se');

  // It is gone: she who has left for it comes back to a sentence, and passwords go on.
  const begun = await new Client(kvartett.base).post('/sign-in/provider', {});
  other.close();
  const state = new URL(begun.body.address).searchParams.get('state');
  const late = new Client(kvartett.base, { cookie: cookieOf(begun) });
  const answer = await late.post('/sign-in/provider/return', {
    state,
    code: 'x',
    iss: other.issuer,
  });
  expect([answer.status, answer.body.detail]).toEqual([
    503,
    'Intra does not answer right now. Try again in a moment.',
  ]);
  await Client.signIn(kvartett.base, 'admin@gamma.se', password);
  await kvartett.stop();
});

test('a server without a provider says so', async () => {
  const plain = await Server.start([{ name: 'Delta AB', admin: 'admin@delta.se' }], 'now');
  const client = new Client(plain.base);
  expect((await client.read('/sign-in')).provider).toBeNull();
  expect((await client.post('/sign-in/provider', {})).status).toBe(409);
  expect((await client.post('/sign-in/provider/return', { state: 'x' })).status).toBe(409);
  expect((await client.post('/sign-in/provider/code', { totp: 'x' })).status).toBe(409);
  await plain.stop();
});

test('whoever starts it with half of what it takes is told what is missing', () => {
  const said = (options: string[], secret = 'x') =>
    Server.refuses(options, { KVARTETT_OIDC_SECRET: secret });
  const whole = [
    '--oidc-issuer',
    'https://login.x.se',
    '--oidc-client-id',
    'k',
    '--home',
    'https://k.x.se',
  ];
  expect(said(whole.slice(0, 2))).toMatch(/--oidc-client-id/);
  expect(said(whole.slice(0, 4))).toMatch(/--home https:/);
  expect(said(whole, '')).toMatch(/KVARTETT_OIDC_SECRET/);
  expect(said(['--oidc-client-id', 'k'])).toMatch(/--oidc-issuer/);
  expect(said(['--oidc-issuer', 'http://login.x.se', ...whole.slice(2)])).toMatch(
    /begins with https/,
  );
  expect(said([...whole.slice(0, 5), 'http://k.x.se'])).toMatch(/--home https:/);
});
