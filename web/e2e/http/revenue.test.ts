// Revenue over HTTP: the books are read, asked about and brought in; what was invoiced is asked for by month,
// customer and whoever answers for it; a longer file takes the place of a shorter one, and an import is undone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveBudget, type Company, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-11-23');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

const begin = (orgNumber = '556036-0793') =>
  `#FLAGGA 0\n#PROGRAM "Provbok" 1.0\n#FORMAT PC8\n#SIETYP 4\n#ORGNR ${orgNumber}\n` +
  '#RAR 0 20260101 20261231\n#DIM 7 "Employee"\n#DIM 8 "Customer"\n#KONTO 3041 "Services"\n' +
  '#KONTO 3740 "Rounding"\n#OBJEKT 8 "22" "Berg & Dal AB"\n#OBJEKT 8 "23" "Cirkus AB"\n' +
  '#OBJEKT 7 "1" "Anna Ask"\n#OBJEKT 7 "9" "Okänd Person"\n';
const voucher = (number: number, day: string, amount: string, objects = '', account = 3041) =>
  `#VER A ${number} ${day}\n{\n#TRANS 1510 {} ${amount}\n` +
  `#TRANS ${account} {${objects}} -${amount}\n}\n`;
const berg = '8 "22"';

// 1 000 of a customer, 200 that Anna is named for, 50 of nobody, and a rounding that is not revenue.
const short =
  begin() +
  voucher(1, '20260310', '1000', berg) +
  voucher(2, '20260311', '200', '8 "23" 7 "1"') +
  voucher(3, '20260412', '50', '7 "9"') +
  voucher(4, '20260412', '0.50', '', 3740);
// The same year later: the first voucher was mended, and another has come.
const longer =
  begin() +
  voucher(1, '20260310', '900', berg) +
  voucher(2, '20260311', '200', '8 "23" 7 "1"') +
  voucher(3, '20260412', '50', '7 "9"') +
  voucher(5, '20260601', '300', berg);

async function rested(id: string): Promise<Json> {
  const look = () => company.manager.read(`/imports/${id}`);
  await expect.poll(async () => /reading|importing/.test((await look()).state)).toBe(false);
  return look();
}

async function read(bytes: string, name = 'bok.se'): Promise<Json> {
  const begun = await company.manager.send('POST', `/imports?name=${name}`, bytes);
  expect(begun.status).toBe(202);
  return rested(begun.body.id);
}

async function answer(id: string, question: string, text: string): Promise<Json> {
  const answers = [{ question, answer: text }];
  const sent = await company.manager.send('PUT', `/imports/${id}/mapping`, {
    columns: [],
    answers,
  });
  expect(sent.status).toBe(202);
  return rested(id);
}

async function bringIn(id: string): Promise<Json> {
  expect((await company.manager.post(`/imports/${id}/commit`, undefined)).status).toBe(202);
  return rested(id);
}

const by = (what: string, rest = '') =>
  company.manager.read(`/revenue?fiscal_year=2026&by=${what}${rest}`);
const questionOf = (known: Json, name: string) =>
  known.report.questions.find((one: Json) => one.question === name);

test('the books are read and shown with what they would do, and nothing is written', async () => {
  const before = (await company.admin.read('/revenue')).version;
  const known = await read(short);
  const { report } = known;
  expect([known.state, report.kind, report.form, report.problems]).toEqual([
    'ready',
    'revenue',
    'books',
    [],
  ]);
  expect(report.headings).toEqual(['SIE', 'Provbok 1.0', '5560360793']);
  const { revenue } = report;
  expect(revenue).toMatchObject({
    source: 'books',
    documents: 3,
    amounts: 3,
    new_amounts: 3,
    already_here: 0,
    taken_back: 0,
    left_out: 0,
    total: sek(1_250),
    change: sek(1_250),
    of_no_customer: sek(50),
    not_assigned: sek(1_050),
  });
  expect(revenue.months).toEqual([
    { month: '2026-03', in_file: sek(1_200), before: 0, after: sek(1_200) },
    { month: '2026-04', in_file: sek(50), before: 0, after: sek(50) },
  ]);
  expect(revenue.kams).toEqual([{ name: 'Anna Ask', amount: sek(200) }]);
  expect(revenue.customers).toEqual([
    { name: 'Berg & Dal AB', amount: sek(1_000) },
    { name: 'Cirkus AB', amount: sek(200) },
  ]);
  expect(revenue.accounts).toEqual([
    { account: 3041, name: 'Services', amount: sek(1_250), is_counted: true },
    { account: 3740, name: 'Rounding', amount: 50, is_counted: false },
  ]);
  expect(revenue.unknown_sellers).toEqual({ count: 1, names: ['Okänd Person'] });
  expect(report.new_customers).toEqual({ count: 2, names: ['Berg & Dal AB', 'Cirkus AB'] });
  expect((await company.admin.read('/revenue')).version).toBe(before);
});

