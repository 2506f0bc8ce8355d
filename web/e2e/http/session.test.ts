// Signing in and out: the cookie, the CSRF token, guessing, and what ends a session.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, settle } from './support/company';
import { password, Server } from './support/server';

let server: Server;
let company: Company;

beforeAll(async () => {
  // Sessions that the machine's clock calls old are not read back; let this day never be old.
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2099-03-15');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

test('the cookie cannot be read by scripts nor sent by other sites', async () => {
  const answer = await new Client(server.base).post('/session', {
    email: 'Admin@ALFA.se',
    password,
  });
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(
    /^kvartett_session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
  );
  expect(answer.body).toMatchObject({
    user: { email: 'admin@alfa.se', role: 'admin' },
    company: { name: 'Alfa AB' },
  });
  const again = await new Client(server.base).post('/session', {
    email: 'admin@alfa.se',
    password,
  });
  expect(again.headers.get('set-cookie')).not.toBe(cookie);
});

test('whoever signs in where somebody is signed in has a session of her own, and the earlier one is over', async () => {
  const before = await Client.signIn(server.base, 'vera@alfa.se', password);
  const answer = await before.post('/session', { email: 'mia@alfa.se', password });
  expect([answer.status, answer.body.user.email]).toEqual([200, 'mia@alfa.se']);
  expect((await before.get('/me')).status).toBe(401);
  // A wrong password ends nothing.
  const still = await Client.signIn(server.base, 'vera@alfa.se', password);
  await still.post('/session', { email: 'mia@alfa.se', password: 'wrong password' });
  expect((await still.get('/me')).status).toBe(200);
});

test('a change by cookie needs the CSRF token of that session', async () => {
  const session = await Client.signIn(server.base, 'mia@alfa.se', password);
  const other = await Client.signIn(server.base, 'mia@alfa.se', password);
  const token = session.headers['x-csrf-token'] ?? '';
  for (const wrong of ['', 'x', other.headers['x-csrf-token'] ?? '', `${token}x`]) {
    const answer = await session.post(
      '/teams',
      { name: 'T' },
      { headers: { 'x-csrf-token': wrong } },
    );
    expect(answer.status).toBe(403);
  }
  delete session.headers['x-csrf-token'];
  expect((await session.post('/teams', { name: 'T' })).status).toBe(403);
  expect((await session.delete('/session')).status).toBe(403);
  expect((await session.read('/me')).csrf_token).toBe(token);
  expect(
    (await company.admin.read('/teams?q=T')).items.map((t: { name: string }) => t.name),
  ).not.toContain('T');
  // A token's request brings no cookie, so it needs none.
  expect((await company.manager.read('/me')).csrf_token).toBeNull();
});

test('she sees where she is signed in, ends one of them, and then all', async () => {
  const admin = await Client.signIn(server.base, 'vera@alfa.se', password);
  const phone = new Client(server.base, {
    'user-agent':
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
  });
  const answer = await phone.post('/session', { email: 'vera@alfa.se', password });
  phone.headers.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  phone.headers['x-csrf-token'] = answer.body.csrf_token;
  const { items } = await admin.read('/sessions');
  const others = items.filter((one: { is_current: boolean }) => !one.is_current);
  expect(items.length - others.length).toBe(1);
  const hers = others.find((one: { device: string }) => one.device === 'Safari on iPhone');
  expect(hers).toMatchObject({ company: 'Alfa AB', address: '127.0.0.1' });
  expect(JSON.stringify(items)).not.toContain(phone.headers.cookie.split('=')[1]);
  expect((await admin.delete(`/sessions/${hers.id}`)).status).toBe(204);
  expect((await phone.get('/me')).status).toBe(401);
  const gone = await admin.delete('/sessions');
  expect([gone.status, gone.headers.get('set-cookie')]).toEqual([
    204,
    'kvartett_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
  ]);
  expect((await admin.get('/me')).status).toBe(401);
});

test('a wrong password and an unknown person are answered alike', async () => {
  const client = new Client(server.base);
  const wrong = await client.post('/session', {
    email: 'vera@alfa.se',
    password: 'wrong password',
  });
  const unknown = await client.post('/session', {
    email: 'nobody@alfa.se',
    password: 'wrong password',
  });
  expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
  expect(wrong.headers.get('set-cookie')).toBeNull();
});

test('another site can neither sign somebody in nor make her browser change something', async () => {
  const session = await Client.signIn(server.base, 'mia@alfa.se', password);
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.test' },
    { origin: 'null' },
  ] as Record<string, string>[]) {
    const stranger = new Client(server.base);
    const signIn = await stranger.post('/session', { email: 'mia@alfa.se', password }, { headers });
    expect([headers, signIn.status]).toEqual([headers, 403]);
    const change = await session.post('/teams', { name: 'Forged' }, { headers });
    expect([headers, change.status]).toEqual([headers, 403]);
  }
  const ours = { origin: server.base, 'sec-fetch-site': 'same-origin' };
  expect((await session.post('/teams', { name: 'Vårt' }, { headers: ours })).status).toBe(201);
});

test('guessing is stopped after ten tries, for that account only', async () => {
  const client = new Client(server.base);
  await company.admin.make('/users', {
    name: 'Gissad',
    email: 'guess@alfa.se',
    role: 'viewer',
    password,
  });
  const guess = async (guessed: string) =>
    client.post('/session', { email: 'guess@alfa.se', password: guessed });
  for (let i = 0; i < 10; ++i) expect((await guess(`wrong ${i}`)).status).toBe(401);
  const stopped = await guess(password);
  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await client.post('/session', { email: 'mia@alfa.se', password })).status).toBe(200);
});

test('a new password, a new role and being disabled end the sessions', async () => {
  const user = await company.admin.make('/users', {
    name: 'Kim',
    email: 'kim@alfa.se',
    role: 'viewer',
    password,
  });
  let now = password;
  for (const change of [
    { password: 'another long one' },
    { role: 'manager' },
    { disabled: true },
  ]) {
    const session = await Client.signIn(server.base, 'kim@alfa.se', now);
    expect((await session.get('/me')).status).toBe(200);
    expect((await company.admin.patch(`/users/${user.id}`, change)).status).toBe(200);
    expect((await session.get('/me')).status).toBe(401);
    now = 'another long one';
  }
  expect(
    (await new Client(server.base).post('/session', { email: 'kim@alfa.se', password: now }))
      .status,
  ).toBe(401);
});

test('a session outlives the server, and ends when one signs out', async () => {
  const session = await Client.signIn(server.base, 'mia@alfa.se', password);
  await server.restart();
  const after = new Client(server.base, session.headers);
  expect((await after.get('/me')).status).toBe(200);
  expect((await after.delete('/session')).status).toBe(204);
  expect((await after.get('/me')).status).toBe(401);
  await server.restart();
  expect((await new Client(server.base, session.headers).get('/me')).status).toBe(401);
});
