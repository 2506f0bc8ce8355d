// What other programs are told, and that they can tell that it comes from us.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { approveBudget, type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

interface Told {
  path: string;
  headers: Record<string, string>;
  body: string;
}

// Listens on this machine as another company's program would on its own.
class Receiver {
  readonly told: Told[] = [];
  status = 204;
  private constructor(private readonly server: HttpServer) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => (body += bytes.toString()));
      request.on('end', () => {
        receiver.told.push({
          path: request.url ?? '',
          headers: request.headers as Record<string, string>,
          body,
        });
        response.writeHead(receiver.status, { location: '/elsewhere' }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  at(path: string): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}${path}`;
  }
  async heard(path: string, count = 1): Promise<Told[]> {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = this.told.filter((one) => one.path === path);
      if (found.length >= count) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${path} was told ${String(this.told.length)} times`);
  }
  close(): void {
    this.server.close();
  }
}

let server: Server;
let company: Company;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await Receiver.open();
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15', [
    '--open-network',
    '127.0.0.1',
    '--home',
    'https://kvartett.example.se',
  ]);
  company = await settle(server, 'alfa.se');
});
afterAll(async () => {
  receiver.close();
  await server.stop();
});

const make = (body: object) => company.admin.make('/webhooks', body);
const signed = (change: object = {}) =>
  company.manager.make('/deals', { ...deal(company), signed_on: '2026-03-15', ...change });

test('a signed deal is told with a signature that anybody can check, once', async () => {
  const hook = await make({ name: 'Affärssystemet', url: receiver.at('/signed') });
  expect(hook).toMatchObject({ form: 'json', paused: false, tells_deals: true });
  expect(JSON.stringify(await company.admin.read('/webhooks'))).not.toContain('/signed');
  const made = await signed();
  const [told] = await receiver.heard('/signed');
  const { type, data } = new Webhook(hook.secret).verify(told!.body, told!.headers) as Json;
  expect(type).toBe('deal_signed');
  expect(data).toMatchObject({
    deal_id: made.id,
    customer_name: made.customer_name,
    back_dated: false,
    volume_per_year: made.volume_per_year,
    currency: 'SEK',
    url: `https://kvartett.example.se/deals/${made.id}`,
  });
  expect(() =>
    new Webhook(hook.secret).verify(told!.body.replace('SEK', 'EUR'), told!.headers),
  ).toThrow();

  // What happened while the server was away from it is not lost, and nothing is told twice.
  receiver.status = 503;
  await signed();
  await receiver.heard('/signed', 2);
  await server.restart(undefined, 'SIGTERM');
  receiver.status = 204;
  const all = await receiver.heard('/signed', 3);
  expect(all[2]!.headers['webhook-id']).toBe(all[1]!.headers['webhook-id']);
  expect(all[2]!.body).toBe(all[1]!.body);
  const admin = again(company.admin);
  const { items } = await admin.read(`/webhooks/${hook.id}/dispatches`);
  expect(items.map((one: Json) => one.status)).toEqual([204, 503, 204]);
  expect(items[1].fault).toBe('It answered 503.');
  await admin.delete(`/webhooks/${hook.id}`);
});

// The server has another address when it has been away.
function again(client: Client): Client {
  return Client.withToken(server.base, client.headers.authorization!.slice(7));
}

