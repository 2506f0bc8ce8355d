// The four channels as they look everywhere: an icon in its colour, a bar with the season's tick, and
// the quartet, four parts as wide as their goals and filled as far as they have come.
import { IconArrowBackUp, IconPlus, IconRefresh, IconSparkles } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { channels, type Channel } from '@/model/channel';
import { filled, paceWord } from '@/model/pace';
import type { Figures } from '@/queries/standing';
import { useLocale } from '@/ui/locale';
import style from './channels.module.css';

const icons = {
  renewal: IconRefresh,
  cross_sell: IconPlus,
  win_back: IconArrowBackUp,
  new_sales: IconSparkles,
};

export function ChannelMark({ channel, small }: { channel: Channel; small?: boolean }) {
  const Icon = icons[channel];
  return (
    <span data-channel={channel} className={small ? `${style.mark} ${style.small}` : style.mark}>
      <Icon size={small ? 14 : 17} stroke={2.1} aria-hidden />
    </span>
  );
}

export function ChannelName({ channel }: { channel: Channel }) {
  const { w } = useLocale();
  return (
    <span className={style.name}>
      <ChannelMark channel={channel} small />
      {w.channels[channel]}
    </span>
  );
}

interface BarProps {
  figures: Pick<Figures, 'actual' | 'goal' | 'expected'>;
  channel?: Channel;
  thick?: boolean;
}

export function PaceBar({ figures, channel, thick }: BarProps) {
  const { actual, goal, expected } = figures;
  return (
    <div
      className={thick ? `${style.bar} ${style.thick}` : style.bar}
      data-channel={channel}
      aria-hidden
    >
      <i style={{ width: `${String(filled(actual, goal) * 100)}%` }} />
      {goal !== null && expected !== null && (
        <b style={{ left: `${String(filled(expected, goal) * 100)}%` }} />
      )}
    </div>
  );
}

type ByChannel = Partial<Record<Channel, Figures>>;

export function Quartet({ rows, tall }: { rows: ByChannel; tall?: boolean }) {
  const goals = channels.map((channel) => rows[channel]?.goal ?? 0);
  if (goals.every((goal) => goal === 0)) return null;
  return (
    <div className={tall ? `${style.quartet} ${style.tall}` : style.quartet} aria-hidden>
      {channels.map((channel, at) =>
        goals[at] ? (
          <div key={channel} data-channel={channel} style={{ flexGrow: goals[at] }}>
            <i style={{ width: `${String(filled(rows[channel]!.actual, goals[at]) * 100)}%` }} />
          </div>
        ) : null,
      )}
    </div>
  );
}

interface ChannelRowsProps {
  rows: ByChannel;
  figure: (figures: Figures, channel: Channel) => ReactNode;
  note?: Partial<Record<Channel, ReactNode>>;
}

export function ChannelRows({ rows, figure, note }: ChannelRowsProps) {
  const { w, money, percent } = useLocale();
  return (
    <ul className={style.rows}>
      {channels.map((channel) => {
        const figures = rows[channel];
        const word = paceWord(figures?.pace ?? null);
        return (
          <li key={channel} className={style.row}>
            <ChannelMark channel={channel} />
            <span className={style.label}>
              {w.channels[channel]}
              {note?.[channel] && <span className="soft"> {note[channel]}</span>}
            </span>
            <span className={`num ${style.figure}`}>
              {figures ? figure(figures, channel) : <span className="soft">–</span>}
            </span>
            {figures && (
              <div
                className={style.barRow}
                title={figures.expected === null ? undefined : w.pace.tick(money(figures.expected))}
              >
                <PaceBar figures={figures} channel={channel} />
                {word !== 'none' && figures.pace !== null && (
                  <span className="hidden">
                    {w.pace.sentence(word, percent(Math.abs(figures.pace - 1)))}
                    {figures.expected !== null && `. ${w.pace.tick(money(figures.expected))}`}
                  </span>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function byChannel<T extends { channel?: Channel }>(rows: T[]): Partial<Record<Channel, T>> {
  return Object.fromEntries(rows.map((row) => [row.channel!, row]));
}
