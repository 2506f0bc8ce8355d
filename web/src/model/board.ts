// What makes a moment on the board: signed deals that the server says are worth one, and goals that they reached.
// A screen that has just been switched on celebrates nothing of what was there already.
import type { Channel } from './channel';

export type MilestoneKind = 'year_part' | 'channel_goal' | 'month_goal' | 'week_goal';

export interface SignedDeal {
  id: string;
  customer: string;
  amount: number;
  channel: Channel;
  by: string[];
  celebrated_at: string | null;
}
export interface ReachedGoal {
  kind: MilestoneKind;
  per_cent: number;
  channel: Channel | null;
  first: string;
  celebrates: boolean;
}
// Of a board's view, what may make a moment; the newest first.
export interface Happened {
  latest: SignedDeal[];
  milestones: ReachedGoal[];
}

export type Moment =
  | { key: string; kind: 'deal'; deal: SignedDeal }
  | { key: string; kind: 'milestone'; milestone: ReachedGoal };

// As many as a screen remembers: a board tells of eight deals and six milestones at a time.
const rememberedMax = 100;
// As many as wait: who signs fifty at once does not hold the wall for seven minutes.
export const waitingMax = 5;

export function milestoneKey(one: ReachedGoal): string {
  return `${one.kind} ${one.first} ${one.channel ?? ''} ${String(one.per_cent)}`;
}

function momentsOf(view: Happened): Moment[] {
  const deals = view.latest
    .filter((deal) => deal.celebrated_at !== null)
    .map((deal): Moment => ({ key: deal.id, kind: 'deal', deal }));
  const milestones = view.milestones
    .filter((one) => one.celebrates)
    .map((one): Moment => ({ key: milestoneKey(one), kind: 'milestone', milestone: one }));
  // The oldest first; what they reached comes after them.
  return [...deals.reverse(), ...milestones.reverse()];
}

// What is new since the views that `seen` is of, and what has been seen now. Nothing seen: the first view.
export function newMoments(
  seen: readonly string[] | null,
  view: Happened,
): { moments: Moment[]; seen: string[] } {
  const all = momentsOf(view);
  const known = new Set(seen ?? []);
  const moments = seen === null ? [] : all.filter((one) => !known.has(one.key));
  const keys = all.map((one) => one.key).filter((key) => !known.has(key));
  return { moments, seen: [...(seen ?? []), ...keys].slice(-rememberedMax) };
}

// Of those that wait, the newest are kept.
export function waitingWith(waiting: readonly Moment[], more: readonly Moment[]): Moment[] {
  return [...waiting, ...more].slice(-waitingMax);
}

// Whether it is the hour of the night when a screen may draw itself anew.
export function isNight(now: Date): boolean {
  return now.getHours() === 3;
}

// The part of a list that is on the wall for now, when not all of it has room.
export function pageOf<T>(list: readonly T[], size: number, turn: number): T[] {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = turn % pages;
  return list.slice(page * size, (page + 1) * size);
}
