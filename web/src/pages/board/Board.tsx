// The board: what is left, the four channels in their places, those who sell, what was signed last and what was
// reached on the way. It is read from across a room and never scrolled.
import {
  IconArrowBackUp,
  IconFlame,
  IconMaximize,
  IconPlus,
  IconRefresh,
  IconSparkles,
  IconStarFilled,
  IconTrophy,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { pageOf } from '@/model/board';
import type { Channel } from '@/model/channel';
import { filled, paceWord } from '@/model/pace';
import type { BoardChannel, BoardView } from '@/queries/board';
import { CountedNumber } from '@/ui/CountedNumber';
import { MomentCard } from './MomentCard';
import { useMoments } from './moments';
import { useSays, type Says } from './says';
import { useSound } from './sound';
import { useNow, useRests } from './staying';
import style from './Board.module.css';

export const channelIcons = {
  renewal: IconRefresh,
  cross_sell: IconPlus,
  win_back: IconArrowBackUp,
  new_sales: IconSparkles,
};

const sellersOnPage = 6;
const turnMs = 12_000;

interface Props {
  view: BoardView;
  connected: boolean;
}

export function Board({ view, connected }: Props) {
  const { shown, moment } = useMoments(view);
  const says = useSays(shown);
  const { w } = says;
  const rests = useRests();
  const sound = useSound();
  const play = sound.play;
  useEffect(() => {
    if (moment) play(moment.kind === 'deal' ? moment.deal.channel : moment.milestone.channel);
  }, [moment, play]);
  useEffect(() => {
    document.documentElement.lang = says.language;
    document.title = `${shown.team ?? shown.company} · ${w.board}`;
  }, [says.language, shown.team, shown.company, w]);
  const { toggle } = sound;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 's') toggle();
      if (event.key === 'f') fullScreen();
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [toggle]);

  return (
    <main className={style.board} data-rests={rests || undefined} data-testid="board">
      <Top view={shown} says={says} connected={connected} />
      <ul className={style.channels}>
        {shown.channels.map((one) => (
          <ChannelTile key={one.channel} one={one} says={says} />
        ))}
      </ul>
      <div className={style.panels}>
        <Sellers view={shown} says={says} />
        <Latest view={shown} says={says} />
        <Week view={shown} says={says} />
      </div>
      <div className={style.controls}>
        <button
          type="button"
          aria-pressed={sound.isOn}
          onClick={sound.toggle}
          title={`${w.sound} (S)`}
        >
          {sound.isOn ? <IconVolume aria-hidden /> : <IconVolumeOff aria-hidden />}
          <span className="hidden">{sound.isOn ? w.soundOn : w.soundOff}</span>
        </button>
        <button type="button" onClick={fullScreen} title={`${w.fullScreen} (F)`}>
          <IconMaximize aria-hidden />
          <span className="hidden">{w.fullScreen}</span>
        </button>
      </div>
      <div aria-live="polite" className={style.moments}>
        {moment && <MomentCard key={moment.key} moment={moment} says={says} />}
      </div>
    </main>
  );
}

function fullScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}

interface Part {
  view: BoardView;
  says: Says;
}

function Top({ view, says, connected }: Part & { connected: boolean }) {
  const { w, amount, short, sign } = says;
  const { total, fiscal_year: year } = view;
  const reached = total.remaining === 0 && total.goal !== null;
  const label =
    total.goal === null
      ? w.signed(year.name)
      : reached
        ? w.done(year.name)
        : view.team
          ? w.leftOf(view.team, year.name)
          : w.left(year.name);
  const figure = total.goal === null || reached ? total.actual : (total.remaining ?? 0);
  const pace = says.pace(total.pace);
  return (
    <header className={style.top}>
      <div className={style.left}>
        <h1>{label}</h1>
        <p className={style.big} data-testid="board-left">
          <CountedNumber value={figure} format={amount} duration={2600} /> <small>{sign}</small>
        </p>
      </div>
      <div className={style.right}>
        <Clock view={view} says={says} connected={connected} />
        {total.goal !== null && (
          <p className={style.sofar}>
            <b>{says.part(total.actual, total.goal)}</b> {w.of(short(total.goal))}
            {total.attainment !== null && <> · {says.percent(total.attainment)}</>}
            {pace && (
              <span className={style.pace} data-pace={paceWord(total.pace)}>
                {pace}
              </span>
            )}
          </p>
        )}
      </div>
      <div className={style.quartet} aria-hidden>
        {view.channels.map((one) =>
          one.goal ? (
            <div key={one.channel} data-channel={one.channel} style={{ flexGrow: one.goal }}>
              <i style={{ transform: `scaleX(${String(filled(one.actual, one.goal))})` }} />
            </div>
          ) : null,
        )}
      </div>
    </header>
  );
}

