// The cumulative curves of a year. They are drawn from the server's figures month by month; the
// points are positions on a chart, and the figures beside the chart come from the server as they are.

export interface MonthFigures {
  month: string;
  actual: number;
  goal: number | null;
}

export interface Curve {
  months: string[];
  goal: (number | null)[];
  actual: (number | null)[];
  landing: (number | null)[];
}

// `today` ends the actual curve, and from there the landing is reached in a straight line.
export function yearCurve(rows: MonthFigures[], today: string, landing: number | null): Curve {
  const curve: Curve = { months: [], goal: [], actual: [], landing: [] };
  const nowMonth = today.slice(0, 7);
  const hasGoal = rows.some((row) => row.goal !== null);
  let goal = 0;
  let actual = 0;
  for (const row of rows) {
    goal += row.goal ?? 0;
    actual += row.actual;
    curve.months.push(row.month);
    curve.goal.push(hasGoal ? goal : null);
    curve.actual.push(row.month <= nowMonth ? actual : null);
    curve.landing.push(null);
  }
  const now = rows.findIndex((row) => row.month === nowMonth);
  const last = rows.length - 1;
  if (landing === null || now < 0) return curve;
  const reached = curve.actual[now] ?? 0;
  for (let at = now; at <= last; at += 1) {
    const share = last === now ? 0 : (at - now) / (last - now);
    curve.landing[at] = reached + (landing - reached) * share;
  }
  return curve;
}

// Every month of a year from its first to its last day, so that a month without a row has a place.
export function monthsOf(first: string, last: string): string[] {
  const months: string[] = [];
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5, 7));
  for (;;) {
    const name = `${String(year)}-${String(month).padStart(2, '0')}`;
    if (name > last.slice(0, 7)) return months;
    months.push(name);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
}
