// A deal's life after it was signed: corrected, terminated, reinstated, void; closed months, the channel review,
// and customers that are the same one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, deal, sek, settle } from './support/company';
import type { Json } from './support/contract';
import { Server } from './support/server';

let server: Server;
let company: Company;

beforeAll(async () => {
  server = await Server.start([{ name: 'Alfa AB', admin: 'admin@alfa.se' }], '2026-03-15');
  company = await settle(server, 'alfa.se');
});
afterAll(() => server.stop());

let count = 0;
async function newCustomer(): Promise<Json> {
  return company.admin.make('/customers', { name: `Kund ${++count}` });
}
async function sign(change: Json = {}, by = company.manager): Promise<Json> {
  const customer_id = change.customer_id ?? (await newCustomer()).id;
  return by.make('/deals', deal(company, { ...change, customer_id }));
}
const three_years = () => ({ ...deal(company).lines[0], months: 36 });
const sum = (entries: Json[]) => entries.reduce((total, e) => total + e.amount, 0);
const standing = (entries: Json[]) =>
  entries.filter((e) => e.reverses === null && e.reversed_by === null);

test('a correction is tried out, then made: what was wrong is reversed and posted anew', async () => {
  const signed = await sign({
    lines: [three_years()],
    overlays: [{ seller_id: company.bo.id, basis_points: 2_000 }],
  });
  expect(signed.overlays).toEqual([
    { seller_id: company.bo.id, seller_name: 'Bo Björk', basis_points: 2_000 },
  ]);
  const lines = [{ ...three_years(), id: signed.lines[0].id, volume_per_year: sek(1_000_000) }];
  const preview = await company.manager.post(`/deals/${signed.id}/preview`, { lines });
  expect(preview.status).toBe(200);
  expect(preview.body).toMatchObject({ before_total: sek(3_600_000), after_total: sek(3_000_000) });
  expect(preview.body.entries.map((e: Json) => e.reverses)).toEqual([
    ...signed.entries.map((e: Json) => e.seq),
    null,
    null,
    null,
  ]);
  expect((await company.manager.read(`/deals/${signed.id}`)).changes).toHaveLength(1);

  const corrected = await company.manager.patch(`/deals/${signed.id}`, {
    lines,
    reason: 'En nolla för mycket',
  });
  expect(corrected.status).toBe(200);
  expect(corrected.headers.get('etag')).not.toBeNull();
  expect(sum(corrected.body.entries)).toBe(sek(3_000_000));
  expect(standing(corrected.body.entries).map((e) => e.amount)).toEqual(
    Array(3).fill(sek(1_000_000)),
  );
  expect(corrected.body.changes).toMatchObject([
    { kind: 'signed', by_name: 'Mia', reason: null, moved: sek(3_600_000) },
    { kind: 'corrected', by_name: 'Mia', reason: 'En nolla för mycket', moved: -sek(600_000) },
  ]);
  expect(corrected.body.changes[1].sequences).toHaveLength(6);
  for (const entry of corrected.body.entries.filter((e: Json) => e.reverses !== null)) {
    expect(corrected.body.entries.find((e: Json) => e.seq === entry.reverses).reversed_by).toBe(
      entry.seq,
    );
  }
  // What is left out stays; the same again is no event.
  expect(corrected.body.overlays).toEqual(signed.overlays);
  const again = await company.manager.patch(`/deals/${signed.id}`, { lines });
  expect(again.body.changes).toHaveLength(2);
});

test('a correction says which version it changes, and a stale one changes nothing', async () => {
  const signed = await sign();
  const path = `/deals/${signed.id}`;
  const etag = (await company.manager.get(path)).headers.get('etag') ?? '';
  expect((await company.manager.send('PATCH', path, { note: 'A' })).status).toBe(428);
  expect((await company.manager.patch(path, { note: 'A' })).status).toBe(200);
  const stale = await company.manager.send(
    'PATCH',
    path,
    { note: 'B' },
    { headers: { 'if-match': etag } },
  );
  expect(stale.status).toBe(412);
  expect((await company.manager.read(path)).note).toBe('A');
});