test('a question is answered otherwise, and what is no answer is refused at its place', async () => {
  const known = await read(short);
  expect(questionOf(known, 'accounts')).toMatchObject({
    answer: 'sales',
    must_be_answered: false,
  });
  const wider = await answer(known.id, 'accounts', 'net-sales');
  expect([wider.report.revenue.total, questionOf(wider, 'accounts').answer]).toEqual([
    sek(1_250) + 50,
    'net-sales',
  ]);
  expect(wider.mapping.answers).toEqual([{ question: 'accounts', answer: 'net-sales' }]);
  const nobody = await answer(known.id, 'customer-dimension', '0');
  expect(nobody.report.revenue.of_no_customer).toBe(sek(1_250));
  for (const [question, text] of [
    ['accounts', 'all'],
    ['colour', 'blue'],
  ]) {
    const wrong = await company.manager.send('PUT', `/imports/${known.id}/mapping`, {
      columns: [],
      answers: [{ question, answer: text }],
    });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/answers/0']);
  }
});

test('what was brought in is asked for by month, customer and whoever answers for it', async () => {
  const done = await bringIn((await read(short)).id);
  expect([done.state, done.imported.amounts, done.imported.deals]).toEqual(['imported', 3, 0]);
  expect((await company.manager.read('/imports')).items).toEqual([done.imported]);

  const months = await by('month');
  expect(months.rows).toEqual([
    { month: '2026-03', amount: sek(1_200), year_before: 0 },
    { month: '2026-04', amount: sek(50), year_before: 0 },
  ]);
  expect(months.sources).toEqual([
    { month: '2026-03', source: 'books' },
    { month: '2026-04', source: 'books' },
  ]);
  expect(months.total).toEqual({ amount: sek(1_250), year_before: 0 });
  expect(months.not_assigned).toEqual({ amount: sek(1_050), year_before: 0 });
  const next = await company.manager.read('/revenue?fiscal_year=2027&by=month');
  expect(next.total).toEqual({ amount: 0, year_before: sek(1_250) });

  const kams = (await by('kam')).rows.map((one: Json) => [one.kam_name, one.amount]);
  expect(kams).toEqual(
    expect.arrayContaining([
      [null, sek(1_050)],
      ['Anna Ask', sek(200)],
    ]),
  );
  const customers = (await by('customer')).rows.map((one: Json) => [one.customer_name, one.amount]);
  expect(new Map(customers)).toEqual(
    new Map([
      [null, sek(50)],
      ['Berg & Dal AB', sek(1_000)],
      ['Cirkus AB', sek(200)],
    ]),
  );
  const year = await company.manager.read('/me');
  expect(year.company.all_fiscal_years[0].name).toBe('2026');

  const entries = await company.manager.readAll('/revenue/entries', 2);
  expect(entries.map((one) => [one.seq, one.document, one.amount, one.account])).toEqual([
    [1, 'A 1', sek(1_000), 3041],
    [2, 'A 2', sek(200), 3041],
    [3, 'A 3', sek(50), 3041],
  ]);
  const only = async (query: string) =>
    (await company.manager.readAll(`/revenue/entries?${query}`)).map((one) => one.seq);
  expect(await only('only=not_assigned')).toEqual([1, 3]);
  expect(await only('only=no_customer')).toEqual([3]);
  expect(await only(`kam_id=${company.anna.id}`)).toEqual([2]);
  expect(await only(`customer_id=${entries[0].customer_id}`)).toEqual([1]);
  expect(await only('from=2026-04-01&to=2026-04-30')).toEqual([3]);
  expect(await only('fiscal_year=2025')).toEqual([]);
  const log = await company.admin.read('/audit?kind=revenue_booked');
  expect(log.items).toHaveLength(1);
});

test('the same file again changes nothing, and a longer one adds and takes back what differs', async () => {
  const again = await read(short);
  const { new_amounts, already_here, change } = again.report.revenue;
  expect([new_amounts, already_here, change]).toEqual([0, 3, 0]);
  expect((await bringIn(again.id)).state).toBe('ready');

  const known = await read(longer, 'längre.se');
  expect(known.report.revenue).toMatchObject({
    new_amounts: 2,
    already_here: 2,
    taken_back: 1,
    change: sek(200),
  });
  expect(known.report.revenue.months[0]).toEqual({
    month: '2026-03',
    in_file: sek(1_100),
    before: sek(1_200),
    after: sek(1_100),
  });
  await bringIn(known.id);
  expect((await by('')).total.amount).toBe(sek(1_450));
  const all = await company.manager.readAll('/revenue/entries?show=all');
  const taken = all.find((one) => one.reversed_by_seq !== null);
  const back = all.find((one) => one.reverses_seq === taken.seq);
  expect([taken.amount, back.amount, back.seq]).toEqual([
    sek(1_000),
    -sek(1_000),
    taken.reversed_by_seq,
  ]);
  expect((await company.manager.readAll('/revenue/entries')).map((one) => one.document)).toEqual(
    expect.arrayContaining(['A 1', 'A 2', 'A 3', 'A 5']),
  );
});