function Clock({ view, says, connected }: Part & { connected: boolean }) {
  const now = useNow(5_000);
  const [lostAt, setLostAt] = useState<Date | null>(null);
  if (connected && lostAt) setLostAt(null);
  if (!connected && !lostAt) setLostAt(new Date());
  // A blink is not worth a word: it comes back by itself.
  const isLost = lostAt !== null && now.getTime() - lostAt.getTime() > 8_000;
  return (
    <div className={style.clock}>
      <p className={style.time}>
        <time>{says.clock(now)}</time>
      </p>
      {isLost ? (
        <p className={style.lost} role="status">
          {says.w.offline(says.clock(lostAt))}
        </p>
      ) : (
        <p>
          {says.day(view.today, 'weekday')} · {says.week(view.today)}
        </p>
      )}
    </div>
  );
}

function ChannelTile({ one, says }: { one: BoardChannel; says: Says }) {
  const { w, amount, short } = says;
  const Icon = channelIcons[one.channel as Channel];
  const over = one.goal !== null && one.actual > one.goal;
  const pace = says.pace(one.pace);
  return (
    <li className={style.channel} data-channel={one.channel}>
      <h2>
        <span className={style.mark}>
          <Icon stroke={2.2} aria-hidden />
        </span>
        {w.channels[one.channel as Channel]}
      </h2>
      <p className={style.figure}>
        <CountedNumber
          value={one.goal === null || over ? one.actual : (one.remaining ?? 0)}
          format={amount}
          duration={2600}
        />{' '}
        <small>
          {one.goal === null ? w.noGoal : over ? says.percent(one.attainment ?? 1) : w.remains}
        </small>
      </p>
      <div className={style.bar} aria-hidden>
        <i style={{ transform: `scaleX(${String(filled(one.actual, one.goal))})` }} />
        {one.expected !== null && one.goal !== null && (
          <b style={{ left: `${String(filled(one.expected, one.goal) * 100)}%` }} />
        )}
      </div>
      <p className={style.under}>
        {one.goal !== null && (
          <span>
            {says.part(one.actual, one.goal)} {w.of(short(one.goal))}
          </span>
        )}
        {pace && (
          <span className={style.pace} data-pace={paceWord(one.pace)}>
            {pace}
          </span>
        )}
      </p>
    </li>
  );
}