test('people in a channel are told a sentence, and nothing of what was signed another day', async () => {
  const admin = again(company.admin);
  const manager = again(company.manager);
  await admin.make('/webhooks', { name: 'Slack', url: receiver.at('/slack'), form: 'slack' });
  await admin.make('/webhooks', { name: 'Teams', url: receiver.at('/teams'), form: 'teams' });
  const customer = await admin.make('/customers', { name: 'Mer & <Mindre> AB' });
  const body = { ...deal(company), customer_id: customer.id };
  await manager.make('/deals', { ...body, signed_on: '2026-03-14' });
  await manager.make('/deals', { ...body, signed_on: '2026-03-15' });
  const [slack] = await receiver.heard('/slack');
  expect(JSON.parse(slack!.body).text).toMatch(
    /^\*Anna Ask\* signerade \*Mer &amp; &lt;Mindre&gt; AB\*: 1.200.000 kr \(.*\)\..*\n<https:.*\|Öppna affären>$/s,
  );
  const [teams] = await receiver.heard('/teams');
  const card = JSON.parse(teams!.body).attachments[0];
  expect(card.contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(card.content.body[0].text).toContain('**Anna Ask** signerade **Mer & <Mindre> AB**');
  expect(receiver.told.filter((one) => one.path === '/slack')).toHaveLength(1);
});

test('an approved budget is told to those who asked for it', async () => {
  const admin = again(company.admin);
  const only = { tells_deals: false, tells_budgets: true };
  const hook = await admin.make('/webhooks', { name: 'B', url: receiver.at('/budget'), ...only });
  const there = { ...company, admin, manager: again(company.manager) };
  await again(company.manager).make('/deals', deal(company));
  await approveBudget(there, '2026', {
    total: sek(5_000_000),
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [{ seller_id: company.anna.id, channel: 'new_sales', goal: sek(5_000_000) }],
  });
  const [told] = await receiver.heard('/budget');
  const { type, data } = new Webhook(hook.secret).verify(told!.body, told!.headers) as Json;
  expect([type, data.fiscal_year, data.goal]).toEqual(['budget_approved', '2026', sek(5_000_000)]);
});

test('what comes with a file is not told deal by deal, and a paused webhook is told nothing', async () => {
  const admin = again(company.admin);
  const hook = await admin.make('/webhooks', { name: 'F', url: receiver.at('/file') });
  const list = 'Kund;Säljare;Årsvärde;Avtalsdatum\nFilens AB;Anna Ask;50;2026-03-15\n';
  const { id } = (await admin.send('POST', '/imports', list)).body;
  const rests = async (state: string) => {
    while ((await admin.read(`/imports/${id}`)).state !== state)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await rests('ready');
  await admin.post(`/imports/${id}/commit`, undefined);
  await rests('imported');
  const seen = (await admin.get(`/webhooks/${hook.id}`)).headers.get('etag') ?? '';
  const paused = await admin.send(
    'PATCH',
    `/webhooks/${hook.id}`,
    { paused: true },
    {
      headers: { 'if-match': seen },
    },
  );
  expect(paused.body.paused).toBe(true);
  await again(company.manager).make('/deals', { ...deal(company), signed_on: '2026-03-15' });
  const going = await admin.send(
    'PATCH',
    `/webhooks/${hook.id}`,
    { paused: false },
    {
      headers: { 'if-match': paused.headers.get('etag') ?? '' },
    },
  );
  expect(going.status).toBe(200);
  const last = await again(company.manager).make('/deals', {
    ...deal(company),
    signed_on: '2026-03-15',
  });
  const [told] = await receiver.heard('/file');
  expect(JSON.parse(told!.body).data.deal_id).toBe(last.id);
  expect(receiver.told.filter((one) => one.path === '/file')).toHaveLength(1);
});

test('a trial says at once how it went; a redirect is not followed', async () => {
  const admin = again(company.admin);
  const hook = await admin.make('/webhooks', { name: 'P', url: receiver.at('/trial') });
  const well = (await admin.post(`/webhooks/${hook.id}/trial`, undefined)).body;
  expect(well).toMatchObject({ is_trial: true, status: 204, fault: null });
  receiver.status = 302;
  const moved = (await admin.post(`/webhooks/${hook.id}/trial`, undefined)).body;
  expect(moved).toMatchObject({ status: 302, fault: 'It answered 302.' });
  receiver.status = 204;
  expect(receiver.told.some((one) => one.path === '/elsewhere')).toBe(false);
});

test('no address leads into the house, beyond what is opened', async () => {
  const admin = again(company.admin);
  for (const url of [
    'ftp://example.com/',
    'example.com',
    'https://a:b@example.com/',
    'https://x y',
  ])
    expect([url, (await admin.post('/webhooks', { name: 'X', url })).status]).toEqual([url, 422]);
  for (const url of ['https://10.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/latest']) {
    const hook = await admin.make('/webhooks', { name: 'In', url });
    const tried = (await admin.post(`/webhooks/${hook.id}/trial`, undefined)).body;
    expect([url, tried.status, tried.fault]).toEqual([
      url,
      null,
      'The address leads to a machine that Kvartett may not reach.',
    ]);
    await admin.delete(`/webhooks/${hook.id}`);
  }
});