test('another date, customer and share move the whole deal', async () => {
  const signed = await sign();
  const other = await newCustomer();
  const corrected = await company.manager.patch(`/deals/${signed.id}`, {
    signed_on: '2026-02-10',
    customer_id: other.id,
    shares: [
      { seller_id: company.anna.id, basis_points: 5_000 },
      { seller_id: company.bo.id, basis_points: 5_000 },
    ],
  });
  expect(corrected.status).toBe(200);
  expect(
    standing(corrected.body.entries).map((e) => [e.on, e.customer_id, e.seller_id, e.amount]),
  ).toEqual([
    ['2026-02-10', other.id, company.anna.id, sek(600_000)],
    ['2026-02-10', other.id, company.bo.id, sek(600_000)],
  ]);
  const before = await company.manager.read(`/standing?customer_id=${signed.customer_id}`);
  expect([before.total.actual, before.total.deals]).toEqual([0, 0]);
});

test('a line that is left out is struck, a new one is added, and a line of another deal is none', async () => {
  const signed = await sign();
  const strange = await sign();
  const added = { product_id: company.licence.id, volume_per_year: sek(10), term: 'one_off' };
  const corrected = await company.manager.patch(`/deals/${signed.id}`, { lines: [added] });
  expect(corrected.body.lines.map((l: Json) => [l.is_void, l.volume_per_year])).toEqual([
    [true, sek(1_200_000)],
    [false, sek(10)],
  ]);
  expect([corrected.body.volume_per_year, sum(corrected.body.entries)]).toEqual([sek(10), sek(10)]);
  const wrong = await company.manager.patch(`/deals/${signed.id}`, {
    lines: [{ ...added, id: strange.lines[0].id }],
  });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors[0].pointer).toBe('/lines/0/id');
});

test('a termination keeps what was dated by its day, and can be taken back', async () => {
  const signed = await sign({ lines: [three_years()] });
  const path = `/deals/${signed.id}`;
  // On the anniversary itself the year has begun: its entry stands.
  const preview = await company.manager.post(`${path}/termination/preview`, { on: '2027-03-10' });
  expect(preview.body).toMatchObject({ before_total: sek(3_600_000), after_total: sek(2_400_000) });
  expect(preview.body.lines[0]).toMatchObject({
    terminated_on: '2027-03-10',
    ends_on: '2027-03-10',
  });
  const before = await company.manager.post(`${path}/termination/preview`, { on: '2027-03-09' });
  expect(before.body.after_total).toBe(sek(1_200_000));
  expect((await company.manager.post(`${path}/termination`, { on: '2026-03-09' })).status).toBe(
    422,
  );
  expect((await company.manager.post(`${path}/reinstatement`, {})).status).toBe(409);

  const key = { headers: { 'idempotency-key': `t${signed.id}` } };
  const ended = await company.manager.post(
    `${path}/termination`,
    { on: '2027-03-09', reason: 'Konkurs' },
    key,
  );
  expect([ended.status, sum(ended.body.entries)]).toEqual([200, sek(1_200_000)]);
  expect(ended.body.lines[0].terminated_on).toBe('2027-03-09');
  const replay = await company.manager.post(
    `${path}/termination`,
    { on: '2027-03-09', reason: 'Konkurs' },
    key,
  );
  expect([replay.status, replay.text]).toEqual([200, ended.text]);
  const other = await company.manager.post(`${path}/termination`, { on: '2027-03-10' }, key);
  expect(other.status).toBe(422);

  const back = await company.manager.post(`${path}/reinstatement`, {});
  expect([back.status, sum(back.body.entries)]).toEqual([200, sek(3_600_000)]);
  expect(back.body.lines[0]).toMatchObject({ terminated_on: null, ends_on: '2029-03-09' });
  expect(back.body.changes.map((c: Json) => c.kind)).toEqual([
    'signed',
    'terminated',
    'reinstated',
  ]);
});

test('one line can end while the other goes on', async () => {
  const licence = { ...three_years(), product_id: company.licence.id };
  const signed = await sign({ lines: [three_years(), licence] });
  const path = `/deals/${signed.id}/termination`;
  const ended = await company.manager.post(path, {
    on: '2026-12-31',
    line_ids: [signed.lines[1].id],
  });
  expect(ended.body.lines.map((l: Json) => l.terminated_on)).toEqual([null, '2026-12-31']);
  expect(sum(ended.body.entries)).toBe(sek(4_800_000));
  const strange = await company.manager.post(path, {
    on: '2026-12-31',
    line_ids: [company.anna.id],
  });
  expect([strange.status, strange.body.errors[0].pointer]).toEqual([422, '/line_ids/0']);
});

