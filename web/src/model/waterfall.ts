// Where the bars of a bridge stand: the first and the last from nothing, those between them from
// where the one before ended. In shares of the whole width.
export interface Bar {
  left: number;
  width: number;
}

export function waterfall(amounts: readonly number[]): Bar[] {
  const ends: [number, number][] = [];
  let level = 0;
  amounts.forEach((amount, at) => {
    const isWhole = at === 0 || at === amounts.length - 1;
    const from = isWhole ? 0 : level;
    level = from + amount;
    ends.push([Math.min(from, level), Math.max(from, level)]);
  });
  const low = Math.min(0, ...ends.map(([least]) => least));
  const high = Math.max(0, ...ends.map(([, most]) => most));
  const span = high - low || 1;
  return ends.map(([least, most]) => ({
    left: (least - low) / span,
    width: (most - least) / span,
  }));
}
