// A seller against herself: this week and this month, weeks in a row, her best so far, and what she has reached.
import { IconFlame, IconStarFilled, IconTrophy } from '@tabler/icons-react';
import { Link } from 'wouter';
import { intlLocale } from '@/model/language';
import { filled } from '@/model/pace';
import { progressWords } from '@/model/words/progress';
import { useLeaderboard, useProgress, type Progress } from '@/queries/progress';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { Loaded } from './Loaded';
import style from './OwnProgress.module.css';

export function OwnProgressCard({ sellerId }: { sellerId: string }) {
  const words = useWords(progressWords);
  const progress = useProgress(sellerId);
  const leaderboard = useLeaderboard();
  return (
    <Card
      title={words.own.title}
      aside={leaderboard.data && <Link href="/leaderboard">{words.own.leaderboard}</Link>}
    >
      <Loaded query={progress} lines={[100, 100, 100, 70]}>
        {(data) => <Own progress={data} />}
      </Loaded>
    </Card>
  );
}

function Own({ progress: { progress, milestones, today } }: { progress: Progress }) {
  const { w, language, day, near, week } = useLocale();
  const month = (first: string) =>
    new Intl.DateTimeFormat(intlLocale[language], { month: 'long', timeZone: 'UTC' }).format(
      new Date(`${first}T12:00:00Z`),
    );
  const words = useWords(progressWords);
  const { own } = words;
  return (
    <>
      <Measure label={own.week} part={progress.week_actual} whole={progress.week_goal} />
      <Measure
        label={own.month(month(today))}
        part={progress.month_actual}
        whole={progress.month_goal}
      />
      <dl className={style.facts}>
        <div>
          <dt>{own.streak}</dt>
          <dd data-on={progress.streak_weeks > 0 || undefined}>
            <IconFlame size={22} aria-hidden />
            <b>{progress.streak_weeks}</b>
            <span className="soft">
              {progress.longest_streak_weeks > progress.streak_weeks &&
                own.longest(progress.longest_streak_weeks)}
            </span>
          </dd>
          {!progress.signed_this_week && (
            <dd className={style.note}>
              {progress.streak_weeks > 0 ? own.streakOpen : own.streakNone}
            </dd>
          )}
        </div>
        {(progress.best_week || progress.this_week > 0) && (
          <Best
            label={own.bestWeek}
            now={progress.this_week}
            best={progress.best_week}
            isBest={progress.is_best_week}
            when={(first) => `${week(first)} ${first.slice(0, 4)}`}
          />
        )}
        {(progress.best_month || progress.this_month > 0) && (
          <Best
            label={own.bestMonth}
            now={progress.this_month}
            best={progress.best_month}
            isBest={progress.is_best_month}
            when={(first) => day(first, 'monthYear')}
          />
        )}
      </dl>
      {milestones.length > 0 && (
        <>
          <h3 className={style.reached}>{own.reached}</h3>
          <ul className={style.milestones}>
            {milestones.slice(0, 5).map((one) => (
              <li
                key={`${one.kind} ${one.first} ${one.channel ?? ''} ${String(one.per_cent)}`}
                data-channel={one.channel ?? undefined}
              >
                <IconTrophy size={18} aria-hidden />
                <span>
                  {words.milestone({
                    kind: one.kind,
                    perCent: one.per_cent,
                    channel: one.channel ? w.channels[one.channel].toLowerCase() : '',
                    month: month(one.first),
                  })}
                </span>
                <span className="soft num">{near(one.on)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Measure({ label, part, whole }: { label: string; part: number; whole: number | null }) {
  const { short } = useLocale();
  const { own } = useWords(progressWords);
  return (
    <div className={style.measure}>
      <p>
        <span>{label}</span>
        <span className="num">
          <b>{short(part)}</b>{' '}
          {whole !== null && whole > 0 && <span className="soft">{own.of(short(whole))}</span>}
        </span>
      </p>
      {whole !== null && whole > 0 && (
        <div className={style.bar} aria-hidden>
          <i style={{ width: `${String(filled(part, whole) * 100)}%` }} />
        </div>
      )}
    </div>
  );
}

interface BestProps {
  label: string;
  now: number;
  best: { first: string; volume: number } | null;
  isBest: boolean;
  when: (first: string) => string;
}

function Best({ label, now, best, isBest, when }: BestProps) {
  const { short } = useLocale();
  const { own } = useWords(progressWords);
  return (
    <div>
      <dt>{label}</dt>
      <dd data-on={isBest || undefined}>
        <IconStarFilled size={18} aria-hidden />
        <b>{short(isBest || !best ? now : best.volume)}</b>
        <span className="soft">{!isBest && best && when(best.first)}</span>
      </dd>
      {isBest && <dd className={style.note}>{own.isBest}</dd>}
    </div>
  );
}