test('a void renewal lets go of what it renewed', async () => {
  const rolling = { ...deal(company).lines[0], months: undefined, term: 'rolling' };
  const first = await sign({ signed_on: '2025-06-01', lines: [rolling] });
  const renewal = await sign({
    customer_id: first.customer_id,
    lines: [{ ...three_years(), renews_line_id: first.lines[0].id }],
  });
  const renewed = await company.manager.read(`/deals/${first.id}`);
  expect(renewed.lines[0]).toMatchObject({
    ends_on: '2026-03-09',
    renewed_by_line_id: renewal.lines[0].id,
  });
  expect(sum(renewed.entries)).toBe(sek(1_200_000));
  expect(renewed.changes.map((c: Json) => c.kind)).toEqual(['signed', 'renewed']);

  expect((await company.manager.post(`/deals/${renewal.id}/void`, { reason: ' ' })).status).toBe(
    422,
  );
  const preview = await company.manager.post(`/deals/${renewal.id}/void/preview`, {
    reason: 'Fel',
  });
  expect(preview.body.after_total).toBe(0);
  const gone = await company.manager.post(`/deals/${renewal.id}/void`, { reason: 'Fel' });
  expect(gone.body).toMatchObject({ is_void: true, may_change: false });
  expect(sum(gone.body.entries)).toBe(0);
  const back = await company.manager.read(`/deals/${first.id}`);
  expect(back.lines[0]).toMatchObject({ ends_on: null, renewed_by_line_id: null });
  expect(sum(back.entries)).toBe(sek(3 * 1_200_000)); // 2025, 2026 and 2027
  for (const [path, body] of [
    ['void', { reason: 'Igen' }],
    ['termination', { on: '2026-12-31' }],
  ] as [string, Json][]) {
    expect((await company.manager.post(`/deals/${renewal.id}/${path}`, body)).status).toBe(409);
  }
});

test('a seller changes the deals that she entered, and no others', async () => {
  const hers = await sign({}, company.seller);
  const shared = await sign();
  const halves = [company.anna, company.bo].map((s) => ({ seller_id: s.id, basis_points: 5_000 }));
  expect([hers.may_change, (await company.seller.read(`/deals/${shared.id}`)).may_change]).toEqual([
    true,
    false,
  ]);
  expect((await company.seller.patch(`/deals/${hers.id}`, { shares: halves })).status).toBe(200);
  expect((await company.seller.patch(`/deals/${shared.id}`, { note: 'X' })).status).toBe(403);
  const not_hers = [{ seller_id: company.bo.id, basis_points: 10_000 }];
  expect((await company.seller.patch(`/deals/${hers.id}`, { shares: not_hers })).status).toBe(403);
  const bos = await sign({ shares: not_hers });
  expect((await company.seller.post(`/deals/${bos.id}/void`, { reason: 'X' })).status).toBe(404);
  // Of a shared deal she sees her own part of what happened.
  const seen = await company.seller.read(`/deals/${hers.id}`);
  expect(seen.changes[1].moved).toBe(-sek(600_000));
});

test('what is posted into a closed month lands on the first open day', async () => {
  const signed = await sign({ signed_on: '2026-02-10' });
  const open = await company.viewer.get('/closed-months');
  expect(open.body).toEqual({ through: null, first_open_month: null, last_closable: '2026-02' });
  const put = (through: string | null, etag: string | null) =>
    company.manager.send(
      'PUT',
      '/closed-months',
      { through },
      { headers: etag === null ? {} : { 'if-match': etag } },
    );
  expect((await put('2026-02', null)).status).toBe(428);
  const etag = open.headers.get('etag') ?? '';
  expect((await put('2026-03', etag)).status).toBe(422);
  expect((await put('mars', etag)).status).toBe(422);
  const closed = await put('2026-02', etag);
  expect(closed.body).toEqual({
    through: '2026-02',
    first_open_month: '2026-03',
    last_closable: '2026-02',
  });
  expect((await put(null, etag)).status).toBe(412);

  const february = await company.manager.read(`/entries?deal_id=${signed.id}&to=2026-02-28`);
  const gone = await company.manager.post(`/deals/${signed.id}/void`, { reason: 'Aldrig tecknad' });
  expect(gone.body.entries.map((e: Json) => [e.on, e.amount])).toEqual([
    ['2026-02-10', sek(1_200_000)],
    ['2026-03-01', -sek(1_200_000)],
  ]);
  const after = await company.manager.read(`/entries?deal_id=${signed.id}&to=2026-02-28`);
  expect([after.total_amount, after.total_count]).toEqual([
    february.total_amount,
    february.total_count,
  ]);
  const whole = await company.manager.read(`/entries?deal_id=${signed.id}&limit=1`);
  expect([whole.total_amount, whole.total_count, whole.items.length]).toEqual([0, 2, 1]);
  expect((await put(null, closed.headers.get('etag'))).body.through).toBeNull();
});

