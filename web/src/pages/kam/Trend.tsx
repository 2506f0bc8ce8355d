// The latest score with its day, what has changed since the answer before, and the answers as a line.
import { sparkline, trend } from '@/model/satisfaction';
import { intlLocale } from '@/model/language';
import { kamWords } from '@/model/words/kam';
import type { Score } from '@/queries/kam';
import { useLocale, useWords } from '@/ui/locale';
import style from './kam.module.css';

const width = 76;
const height = 32;
const shown = 8;

export function useScoreText() {
  const { language } = useLocale();
  const tenth = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return {
    score: (score: number) => new Intl.NumberFormat(intlLocale[language], tenth).format(score),
    change: (change: number) =>
      new Intl.NumberFormat(intlLocale[language], {
        ...tenth,
        signDisplay: 'exceptZero',
      }).format(change),
    given: (given: number) =>
      new Intl.NumberFormat(intlLocale[language], { maximumFractionDigits: 2 }).format(given),
  };
}

export function Trend({ scores }: { scores: Score[] }) {
  const { near } = useLocale();
  const k = useWords(kamWords);
  const text = useScoreText();
  const last = scores.at(-1);
  if (!last) return <span className="soft">{k.noScore}</span>;
  const changed = trend(scores);
  const points = sparkline(scores.slice(-shown), width, height);
  const end = points.at(-1)!;
  return (
    <span className={style.trend}>
      <svg
        viewBox={`-3 -3 ${String(width + 6)} ${String(height + 6)}`}
        width={width + 6}
        height={height + 6}
        aria-hidden
      >
        <line x1={0} x2={width} y1={height * 0.3} y2={height * 0.3} className={style.limit} />
        <polyline
          points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
          className={style.line}
        />
        <circle cx={end.x} cy={end.y} r={3} className={style.dot} />
      </svg>
      <span>
        <b className="num">{k.scoreOn(text.score(last.score), near(last.on))}</b>
        {changed && (
          <span className={style.detail} data-falls={changed.change <= -1 || undefined}>
            {k.changed(text.change(changed.change), near(changed.since))}
          </span>
        )}
      </span>
    </span>
  );
}
