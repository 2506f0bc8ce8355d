// What a file is taken for, and by what: columns with the cells that settled them, words, names, and its first deals.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company; // knows Åkers Bruk AB (556000-0001), Anna Ask, Bo Björk, Service and Licens

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-23');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

async function rested(id: string): Promise<Json> {
  const look = () => company.manager.read(`/imports/${id}`);
  await expect.poll(async () => /reading|importing/.test((await look()).state)).toBe(false);
  return look();
}
async function read(bytes: string): Promise<Json> {
  return rested((await company.manager.send('POST', '/imports', bytes)).body.id);
}
async function say(id: string, mapping: Json): Promise<Json> {
  const said = await company.manager.send('PUT', `/imports/${id}/mapping`, {
    columns: [],
    ...mapping,
  });
  expect([said.status, said.text]).toEqual([202, said.text]);
  return rested(id);
}

const list = [
  'Kund;Org.nr;Säljare;Produkt;Pris (tkr/mån);Påskrivet;Avtalstid;Läge;Typ av affär;Anm',
  'Åkers Bruk;;A. Ask;Service;1,5;31/1 2026;36;Klar sen;Ombokning;x',
  'Bruket;556000-0001;Anna Ask;Tjänst;2,25;13/2 2026;12;Vunnen;Existing business;y',
  'Nya AB;;Eva Ek;Service;1;4/2 2026;12;Förlorad;Nyförsäljning;z',
  '',
].join('\n');

test('each column says what settled it, and shows values as they stand and as they are understood', async () => {
  const { report } = await read(list);
  const column = (heading: string) => report.columns.find((one: Json) => one.heading === heading);
  const amount = column('Pris (tkr/mån)');
  expect(amount.field).toBe('monthly_amount');
  expect(amount.evidence).toEqual([
    'Known by its heading.',
    'Per month: twelve of them are the volume of a year.',
    'In thousands, as the heading says.',
    'Decimal comma: “2,25” on row 3 shows it.',
  ]);
  expect(amount.samples).toEqual([{ row: 3, text: '2,25', understood: null, amount: sek(2_250) }]);
  expect(column('Påskrivet').evidence).toEqual([
    'Known by its heading.',
    'Day before month: “13/2 2026” on row 3 shows it.',
  ]);
  expect(report.unused).toEqual([{ heading: 'Anm', samples: ['y'] }]);
  expect(column('Påskrivet').settled_by).toBe('value');
});

test('a word that is not known can be said to mean something, and a known one something else', async () => {
  const known = await read(list);
  expect(known.report.statuses).toEqual([
    { word: 'Klar sen', rows: 1, first_row: 2, outcome: 'open', was_said: false },
    { word: 'Vunnen', rows: 1, first_row: 3, outcome: 'won', was_said: false },
    { word: 'Förlorad', rows: 1, first_row: 4, outcome: 'lost', was_said: false },
  ]);
  expect([known.report.deals, known.report.channel_words.length]).toEqual([1, 1]);
  const said = await say(known.id, {
    statuses: [{ word: 'Klar sen', outcome: 'won' }],
    channels: [
      { word: 'Ombokning', channel: 'renewal' },
      { word: 'Existing business', channel: 'cross_sell' },
    ],
  });
  expect(said.report.deals).toBe(2);
  expect(said.report.statuses[0]).toMatchObject({
    word: 'Klar sen',
    outcome: 'won',
    was_said: true,
  });
  expect(said.report.channel_words.map((one: Json) => [one.word, one.channel])).toEqual([
    ['Ombokning', 'renewal'],
    ['Existing business', 'cross_sell'],
  ]);
  expect(said.mapping.statuses).toEqual([{ word: 'Klar sen', outcome: 'won' }]);
});