test('history that comes later is found by the review, and moves nothing until it is accepted', async () => {
  const later = await sign();
  const earlier = await sign({ customer_id: later.customer_id, signed_on: '2026-01-10' });
  expect(later.lines[0].channel).toBe('new_sales');
  const find = async () =>
    (await company.viewer.readAll('/channel-review')).filter((l) => l.deal_id === later.id);
  expect(await find()).toMatchObject([
    { channel: 'new_sales', rule_says: 'renewal', needs_product: false },
  ]);
  expect((await company.manager.post('/channel-review/accept', {})).status).toBe(422);
  const both = { all: true, line_ids: [later.lines[0].id] };
  expect((await company.manager.post('/channel-review/accept', both)).status).toBe(422);
  const one = { line_ids: [later.lines[0].id, earlier.lines[0].id] };
  const key = { headers: { 'idempotency-key': `a${later.id}` } };
  for (let i = 0; i < 2; ++i) {
    const accepted = await company.manager.post('/channel-review/accept', one, key);
    expect([accepted.status, accepted.body]).toEqual([200, { accepted: 1 }]);
  }
  expect(await find()).toEqual([]);
  const moved = await company.manager.read(`/deals/${later.id}`);
  expect(moved.changes.map((c: Json) => [c.kind, c.moved])).toEqual([
    ['signed', sek(1_200_000)],
    ['channel_accepted', 0],
  ]);
  expect(standing(moved.entries).map((e) => e.channel)).toEqual(['renewal']);

  const nameless = await sign({ lines: [{ ...deal(company).lines[0], product_id: null }] });
  const listed = (await company.viewer.readAll('/channel-review')).filter((l) => l.needs_product);
  expect(listed.map((l) => l.deal_id)).toContain(nameless.id);
  const all = await company.manager.post('/channel-review/accept', { all: true });
  expect(all.status).toBe(200);
  expect((await company.manager.post('/channel-review/accept', { all: true })).body.accepted).toBe(
    0,
  );
});

test('two names of one customer are read as one, and can be parted again', async () => {
  const first = await sign({ signed_on: '2026-01-10', lines: [three_years()] });
  const second = await sign();
  const kept = `/customers/${first.customer_id}`;
  const merge = { duplicate_ids: [second.customer_id] };
  const key = { headers: { 'idempotency-key': `m${first.id}` } };
  const merged = await company.manager.post(`${kept}/merge`, merge, key);
  expect([merged.status, (await company.manager.post(`${kept}/merge`, merge, key)).text]).toEqual([
    200,
    merged.text,
  ]);
  expect(merged.body).toMatchObject({
    status: 'active',
    covered_until: '2029-01-09',
    volume_per_year: sek(2_400_000),
    merged: [{ id: second.customer_id }],
  });
  expect((await company.manager.post(`${kept}/merge`, merge)).status).toBe(422);
  const itself = { duplicate_ids: [first.customer_id] };
  expect((await company.manager.post(`${kept}/merge`, itself)).status).toBe(422);
  expect(
    (await company.manager.post(`/customers/${second.customer_id}/merge`, itself)).status,
  ).toBe(409);

  expect((await company.manager.read(`/deals/${second.id}`)).customer_id).toBe(first.customer_id);
  for (const id of [first.customer_id, second.customer_id]) {
    expect((await company.manager.read(`/standing?customer_id=${id}`)).total.deals).toBe(2);
    expect((await company.manager.read(`/entries?customer_id=${id}`)).total_count).toBe(4);
    expect((await company.manager.read(`/deals?customer_id=${id}`)).items).toHaveLength(2);
  }
  const names = (await company.manager.readAll('/customers')).map((c) => c.id);
  expect(names).not.toContain(second.customer_id);
  expect((await company.manager.read(`/customers/${second.customer_id}`)).merged_into_id).toBe(
    first.customer_id,
  );

  const unmerge = { duplicate_id: second.customer_id };
  expect((await company.manager.post(`${kept}/unmerge`, unmerge)).body.merged).toEqual([]);
  expect((await company.manager.post(`${kept}/unmerge`, unmerge)).status).toBe(422);
  expect((await company.manager.read(`/deals/${second.id}`)).customer_id).toBe(second.customer_id);
});
