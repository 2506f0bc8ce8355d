// How satisfied a customer is, on the scales that surveys ask on, and what that comes to from 0 to 10.
export const scales = {
  zero_to_ten: { low: 0, high: 10 },
  one_to_ten: { low: 1, high: 10 },
  one_to_seven: { low: 1, high: 7 },
  one_to_five: { low: 1, high: 5 },
  zero_to_hundred: { low: 0, high: 100 },
} as const;

export type Scale = keyof typeof scales;

export const scaleName = (scale: Scale) =>
  `${String(scales[scale].low)}–${String(scales[scale].high)}`;

// "4,3" or "4.3", within the scale and with two decimals at most; null: it is no such score.
export function parseScore(text: string, scale: Scale): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  const score = Number(plain);
  return score < scales[scale].low || score > scales[scale].high ? null : score;
}

// To a tenth, as the server keeps it.
export function onTen(score: number, scale: Scale): number {
  const { low, high } = scales[scale];
  return Math.round(Math.round((score - low) * 100) / (high - low)) / 10;
}

interface Answer {
  on: string;
  score: number;
}

// From the answer before the last to the last; null: there is none before.
export function trend(answers: Answer[]): { change: number; since: string } | null {
  const last = answers.at(-1);
  const before = answers.at(-2);
  if (!last || !before) return null;
  return { change: Math.round((last.score - before.score) * 10) / 10, since: before.on };
}

// Where the answers stand in a drawing of that size: days from left to right, 0 at the bottom and 10 at the top.
export function sparkline(
  answers: Answer[],
  width: number,
  height: number,
): { x: number; y: number }[] {
  const at = (on: string) => new Date(`${on}T00:00:00Z`).getTime();
  const first = answers[0];
  const last = answers.at(-1);
  if (!first || !last) return [];
  const span = at(last.on) - at(first.on);
  return answers.map((answer) => ({
    x: span === 0 ? width : ((at(answer.on) - at(first.on)) / span) * width,
    y: height - (answer.score / 10) * height,
  }));
}
