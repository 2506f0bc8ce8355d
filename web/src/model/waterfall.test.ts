import { describe, expect, it } from 'vitest';
import { waterfall } from './waterfall';

describe('the bars of a bridge', () => {
  it('lead from the first amount to the last', () => {
    expect(waterfall([100, -60, 10, 50])).toEqual([
      { left: 0, width: 1 },
      { left: 0.4, width: 0.6 },
      { left: 0.4, width: 0.1 },
      { left: 0, width: 0.5 },
    ]);
  });

  it('stay within the width when the bridge dips below nothing', () => {
    expect(waterfall([0, -50, 100, 50])).toEqual([
      { left: 0.5, width: 0 },
      { left: 0, width: 0.5 },
      { left: 0, width: 1 },
      { left: 0.5, width: 0.5 },
    ]);
  });

  it('are nothing of nothing', () => {
    expect(waterfall([0, 0])).toEqual([
      { left: 0, width: 0 },
      { left: 0, width: 0 },
    ]);
  });
});
