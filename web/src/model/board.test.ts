import { describe, expect, it } from 'vitest';
import {
  isNight,
  newMoments,
  pageOf,
  waitingMax,
  waitingWith,
  type Happened,
  type ReachedGoal,
  type SignedDeal,
} from './board';

function deal(id: string, celebrated = true): SignedDeal {
  return {
    id,
    customer: `Kund ${id}`,
    amount: 100_00,
    channel: 'new_sales',
    by: ['Karin'],
    celebrated_at: celebrated ? '2026-03-10T12:00:00Z' : null,
  };
}
function view(latest: SignedDeal[], milestones: ReachedGoal[] = []): Happened {
  return { latest, milestones };
}
const keys = (moments: { key: string }[]) => moments.map((one) => one.key);
const half: ReachedGoal = {
  kind: 'year_part',
  per_cent: 50,
  channel: null,
  first: '2026-01-01',
  celebrates: true,
};

describe('what makes a moment', () => {
  it('is a deal that was not there before, the oldest first', () => {
    const first = newMoments(null, view([deal('a')]));
    expect(first.moments).toEqual([]);
    const next = newMoments(first.seen, view([deal('c'), deal('b'), deal('a')]));
    expect(keys(next.moments)).toEqual(['b', 'c']);
    expect(newMoments(next.seen, view([deal('c'), deal('b'), deal('a')])).moments).toEqual([]);
  });

  it('is never a deal that the server does not call one', () => {
    const { seen } = newMoments(null, view([]));
    expect(newMoments(seen, view([deal('imported', false)])).moments).toEqual([]);
  });

  it('is a goal that was reached, after the deal that reached it', () => {
    const { seen } = newMoments(null, view([]));
    const next = newMoments(seen, view([deal('a')], [half]));
    expect(next.moments.map((one) => one.kind)).toEqual(['deal', 'milestone']);
    expect(newMoments(next.seen, view([deal('a')], [half])).moments).toEqual([]);
    expect(newMoments(seen, view([], [{ ...half, celebrates: false }])).moments).toEqual([]);
  });

  it('is remembered, and only so many are', () => {
    let seen = newMoments(null, view([])).seen;
    for (let i = 0; i < 500; ++i) seen = newMoments(seen, view([deal(String(i))])).seen;
    expect(seen.length).toBe(100);
    expect(newMoments(seen, view([deal('499')])).moments).toEqual([]);
  });

  it('waits for its turn, and those that wait are few', () => {
    const { moments } = newMoments([], view(['e', 'd', 'c', 'b', 'a'].map((id) => deal(id))));
    const waiting = waitingWith(moments, newMoments([], view([deal('f')])).moments);
    expect(waiting.length).toBe(waitingMax);
    expect(waiting.at(-1)?.key).toBe('f');
    expect(keys(waiting)).not.toContain('a');
  });
});

it('a list that has no room is shown page by page, round and round', () => {
  expect(pageOf([1, 2, 3, 4, 5], 2, 0)).toEqual([1, 2]);
  expect(pageOf([1, 2, 3, 4, 5], 2, 2)).toEqual([5]);
  expect(pageOf([1, 2, 3, 4, 5], 2, 3)).toEqual([1, 2]);
  expect(pageOf([], 2, 7)).toEqual([]);
});

it('a screen draws itself anew at night only', () => {
  expect(isNight(new Date(2026, 2, 10, 3, 20))).toBe(true);
  expect(isNight(new Date(2026, 2, 10, 10, 0))).toBe(false);
});
