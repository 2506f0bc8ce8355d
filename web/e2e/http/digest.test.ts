// The letter about one's year, as a mail server gets it.
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveBudget, type Company, deal, sek, settle } from './support/company';
import { Server } from './support/server';

const letters: ParsedMail[] = [];
const post = new SMTPServer({
  authMethods: ['PLAIN', 'LOGIN'],
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _, done) => {
    if (username === 'kvartett' && password === 'hemligt') done(null, { user: username });
    else done(new Error('wrong'));
  },
  onData: (stream, _, done) => {
    void simpleParser(stream).then((letter) => {
      letters.push(letter);
      done();
    });
  },
});

let server: Server;
let company: Company;

beforeAll(async () => {
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
  const { port } = post.server.address() as AddressInfo;
  process.env.KVARTETT_MAIL_PASSWORD = 'hemligt';
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15', [
    '--mail',
    `smtp://127.0.0.1:${String(port)}`,
    '--mail-user',
    'kvartett',
    '--mail-from',
    'Säljet på Alfa <kvartett@alfa.se>',
    '--mail-unencrypted',
    '--home',
    'https://kvartett.alfa.se',
  ]);
  company = await settle(server, 'alfa.se');
});
afterAll(async () => {
  await server.stop();
  await new Promise<void>((resolve) => {
    post.close(resolve);
  });
});

async function arrived(count: number): Promise<ParsedMail> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (letters.length >= count) return letters[count - 1]!;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${String(letters.length)} letters came`);
}

test('nobody gets a letter who has not asked, and a choice is kept', async () => {
  expect(await company.seller.read('/digest')).toEqual({
    rhythm: 'off',
    told_on: null,
    is_open: true,
  });
  const chosen = await company.seller.send('PUT', '/digest', { rhythm: 'weekly' });
  expect(chosen.body).toMatchObject({ rhythm: 'weekly', told_on: '2026-03-15' });
  expect((await company.seller.send('PUT', '/digest', { rhythm: 'hourly' })).status).toBe(422);
  expect((await company.seller.send('PUT', '/digest', { rhythm: 'off' })).status).toBe(200);
  expect(letters).toHaveLength(0);
});

test('a seller reads what is left of her year, and nothing of anybody else', async () => {
  await approveBudget(company, '2026', {
    total: sek(8_000_000),
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [
      { seller_id: company.anna.id, channel: 'new_sales', goal: sek(5_000_000) },
      { seller_id: company.bo.id, channel: 'new_sales', goal: sek(3_000_000) },
    ],
  });
  await company.manager.make('/deals', { ...deal(company), signed_on: '2026-03-13' });
  const other = await company.admin.make('/customers', { name: 'Bos kund <i>AB' });
  await company.manager.make('/deals', {
    ...deal(company),
    customer_id: other.id,
    signed_on: '2026-03-13',
    shares: [{ seller_id: company.bo.id, basis_points: 10_000 }],
  });
  expect((await company.seller.post('/digest/trial', undefined)).status).toBe(204);
  const letter = await arrived(1);
  expect(letter.from?.text).toBe('"Säljet på Alfa" <kvartett@alfa.se>');
  expect(letter.subject).toMatch(/^1 affär signerade, 3.800.000 kr kvar$/);
  const text = letter.text!.replace(/\u00a0/g, ' ');
  expect(text).toContain('3 800 000 kr\nkvar av ditt år: 1 200 000 kr av 5 000 000 kr signerat');
  expect(text).toContain('Nyförsäljning');
  expect(text).toContain('Åkers Bruk AB');
  expect(text).not.toContain('Bos kund');
  expect(text).toContain('https://kvartett.alfa.se/my-year');
});

test('a manager reads of the whole company, and names are only names in the letter', async () => {
  expect((await company.manager.post('/digest/trial', undefined)).status).toBe(204);
  const letter = await arrived(2);
  expect(letter.text!.replace(/\u00a0/g, ' ')).toContain('kvar av företagets år');
  expect(letter.text).toContain('Bos kund <i>AB');
  expect(letter.html).toContain('Bos kund &lt;i&gt;AB');
});

test('without a mail server nobody is promised a letter', async () => {
  const bare = await Server.start([{ name: 'Beta AB', admin: 'admin@beta.se' }], '2026-03-15');
  const beta = await settle(bare, 'beta.se');
  expect((await beta.seller.read('/digest')).is_open).toBe(false);
  expect((await beta.seller.send('PUT', '/digest', { rhythm: 'daily' })).status).toBe(409);
  expect((await beta.seller.post('/digest/trial', undefined)).status).toBe(409);
  await bare.stop();
});
