// Pace in one word: what has been signed against what the season expects by now.

export type PaceWord = 'ahead' | 'on' | 'behind' | 'none';

// Within two per cent of the season is on pace: nobody is judged on a single deal.
const tolerance = 0.02;

export function paceWord(pace: number | null): PaceWord {
  if (pace === null) return 'none';
  if (pace > 1 + tolerance) return 'ahead';
  if (pace < 1 - tolerance) return 'behind';
  return 'on';
}

// How far a bar is filled, 0 to 1. Drawn only: the figure beside it is never capped.
export function filled(part: number, whole: number | null): number {
  if (!whole || whole <= 0) return 0;
  return Math.min(1, Math.max(0, part / whole));
}
