// A small company with one person of each role, made through the API.
import { Client } from './client';
import type { Json } from './contract';
import { password, type Server } from './server';

export const sek = (kronor: number) => kronor * 100;

export interface Company {
  admin: Client;
  manager: Client;
  seller: Client; // Anna's
  viewer: Client;
  anna: Json;
  bo: Json;
  team: Json;
  customer: Json; // has never bought
  service: Json;
  licence: Json;
}

export async function personWithToken(server: Server, admin: Client, draft: Json): Promise<Client> {
  await admin.make('/users', { password, ...draft });
  const session = await Client.signIn(server.base, draft.email, password);
  const token = await session.make('/tokens', { name: 'test', role: draft.role });
  return Client.withToken(server.base, token.secret);
}

// `domain`: of the e-mail addresses; the admin was made by `kvartett init`.
export async function settle(server: Server, domain: string): Promise<Company> {
  const session = await Client.signIn(server.base, `admin@${domain}`, password);
  const admin = Client.withToken(
    server.base,
    (await session.make('/tokens', { name: 'test', role: 'admin' })).secret,
  );
  const team = await admin.make('/teams', { name: 'Norr' });
  const anna = await admin.make('/sellers', { name: 'Anna Ask', team_id: team.id });
  const bo = await admin.make('/sellers', { name: 'Bo Björk', email: 'bo@x.se', is_kam: true });
  return {
    admin,
    team,
    anna,
    bo,
    manager: await personWithToken(server, admin, {
      name: 'Mia',
      email: `mia@${domain}`,
      role: 'manager',
    }),
    seller: await personWithToken(server, admin, {
      name: 'Anna Ask',
      email: `anna@${domain}`,
      role: 'seller',
      seller_id: anna.id,
    }),
    viewer: await personWithToken(server, admin, {
      name: 'Vera',
      email: `vera@${domain}`,
      role: 'viewer',
    }),
    customer: await admin.make('/customers', { name: 'Åkers Bruk AB', org_number: '556000-0001' }),
    service: await admin.make('/products', { name: 'Service', code: 'S1', group: 'Tjänster' }),
    licence: await admin.make('/products', { name: 'Licens' }),
  };
}

// The founding example's deal, or a variation of it.
export function deal(company: Company, change: Json = {}): Json {
  return {
    customer_id: company.customer.id,
    signed_on: '2026-03-10',
    shares: [{ seller_id: company.anna.id, basis_points: 10_000 }],
    lines: [
      {
        product_id: company.service.id,
        volume_per_year: sek(1_200_000),
        term: 'fixed',
        months: 12,
      },
    ],
    ...change,
  };
}

export async function approveBudget(company: Company, year: string, draft: Json): Promise<Json> {
  const before = await company.admin.get(`/budgets/${year}`);
  const saved = await company.admin.send('PUT', `/budgets/${year}/draft`, draft, {
    headers: { 'if-match': before.headers.get('etag') ?? '' },
  });
  if (saved.status !== 200) throw new Error(saved.text);
  const approved = await company.admin.post(
    `/budgets/${year}/approval`,
    { reason: 'test' },
    {
      headers: { 'if-match': saved.headers.get('etag') ?? '' },
    },
  );
  if (approved.status !== 200) throw new Error(approved.text);
  return approved.body;
}
