import { expect, it } from 'vitest';
import { standing, storyOf } from './story';

const entry = (seq: number, on: string, amount: number, more: object = {}) => ({
  ...{ seq, on, amount, reverses: null, reversed_by: null },
  ...more,
});
const event = (kind: string, sequences: number[]) => ({ kind, sequences });

const entries = [
  entry(1, '2026-03-10', 100),
  entry(2, '2027-03-10', 100, { reversed_by: 7 }),
  entry(7, '2027-03-10', -100, { reverses: 2 }),
  entry(8, '2027-03-10', 80),
];

it('a deal is told as what happened to it, with what was taken back and what took its place', () => {
  const story = storyOf([event('signed', [1, 2]), event('corrected', [7, 8])], entries);
  expect(story.map((one) => [one.reversals.length, one.added.length])).toEqual([
    [0, 2],
    [1, 1],
  ]);
  expect(story[1]!.reversals[0]!.reverses).toBe(2);
});

it('what one may not see of a story is left out of it', () => {
  expect(storyOf([event('corrected', [7, 9])], entries)[0]!.added).toEqual([]);
});

it('what holds is what is neither taken back nor takes back, by day', () => {
  expect(standing([...entries].reverse()).map((one) => one.seq)).toEqual([1, 8]);
});
