// Companies whose answers were worked out by a separate reading of the domain definition, posted deal by
// deal as anyone would: they come out exactly the same. KVARTETT_GOLDEN names the folder that holds
// company_*.json; without it there is nothing to hold the server against.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Client } from './support/client';
import type { Json } from './support/contract';
import { password, Server } from './support/server';

const folder = process.env.KVARTETT_GOLDEN;
const files = folder === undefined ? [] : readdirSync(folder).filter((f) => f.endsWith('.json'));
const seconds = 1000;

// Names to things, added when they are first spoken of.
class Things {
  private known = new Map<string, Json>();
  constructor(
    private admin: Client,
    private path: string,
  ) {}
  async named(name: string, more: Json = {}): Promise<string> {
    const found = this.known.get(name) ?? (await this.admin.make(this.path, { name, ...more }));
    this.known.set(name, found);
    return found.id;
  }
  all(): [string, Json][] {
    return [...this.known];
  }
}

// What the API says, named as the file names it.
async function post(admin: Client, told: Json) {
  const { fiscal_year: year, settings } = told;
  const set = await admin.patch('/company', {
    ...settings,
    fiscal_years: [{ first: year[0], last: year[1] }],
  });
  if (set.status !== 200) throw new Error(set.text);
  const sellers = new Things(admin, '/sellers');
  const products = new Things(admin, '/products');
  const customers = new Things(admin, '/customers');

  const channels: Record<string, string> = {};
  for (const deal of told.deals) {
    const shares = [];
    for (const [seller, basis_points] of deal.shares) {
      shares.push({ seller_id: await sellers.named(seller), basis_points });
    }
    const lines = [];
    for (const line of deal.lines) {
      lines.push({
        product_id: await products.named(line.product, { group: line.group }),
        volume_per_year: line.annual,
        term: line.kind,
        ...('months' in line && { months: line.months }),
        ...('start' in line && { start: line.start }),
        // A one-off has nothing to give notice of; a clause there means nothing.
        ...('notice' in line && line.kind !== 'one_off' && { notice_months: line.notice }),
      });
    }
    const lost_on = told.lost[deal.customer];
    const signed = await admin.make('/deals', {
      customer_id: await customers.named(deal.customer, lost_on ? { lost_on } : {}),
      signed_on: deal.signed_on,
      shares,
      lines,
    });
    signed.lines.forEach((line: Json, l: number) => (channels[`${deal.id}/${l}`] = line.channel));
    // Each is known from its own day on: the deals that follow are decided with it.
    if (deal.terminated_on) {
      const ended = await admin.post(`/deals/${signed.id}/termination`, { on: deal.terminated_on });
      if (ended.status !== 200) throw new Error(ended.text);
    }
    if (deal.void) {
      const voided = await admin.post(`/deals/${signed.id}/void`, { reason: 'By mistake' });
      if (voided.status !== 200) throw new Error(voided.text);
    }
  }
  return { channels, sellers, products, customers };
}

async function setGoals(admin: Client, told: Json, posted: Awaited<ReturnType<typeof post>>) {
  const name = told.fiscal_year[0].slice(0, 4);
  const last = told.fiscal_year[1].slice(0, 4);
  const year = name === last ? name : `${name}-${last}`;
  const cells = [];
  const total: Record<string, number> = { renewal: 0, cross_sell: 0, win_back: 0, new_sales: 0 };
  for (const [seller, byChannel] of Object.entries<Json>(told.goals_by_month)) {
    for (const [channel, months] of Object.entries<Json>(byChannel)) {
      const goal = months.reduce((sum: number, m: number) => sum + m, 0);
      total[channel] = (total[channel] ?? 0) + goal;
      cells.push({ seller_id: await posted.sellers.named(seller), channel, goal, months });
    }
  }
  const { new_sales, ...goals } = total;
  const before = await admin.get(`/budgets/${year}`);
  const draft = {
    total: Object.values(total).reduce((sum, goal) => sum + goal, 0),
    goals,
    cells,
  };
  const saved = await admin.send('PUT', `/budgets/${year}/draft`, draft, {
    headers: { 'if-match': before.headers.get('etag') ?? '' },
  });
  if (saved.status !== 200) throw new Error(saved.text);
  const approved = await admin.post(
    `/budgets/${year}/approval`,
    { reason: 'As it was told' },
    { headers: { 'if-match': saved.headers.get('etag') ?? '' } },
  );
  if (approved.status !== 200) throw new Error(approved.text);
  expect(new_sales).toBeGreaterThanOrEqual(0);
}

// Net of reversals, up to a day, in one order.
function net(entries: Json[][], until: string): Json[][] {
  const sums = new Map<string, number>();
  for (const [on, ...rest] of entries) {
    const amount = rest.pop() as unknown as number;
    const place = JSON.stringify([on, ...rest]);
    if ((on as unknown as string) <= until) sums.set(place, (sums.get(place) ?? 0) + amount);
  }
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([place, amount]) => [...JSON.parse(place), amount])
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe.skipIf(folder === undefined)('posted through the API', () => {
  test.each(files)(
    '%s comes out as another reading of the definition has it',
    async (file) => {
      const told: Json = JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'));
      const server = await Server.start([{ name: 'Guld AB', admin: 'admin@guld.se' }], told.today);
      try {
        const admin = await Client.signIn(server.base, 'admin@guld.se', password);
        const posted = await post(admin, told);
        await setGoals(admin, told, posted);
        expect(posted.channels).toEqual(told.channels);

        const entries = (await admin.readAll('/entries')).map((e: Json) => [
        e.on, e.seller_name, e.customer_name, e.product_name, e.channel, e.amount,
      ]); // prettier-ignore
        expect(net(entries, told.posted_until)).toEqual(net(told.entries, told.posted_until));

        const statuses: Record<string, string> = {};
        for (const [name, customer] of posted.customers.all()) {
          statuses[name] = (await admin.read(`/customers/${customer.id}`)).status;
        }
        expect(statuses).toEqual(told.customer_status_today);

        const standing = await admin.read('/standing?by=seller,channel');
        const rows = new Map<string, Json>(
          standing.rows.map((row: Json) => [`${row.seller_name} ${row.channel}`, row]),
        );
        for (const one of told.standing) {
          const row = rows.get(`${one.seller} ${one.channel}`);
          const figures = row ?? { actual: 0, committed: 0, expected_later: 0, goal: null };
          expect({
            ...one,
            actual: figures.actual,
            later: figures.committed + figures.expected_later,
            goal: figures.goal,
            expected: figures.expected ?? null,
          }).toEqual(one);
        }
      } finally {
        await server.stop();
      }
    },
    300 * seconds,
  );
});

test.runIf(folder === undefined)(
  'skipped: KVARTETT_GOLDEN names no folder with company_*.json',
  () => {
    console.log('golden: KVARTETT_GOLDEN names no folder with company_*.json');
  },
);