test('who may be here already is shown, and is the same or another as a person says', async () => {
  const known = await read(list);
  const likely = known.report.likely_customers.customers;
  expect(likely).toEqual([
    {
      name: 'Bruket',
      said_as: 'Bruket [556000-0001]',
      number: '556000-0001',
      deals: 1,
      like_id: company.customer.id,
      like_name: 'Åkers Bruk AB',
      like_number: '556000-0001',
      why: 'same_number',
      is_same: true,
      was_said: false,
    },
  ]);
  const both = await say(known.id, {
    statuses: [{ word: 'Klar sen', outcome: 'won' }],
    customers: [
      { name: 'Bruket [556000-0001]', id: null },
      { name: 'Åkers Bruk', id: company.customer.id },
    ],
  });
  const shown = both.report.likely_customers.customers.map((one: Json) => [
    one.name,
    one.why,
    one.is_same,
  ]);
  expect(shown).toEqual([
    ['Åkers Bruk', 'similar_name', true],
    ['Bruket', 'same_number', false],
  ]);
  expect(both.report.new_customers.names).toEqual(['Bruket']);
});

test('sellers and products that are not here are added, or are somebody here', async () => {
  const known = await read(list);
  const all = await say(known.id, { statuses: [{ word: 'Klar sen', outcome: 'won' }] });
  expect(all.report.unknown_sellers).toEqual({
    count: 1,
    names: [
      {
        name: 'A. Ask',
        said_as: 'A. Ask',
        deals: 1,
        id: null,
        perhaps_id: company.anna.id,
        perhaps_name: 'Anna Ask',
      },
    ],
  });
  expect(all.report.unknown_products.names.map((one: Json) => one.name)).toEqual(['Tjänst']);
  expect(all.report.new_sellers.names).toEqual(['A. Ask']);
  const said = await say(known.id, {
    statuses: [{ word: 'Klar sen', outcome: 'won' }],
    sellers: [{ name: 'A. Ask', id: company.anna.id }],
    products: [{ name: 'Tjänst', id: company.service.id }],
  });
  expect(said.report.new_sellers.count).toBe(0);
  expect(said.report.new_products.count).toBe(0);
  expect(said.report.unknown_sellers.names[0].id).toBe(company.anna.id);
  expect(said.report.first_deals).toEqual([
    {
      row: 2,
      customer: 'Åkers Bruk',
      seller: 'Anna Ask',
      signed_on: '2026-01-31',
      lines: [
        {
          product: 'Service',
          volume_per_year: sek(18_000),
          term: 'fixed',
          months: 36,
          channel: 'new_sales',
          reason: 'The customer has never bought before.',
        },
      ],
    },
    expect.objectContaining({ row: 3, customer: 'Åkers Bruk AB' }),
  ]);

  // What was said goes with the file, and to the next one like it.
  await company.manager.post(`/imports/${known.id}/commit`, undefined);
  expect((await rested(known.id)).state).toBe('imported');
  const next = await read(list.replace('1,5', '1,75').replace('2,25', '2,5'));
  expect(next.has_known_headings).toBe(true);
  expect(next.mapping.sellers).toEqual([{ name: 'A. Ask', id: company.anna.id }]);
  expect(next.report.deals).toBe(2);
});

test('what is said about nobody, or with a strange word, is refused at its place', async () => {
  const { id } = await read(list);
  const put = (mapping: Json) =>
    company.manager.send('PUT', `/imports/${id}/mapping`, { columns: [], ...mapping });
  const pointer = async (mapping: Json) => {
    const answer = await put(mapping);
    expect(answer.status).toBe(422);
    return answer.body.errors[0].pointer;
  };
  expect(await pointer({ sellers: [{ name: 'A. Ask', id: 'x' }] })).toBe('/sellers/0/id');
  expect(await pointer({ customers: [{ name: ' ', id: null }] })).toBe('/customers/0/name');
  expect(await pointer({ statuses: [{ word: 'Klar', outcome: 'perhaps' }] })).toBe(
    '/statuses/0/outcome',
  );
  const made = await company.manager.make('/deals', deal(company));
  expect(await pointer({ products: [{ name: 'Tjänst', id: made.id }] })).toBe('/products/0/id');
});
