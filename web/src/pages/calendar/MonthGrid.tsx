// A month on the wall. One day at a time has the focus; keys lead from day to day, and choosing one shows what it holds.
import { useEffect, useMemo, useRef, useState } from 'react';
import { isoWeek, type Day } from '@/model/day';
import { dayByKey } from '@/model/month-grid';
import { intlLocale } from '@/model/language';
import { calendarWords } from '@/model/words/calendar';
import type { ContractDay } from '@/queries/calendar';
import { useLocale, useWords } from '@/ui/locale';
import style from './calendar.module.css';

const shownPerDay = 3;

interface Props {
  month: string;
  name: string;
  weeks: Day[][];
  days: ContractDay[];
  chosen: Day | null;
  onChoose: (day: Day | null) => void;
  // Another month, and the day there that is to have the focus.
  onMonth: (month: string, focus: Day) => void;
}

export function MonthGrid({ month, name, weeks, days, chosen, onChoose, onMonth }: Props) {
  const { today, language, day: written } = useLocale();
  const c = useWords(calendarWords);
  const grid = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<Day | null>(null);
  const byDay = useMemo(() => {
    const found = new Map<Day, ContractDay[]>();
    for (const one of days) found.set(one.on, [...(found.get(one.on) ?? []), one]);
    return found;
  }, [days]);
  const weekdays = weeks[1]!.map((day) => {
    const date = new Date(`${day}T12:00:00Z`);
    const inWords = (weekday: 'short' | 'long') =>
      new Intl.DateTimeFormat(intlLocale[language], { weekday, timeZone: 'UTC' }).format(date);
    return { short: inWords('short'), long: inWords('long') };
  });
  const shows = weeks.flat();
  // Where the tab key comes in.
  const entry = [chosen, today, `${month}-01`].find((day) => day && shows.includes(day));

  useEffect(() => {
    if (focus) grid.current?.querySelector<HTMLElement>(`[data-day="${focus}"]`)?.focus();
  }, [focus, month]);

  function onKeyDown(event: React.KeyboardEvent, from: Day) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = event.key.toLowerCase() === 't' ? today : dayByKey(from, event.key);
    if (!to) return;
    event.preventDefault();
    setFocus(to);
    if (to.slice(0, 7) === month) onChoose(to);
    else onMonth(to.slice(0, 7), to);
  }

  return (
    <table ref={grid} role="grid" className={style.grid} aria-label={c.month(name)}>
      <thead>
        <tr>
          <th scope="col" className={style.week}>
            {c.weekShort}
          </th>
          {weekdays.map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            <th scope="row" className={style.week}>
              {isoWeek(week[0]!)}
            </th>
            {week.map((day) => {
              const held = byDay.get(day) ?? [];
              return (
                <td
                  key={day}
                  data-beside={day.slice(0, 7) !== month || undefined}
                  aria-selected={day === chosen}
                >
                  <button
                    type="button"
                    data-day={day}
                    className={style.day}
                    tabIndex={day === entry ? 0 : -1}
                    aria-label={c.dayWith(written(day, 'weekday'), held.length)}
                    aria-current={day === today ? 'date' : undefined}
                    onKeyDown={(event) => {
                      onKeyDown(event, day);
                    }}
                    onClick={() => {
                      setFocus(day);
                      if (day.slice(0, 7) === month) onChoose(day === chosen ? null : day);
                      else onMonth(day.slice(0, 7), day);
                    }}
                  >
                    <span className={style.number}>{Number(day.slice(8))}</span>
                    {held.slice(0, shownPerDay).map((one) => (
                      <span
                        key={`${one.line_id}${one.kind}`}
                        className={style.chip}
                        data-kind={one.kind}
                      >
                        <b>{c.short[one.kind]}</b> {one.customer_name}
                      </span>
                    ))}
                    {held.length > shownPerDay && (
                      <span className={style.more}>{c.more(held.length - shownPerDay)}</span>
                    )}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
