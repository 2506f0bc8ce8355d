// Whether the sellers' goals together reach the company's, channel by channel and with the holes by name,
// while it is typed: the server adds up, and the typing never waits for it.
import { useEffect, useState } from 'react';
import { draftOf, put, type Sheet } from '@/model/budget-sheet';
import { levelOf } from '@/model/budget-sums';
import { channels, type Channel } from '@/model/channel';
import { useArithmetic, type Coverage } from '@/queries/budgets';
import { useLocale } from '@/ui/locale';
import { ChannelName } from '../parts/channels';
import style from './Coverage.module.css';

const restMs = 120;
// Where a bar ends: what is beyond says so in figures.
const widest = 1.5;

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setRested(value);
    }, restMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [value]);
  return rested;
}

export function CoverageCard({ year, sheet }: { year: string; sheet: Sheet }) {
  const { w } = useLocale();
  const rested = useRested(sheet);
  // What is no amount yet counts as nothing, as in the sums of the grid.
  const { wrong } = draftOf(rested);
  const amounts = put(
    rested,
    wrong.map((place) => [place, null]),
  );
  const added = useArithmetic(year, draftOf(amounts).draft);
  if (!added.data) return null;
  const { coverage, holes } = added.data;
  const any = coverage.total.goal > 0 || coverage.total.assigned > 0;
  return (
    <section className={style.coverage} aria-label={w.budget.coverage}>
      <div className={style.verdict}>
        <p>
          {any && (
            <b className={style.level} data-level={coverage.level}>
              {w.budget.coverageLevels[coverage.level]}
            </b>
          )}
          {coverage.advice}
        </p>
        {holes.length > 0 && (
          <ul className={style.holes} aria-label={w.budget.coverageHoles}>
            {holes.map((hole) => (
              <li key={hole.sentence} data-channel={hole.channel}>
                {hole.sentence}
              </li>
            ))}
          </ul>
        )}
        {any && <p className={style.scale}>{w.budget.coverageScale}</p>}
      </div>
      {any && (
        <ul className={style.bars}>
          {channels.map((channel) => (
            <Bar key={channel} channel={channel} covered={coverage.channels[channel]} />
          ))}
          <Bar covered={coverage.total} />
        </ul>
      )}
    </section>
  );
}

function Bar({ channel, covered }: { channel?: Channel; covered: Coverage['total'] }) {
  const { w, percent, short } = useLocale();
  const { goal, assigned, ratio } = covered;
  const by = assigned - goal;
  const level = levelOf(goal, assigned);
  return (
    <li data-channel={channel}>
      <span>{channel ? <ChannelName channel={channel} /> : w.budget.sum}</span>
      <span className="num">
        <b>{ratio === null ? '–' : percent(ratio)}</b>{' '}
        <span className={style.by} data-level={level}>
          {ratio === null && by === 0
            ? w.budget.noGoal
            : by === 0
              ? w.budget.coverageEven
              : by < 0
                ? w.budget.coverageMissing(short(-by))
                : level === 'warning'
                  ? `${w.budget.coverageLevels.warning}, ${w.budget.coverageOver(short(by))}`
                  : w.budget.coverageOver(short(by))}
        </span>
      </span>
      <span className={style.bar} aria-hidden>
        <i style={{ width: `${String((Math.min(ratio ?? 0, widest) / widest) * 100)}%` }} />
      </span>
    </li>
  );
}
