// Months, `2026-03`, one after another.
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number);
  const all = year! * 12 + number! - 1 + count;
  return `${String(Math.floor(all / 12))}-${String((all % 12) + 1).padStart(2, '0')}`;
}

// From a month backwards, the newest first.
export function monthsBack(latest: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => addMonths(latest, -at));
}

// In the last three months of a year the next one is being planned.
export function isLateIn(year: { first: string; last: string }, day: string): boolean {
  return day <= year.last && addMonths(year.last.slice(0, 7), -2) <= day.slice(0, 7);
}
