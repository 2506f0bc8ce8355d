// A month as it hangs on the wall: whole weeks from Monday to Sunday, also the days of the months beside it.
import { addDays, type Day } from './day';
import { addMonths } from './months';

export function weeksOf(month: string): Day[][] {
  const first: Day = `${month}-01`;
  const weekday = (new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7; // Monday is 0
  const next = `${addMonths(month, 1)}-01`;
  const weeks: Day[][] = [];
  for (let monday = addDays(first, -weekday); monday < next; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  return weeks;
}

// The same day of another month; its last when it lacks that day.
export function sameDayOf(month: string, day: Day): Day {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const wanted = `${month}${day.slice(7)}`;
  return wanted > last ? last : wanted;
}

// Where a key leads from a day; null: nowhere.
export function dayByKey(day: Day, key: string): Day | null {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -weekday);
    case 'End':
      return addDays(day, 6 - weekday);
    case 'PageUp':
      return sameDayOf(addMonths(day.slice(0, 7), -1), day);
    case 'PageDown':
      return sameDayOf(addMonths(day.slice(0, 7), 1), day);
    default:
      return null;
  }
}