test('an import that a later one stands on is not undone and says why; the later one is', async () => {
  const [later, first] = (await company.manager.read('/imports')).items;
  const refused = await company.manager.post(`/imports/${first.id}/undo`, undefined);
  expect(refused.status).toBe(409);
  expect(refused.body.detail).toContain('längre.se has taken the place of its amounts');
  const undone = await company.manager.post(`/imports/${later.id}/undo`, undefined);
  expect([undone.status, undone.body.state]).toEqual([200, 'undone']);
  expect((await by('')).total.amount).toBe(sek(1_250));
});

test('a file that has only the sum of the year asks how to spread it, and waits for the answer', async () => {
  const sums =
    '#FLAGGA 0\n#PROGRAM "Årsbok" 1\n#FORMAT PC8\n#SIETYP 1\n#RAR 0 20250101 20251231\n' +
    '#KONTO 3041 "Services"\n#RES 0 3041 -1200.00\n';
  const known = await read(sums);
  expect(questionOf(known, 'spread')).toMatchObject({ answer: null, must_be_answered: true });
  expect(known.report.problems.map((one: Json) => one.sentence)).toEqual([
    questionOf(known, 'spread').text,
  ]);
  expect((await bringIn(known.id)).state).toBe('ready');
  const last = await answer(known.id, 'spread', 'last-day');
  expect(last.report.revenue.months.map((one: Json) => one.month)).toEqual(['2025-12']);
  const spread = await answer(known.id, 'spread', 'months');
  expect([spread.report.problems, spread.report.revenue.months.length]).toEqual([[], 12]);
  await bringIn(known.id);
  const year = await company.manager.read('/revenue?fiscal_year=2026&by=month');
  expect(year.total.year_before).toBe(sek(1_200));
  // The years that one may ask for begin where the revenue does.
  expect((await company.manager.read('/me')).company.all_fiscal_years[0].name).toBe('2025');
});

test('who owned the customer that day answers for it, and a seller sees what is hers', async () => {
  const entries = await company.manager.readAll('/revenue/entries?fiscal_year=2026');
  const { customer_id } = entries.find((one) => one.document === 'A 1');
  const at = `/customers/${customer_id}`;
  const own = async () => (await company.seller.read('/revenue?fiscal_year=2026')).total.amount;
  expect(await own()).toBe(sek(200));
  // Nobody has had it: what is invoiced already becomes hers.
  await company.manager.patch(at, { owner_seller_id: company.anna.id });
  expect((await company.manager.read(at)).former_owners).toEqual([]);
  expect(await own()).toBe(sek(1_200));
  expect((await by('')).not_assigned.amount).toBe(sek(50));
  // Handed over from a day, what was before stays hers.
  await company.manager.patch(at, { owner_seller_id: company.bo.id, owner_from: '2026-06-01' });
  expect((await company.manager.read(at)).former_owners).toEqual([
    { seller_id: company.anna.id, seller_name: 'Anna Ask', until: '2026-05-31' },
  ]);
  await bringIn((await read(longer)).id);
  const of = async (seller: Json) => (await by('', `&kam_id=${seller.id}`)).total.amount;
  expect([await of(company.anna), await of(company.bo)]).toEqual([sek(1_100), sek(300)]);
  expect(await own()).toBe(sek(1_100));
  const hers = await company.seller.readAll('/revenue/entries?fiscal_year=2026');
  expect(hers.map((one) => one.amount)).toEqual([sek(200), sek(900)]);
  const seen = await company.seller.read('/revenue?fiscal_year=2026&by=kam');
  expect([seen.rows.length, seen.not_assigned.amount]).toEqual([1, 0]);
});

test('a KAM is measured against her revenue goal', async () => {
  await approveBudget(company, '2026', {
    total: 0,
    goals: { renewal: 0, cross_sell: 0, win_back: 0 },
    cells: [],
    revenue_goals: [{ seller_id: company.bo.id, amount: sek(1_200) }],
  });
  const { goals } = await by('kam');
  expect(goals).toEqual([
    {
      kam_id: company.bo.id,
      kam_name: 'Bo Björk',
      goal: sek(1_200),
      amount: sek(300),
      remaining: sek(900),
      attainment: 0.25,
    },
  ]);
  // Of a part of the year there is no goal.
  expect((await company.manager.read('/revenue?from=2026-01-01&to=2026-06-30')).goals).toEqual([]);
});

test('the books of another company are not brought in', async () => {
  await company.admin.patch('/company', { org_number: '556999-9999' });
  const known = await read(short);
  expect(known.report.problems[0].sentence).toContain('5560360793');
  expect((await bringIn(known.id)).state).toBe('ready');
  await company.admin.patch('/company', { org_number: '5560360793' });
  expect((await read(short)).report.problems).toEqual([]);
  const refused = await company.manager.get('/revenue?by=colour');
  expect([refused.status, refused.body.errors[0].parameter]).toEqual([400, 'by']);
});
