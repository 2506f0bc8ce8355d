// Civil dates, as `YYYY-MM-DD`, in the company's time zone; the server says what day it is.
import { intlLocale, type Language } from './language';

export type Day = string;

const dayLength = 86_400_000;

// Noon keeps a date the same date whatever the reader's own time zone is.
function asDate(day: Day): Date {
  return new Date(`${day.length === 7 ? `${day}-01` : day}T12:00:00Z`);
}

function fromDate(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = asDate(text);
  // 30 February is read as 2 March.
  return !Number.isNaN(date.getTime()) && fromDate(date) === text;
}

export function addDays(day: Day, days: number): Day {
  return fromDate(new Date(asDate(day).getTime() + days * dayLength));
}

// The same day of the year before; 28 February for the 29th.
export function aYearBefore(day: Day): Day {
  const before = `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
  return isDay(before) ? before : `${before.slice(0, 8)}28`;
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((asDate(to).getTime() - asDate(from).getTime()) / dayLength);
}

// The latest Friday before this day: on a Monday morning the one that opened the weekend.
export function lastFriday(day: Day): Day {
  const weekday = asDate(day).getUTCDay();
  return addDays(day, -((weekday + 2) % 7 || 7));
}

// The ISO week: Monday first; week 1 holds the year's first Thursday.
export function isoWeek(day: Day): number {
  const date = asDate(day);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.ceil(((date.getTime() - yearStart) / dayLength + 1) / 7);
}

export type DayStyle = 'day' | 'dayYear' | 'weekday' | 'month' | 'monthYear' | 'numeric';

const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  dayYear: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'short' },
  monthYear: { month: 'short', year: 'numeric' },
  numeric: { year: 'numeric', month: '2-digit', day: '2-digit' },
};

export function formatDay(day: Day, style: DayStyle, language: Language): string {
  const text = new Intl.DateTimeFormat(intlLocale[language], {
    ...styles[style],
    timeZone: 'UTC',
  }).format(asDate(day));
  // `21 dec.` would end a sentence twice.
  return text.replace(/(\p{L})\./gu, '$1');
}

// The days that a person sees without being told the year: those of the year she is in.
export function formatNearDay(day: Day, today: Day, language: Language): string {
  return formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dayYear', language);
}

// The day on which something happened, by the company's clocks.
export function dayOf(at: string, timeZone: string): Day {
  // Swedish writes days as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));
}

// When something happened, as the company's clocks said.
export function formatTime(at: string, timeZone: string, language: Language): string {
  const text = new Intl.DateTimeFormat(intlLocale[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at));
  return text.replace(/(\p{L})\./gu, '$1');
}
