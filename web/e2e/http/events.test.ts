// What happens in a company, as one who listens hears it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './support/client';
import { type Company, deal, settle } from './support/company';
import { password, Server } from './support/server';

let server: Server;
let company: Company;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-23');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

const version = async () => Number((await company.viewer.read('/standing')).version);

test('who listens hears that a deal was signed, with the version to come back from', async () => {
  const listener = await company.viewer.listen();
  const ready = await listener.next();
  expect(ready).toEqual({
    event: 'ready',
    id: String(await version()),
    data: { version: await version() },
  });
  await company.manager.make('/deals', deal(company));
  const now = await version();
  expect(await listener.next()).toEqual({ event: 'deal_signed', id: null, data: { version: now } });
  expect(await listener.next()).toEqual({
    event: 'standing_changed',
    id: String(now),
    data: { version: now },
  });
  listener.close();
});

test('one who comes back is told what she missed, and after a restart that all may be stale', async () => {
  const seen = String(await version());
  await company.manager.make('/deals', deal(company));
  const back = await company.viewer.listen({ 'last-event-id': seen });
  expect((await back.next())?.event).toBe('deal_signed');
  expect((await back.next())?.event).toBe('standing_changed');
  expect((await back.next())?.event).toBe('ready');
  back.close();
  await server.restart();
  const again = (one: Client) => new Client(server.base, one.headers);
  company.viewer = again(company.viewer);
  company.manager = again(company.manager);
  const later = await company.viewer.listen({ 'last-event-id': seen });
  expect((await later.next())?.event).toBe('resync');
  expect((await later.next())?.event).toBe('ready');
  later.close();
});

test('how far a file has come is told to those who may import it', async () => {
  const manager = await company.manager.listen();
  const viewer = await company.viewer.listen();
  await manager.next();
  await viewer.next();
  const list = 'Kund;Säljare;Årsvärde;Avtalsdatum\nNya AB;Anna Ask;50;2026-03-01\n';
  const { id } = (await company.manager.send('POST', '/imports', list)).body;
  const states: string[] = [];
  while (states.at(-1) !== 'ready') {
    const event = await manager.next();
    expect([event?.event, event?.data.id]).toEqual(['import_progress', id]);
    states.push(event?.data.state);
  }
  expect(states[0]).toBe('reading');
  await company.manager.make('/deals', deal(company));
  expect((await viewer.next())?.event).toBe('deal_signed');
  manager.close();
  viewer.close();
});

test('a browser listens with its session, and is counted while it does', async () => {
  const session = await Client.signIn(server.base, 'vera@alfa.se', password);
  const listener = await session.listen();
  expect((await listener.next())?.event).toBe('ready');
  const figure = async () =>
    /kvartett_http_streams (\d+)/.exec((await session.get('/metrics')).text)?.[1];
  await expect.poll(figure).toBe('1');
  listener.close();
  await expect.poll(figure).toBe('0');
});

test('listening ends when the server stops', async () => {
  const listener = await company.viewer.listen();
  await listener.next();
  await server.restart(undefined, 'SIGTERM');
  expect(await listener.next()).toBe(null);
});
