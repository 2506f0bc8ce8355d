// How the year's goal falls on its months, channel by channel: bars that are drawn with the pointer or
// moved with the arrow keys. July looks like July.
import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { spread, total, type Place, type Sheet, type Value } from '@/model/budget-sheet';
import type { Sums } from '@/model/budget-sums';
import { channels, type Channel } from '@/model/channel';
import { useProposal } from '@/queries/budgets';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Segmented } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { ChannelMark } from '../parts/channels';
import style from './Season.module.css';

interface Props {
  year: string;
  months: string[];
  sheet: Sheet;
  sums: Sums;
  open: boolean;
  onChange: (values: (readonly [Place, Value])[]) => void;
}

// Weights fine enough to be drawn.
const whole = 10_000;

export function SeasonCard({ year, months, sheet, sums, open, onChange }: Props) {
  const { w, day, percent, short } = useLocale();
  const [channel, setChannel] = useState<Channel>('renewal');
  const plot = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<number[] | null>(null);
  const kept = (sheet.get(`season ${channel}`) as number[] | undefined) ?? [];
  const weights = drawn ?? kept;
  const all = total(weights) || 1;
  const top = Math.max(0.2, ...weights.map((weight) => (weight / all) * 1.15));
  const amounts = spread(sums.channels[channel].goal, weights);
  const fine = () => spread(whole, kept);

  function keep(next: number[]) {
    setDrawn(null);
    if (total(next) > 0) onChange([[`season ${channel}`, next]]);
  }
  function draw(event: PointerEvent) {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return;
    const at = Math.floor(((event.clientX - box.left) / box.width) * months.length);
    const share = Math.max(0, Math.min(1, (box.bottom - event.clientY) / box.height)) * top;
    setDrawn((was) =>
      at < 0 || at >= months.length ? was : (was ?? fine()).with(at, Math.round(share * whole)),
    );
  }
  function onKeyDown(event: KeyboardEvent, at: number) {
    const base = fine();
    const step = Math.round(whole / months.length / 10);
    const now = base[at]!;
    const next: Record<string, number> = {
      ArrowUp: now + step,
      ArrowRight: now + step,
      ArrowDown: now - step,
      ArrowLeft: now - step,
      PageUp: now + step * 5,
      PageDown: now - step * 5,
      Home: 0,
    };
    const value = next[event.key];
    if (value === undefined) return;
    event.preventDefault();
    keep(base.with(at, Math.max(0, value)));
  }

  return (
    <Card
      title={w.budget.season}
      aside={open && <Known year={year} months={months} channel={channel} onChoose={keep} />}
    >
      <Segmented
        label={w.channel}
        hideLabel
        name="season"
        value={channel}
        options={channels.map((one) => ({
          value: one,
          label: w.channels[one],
          icon: <ChannelMark channel={one} small />,
        }))}
        onChoose={setChannel}
      />
      {open && <p className={`soft ${style.text}`}>{w.budget.seasonText}</p>}
      <div
        className={style.scroll}
        data-open={open || undefined}
        style={{ '--months': months.length } as CSSProperties}
      >
        <div
          ref={plot}
          className={style.plot}
          data-channel={channel}
          data-open={open || undefined}
          onPointerDown={(event) => {
            if (!open) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            draw(event);
          }}
          onPointerMove={(event) => {
            if (open && event.buttons === 1) draw(event);
          }}
          onPointerUp={() => {
            if (drawn) keep(drawn);
          }}
        >
          {months.map((month, at) => {
            const share = weights[at]! / all;
            const text = w.budget.seasonMonth(
              day(month, 'monthYear'),
              percent(share, 1),
              short(amounts[at] ?? 0),
            );
            return (
              <div
                key={month}
                className={style.month}
                role={open ? 'slider' : 'img'}
                tabIndex={open ? 0 : undefined}
                aria-orientation={open ? 'vertical' : undefined}
                aria-label={open ? day(month, 'monthYear') : text}
                aria-valuemin={open ? 0 : undefined}
                aria-valuemax={open ? 100 : undefined}
                aria-valuenow={open ? Math.round(share * 100) : undefined}
                aria-valuetext={open ? text : undefined}
                title={text}
                onKeyDown={(event) => {
                  if (open) onKeyDown(event, at);
                }}
              >
                <i style={{ height: `${String((share / top) * 100)}%` }}>
                  <b className="num">{percent(share)}</b>
                </i>
              </div>
            );
          })}
        </div>
        <div className={style.axis} aria-hidden>
          {months.map((month) => (
            <span key={month}>{day(month, 'month')}</span>
          ))}
        </div>
      </div>
    </Card>
  );
}

interface KnownProps {
  year: string;
  months: string[];
  channel: Channel;
  onChoose: (weights: number[]) => void;
}

// Seasons that need no drawing: even, as the channel went the last years, and for renewals as the contracts
// come up. One without any volume behind it is not offered.
function Known({ year, months, channel, onChoose }: KnownProps) {
  const { w } = useLocale();
  const profiles = useProposal(year, null).data?.profiles;
  const known: [string, number[]][] = [
    [w.budget.seasonEven, months.map(() => 1)],
    [w.budget.seasonLastYears, profiles?.last_years[channel] ?? []],
    [w.budget.seasonAnniversaries, channel === 'renewal' ? (profiles?.anniversaries ?? []) : []],
  ];
  return (
    <span className={style.known}>
      {known
        .filter(([, weights]) => weights.length === months.length && total(weights) > 0)
        .map(([name, weights]) => (
          <Button
            key={name}
            small
            onClick={() => {
              onChoose(weights);
            }}
          >
            {name}
          </Button>
        ))}
    </span>
  );
}