// Those who sell, page by page when there is no room for all; the teams, where a board names nobody.
function Sellers({ view, says }: Part) {
  const { w, percent } = says;
  const turn = useTurn(view.sellers.length > sellersOnPage);
  const named = view.shows !== 'teams';
  const sellers = pageOf(view.sellers, sellersOnPage, turn);
  const first = sellers[0] ? view.sellers.indexOf(sellers[0]) + 1 : 0;
  const list = named
    ? sellers
    : view.teams.map((team) => ({
        ...team,
        streak_weeks: 0,
        signed_this_week: false,
        is_best_week: false,
      }));
  return (
    <section className={style.panel}>
      <h2>
        {named ? w.team : w.teams}
        {view.sellers.length > sellersOnPage && (
          <small>{w.teamPage(first, first + sellers.length - 1, view.sellers.length)}</small>
        )}
      </h2>
      {list.length === 0 && <p className={style.nothing}>{w.nobodyYet}</p>}
      <ol className={style.sellers} key={turn}>
        {list.slice(0, sellersOnPage).map((one, at) => (
          <li key={`${String(first + at)} ${one.name}`}>
            <span className={style.who}>
              <b>{one.name}</b>
              {one.is_best_week && (
                <span className={style.badge}>
                  <IconStarFilled aria-hidden /> {w.bestWeek}
                </span>
              )}
              {!one.is_best_week && one.streak_weeks > 1 && (
                <span className={style.badge}>
                  <IconFlame aria-hidden /> {w.streak(one.streak_weeks)}
                </span>
              )}
            </span>
            {one.attainment !== null && (
              <>
                <span className={style.track} aria-hidden>
                  <i style={{ transform: `scaleX(${String(filled(one.attainment, 1))})` }} />
                </span>
                <span className={style.share}>{percent(one.attainment)}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useTurn(turns: boolean): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!turns) return;
    const timer = window.setInterval(() => {
      setTurn((before) => before + 1);
    }, turnMs);
    return () => {
      window.clearInterval(timer);
    };
  }, [turns]);
  return turns ? turn : 0;
}

function Latest({ view, says }: Part) {
  const { w } = says;
  return (
    <section className={style.panel}>
      <h2>{w.latest}</h2>
      {view.latest.length === 0 && <p className={style.nothing}>{w.nothingYet}</p>}
      <ul className={style.deals}>
        {view.latest.slice(0, 5).map((deal) => {
          const Icon = channelIcons[deal.channel as Channel];
          return (
            <li key={deal.id} data-channel={deal.channel} data-testid="board-deal">
              <span className={style.mark}>
                <Icon stroke={2.2} aria-hidden />
                <span className="hidden">{w.channels[deal.channel as Channel]}</span>
              </span>
              <span className={style.deal}>
                <b>{deal.customer}</b>
                <small>
                  {[
                    ...(deal.by.length > 0 ? [deal.by.join(w.and)] : []),
                    says.day(deal.signed_on, 'day'),
                  ].join(' · ')}
                </small>
              </span>
              <span className={style.amount}>{says.amount(deal.amount)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Week({ view, says }: Part) {
  const { w, short } = says;
  const { progress, milestones } = view;
  const month = says.day(view.today, 'month');
  return (
    <section className={style.panel}>
      <h2>
        {w.thisWeek}
        {progress.today > 0 && <small>{w.today(short(progress.today))}</small>}
      </h2>
      <p className={style.weekFigure}>
        <CountedNumber value={progress.week_actual} format={short} duration={2600} />
        {progress.week_goal !== null && progress.week_goal > 0 && (
          <small> {w.weekGoal(short(progress.week_goal))}</small>
        )}
      </p>
      <Measure part={progress.week_actual} whole={progress.week_goal} />
      <p className={style.monthLine}>
        <span>{w.month(month)}</span>
        <span>
          <b>{says.part(progress.month_actual, progress.month_goal)}</b>
          {progress.month_goal !== null && ` ${w.monthGoal(short(progress.month_goal))}`}
        </span>
      </p>
      <Measure part={progress.month_actual} whole={progress.month_goal} />
      {milestones.length > 0 && (
        <ul className={style.milestones} aria-label={w.reached}>
          {milestones.slice(0, 3).map((one) => (
            <li
              key={`${one.kind} ${one.first} ${one.channel ?? ''} ${String(one.per_cent)}`}
              data-channel={one.channel ?? undefined}
            >
              <IconTrophy aria-hidden />
              <span>{says.milestone(one)}</span>
              <small>{says.day(one.on, 'day')}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Measure({ part, whole }: { part: number; whole: number | null }) {
  if (!whole) return null;
  return (
    <div className={style.measure} aria-hidden>
      <i style={{ transform: `scaleX(${String(filled(part, whole))})` }} />
    </div>
  );
}
