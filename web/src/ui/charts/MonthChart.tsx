// A chart over months: lines or bars, read with the pointer or the arrow keys, and as a table.
// The reading is written above the chart by the page itself, so a screen reader hears it too.
import type { EChartsType } from 'echarts/core';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { useLocale } from '../locale';
import { useTheme } from '../theme';
import style from './MonthChart.module.css';

export interface Series {
  name: string;
  values: (number | null)[];
  look: 'line' | 'thin' | 'dots' | 'dashes' | 'bar' | 'soft-bar';
  // Where what stands behind a month's figure is seen.
  pathOf?: (month: string) => string;
}

interface Props {
  label: string;
  months: string[];
  series: Series[];
  height?: number;
  // The month that is marked before anybody points at another.
  current?: string;
  // Left out where the page has the figures in a table of its own.
  tableLabel?: string;
}

function palette() {
  const css = getComputedStyle(document.documentElement);
  const colour = (name: string) => css.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    soft: colour('--soft'),
    line: colour('--line'),
    card: colour('--card'),
    quiet: colour('--field-line'),
  };
}

export function MonthChart({ label, months, series, height = 240, current, tableLabel }: Props) {
  const { day, short, w } = useLocale();
  const { drawn } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const [ready, setReady] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const id = useId();

  const rest = Math.max(0, current ? months.indexOf(current) : months.length - 1);
  const at = Math.min(pointed ?? rest, months.length - 1);

  const option = useMemo(() => {
    const colour = palette();
    const monthName = (month: string) => day(month, 'month');
    const font = 'Inter Variable, sans-serif';
    return {
      animationDuration: 500,
      animationDurationUpdate: 300,
      grid: { left: 4, right: 10, top: 12, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis' as const,
        showContent: false,
        axisPointer: {
          type: 'line' as const,
          lineStyle: { color: colour.soft, type: 'solid' as const },
        },
      },
      xAxis: {
        type: 'category' as const,
        data: months.map(monthName),
        boundaryGap: series.some((one) => one.look.endsWith('bar')),
        axisLine: { lineStyle: { color: colour.line } },
        axisTick: { show: false },
        axisLabel: { color: colour.soft, fontSize: 12, fontFamily: font, hideOverlap: true },
      },
      yAxis: {
        type: 'value' as const,
        splitNumber: 4,
        splitLine: { lineStyle: { color: colour.line } },
        axisLabel: {
          color: colour.soft,
          fontSize: 12,
          fontFamily: font,
          formatter: (value: number) =>
            value === 0 ? '0' : short(value).replace(/[.,]0(?=\D)/, ''),
        },
      },
      series: series.map((one) => {
        if (one.look === 'bar' || one.look === 'soft-bar')
          return {
            type: 'bar' as const,
            name: one.name,
            data: one.values,
            barMaxWidth: 22,
            barGap: '12%',
            itemStyle: {
              color: one.look === 'bar' ? colour.ink : colour.quiet,
              borderRadius: [4, 4, 0, 0],
            },
          };
        const last = one.values.findLastIndex((value) => value !== null);
        return {
          type: 'line' as const,
          name: one.name,
          data: one.values.map((value, index) =>
            one.look === 'line' && index === last
              ? { value, symbol: 'circle', symbolSize: 10 }
              : { value, symbol: 'none' },
          ),
          lineStyle: {
            color: one.look === 'dashes' ? colour.quiet : colour.ink,
            width: one.look === 'line' ? 3 : 2,
            type:
              one.look === 'dashes' ? [4, 4] : one.look === 'dots' ? [1, 6] : ('solid' as const),
            cap: 'round' as const,
          },
          itemStyle: { color: colour.ink },
          z: one.look === 'line' ? 3 : 2,
        };
      }),
    };
    // The palette is read anew when the theme has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [months, series, day, short, drawn]);

  useEffect(() => {
    let gone = false;
    let observer: ResizeObserver | null = null;
    void import('./echarts').then(({ init }) => {
      if (gone || !box.current) return;
      const made = init(box.current);
      chart.current = made;
      made.on('updateAxisPointer', (event) => {
        const value = (event as { axesInfo?: { value: number }[] }).axesInfo?.[0]?.value;
        if (value !== undefined) setPointed(value);
      });
      made.on('globalout', () => {
        setPointed(null);
      });
      observer = new ResizeObserver(() => {
        made.resize();
      });
      observer.observe(box.current);
      setReady(true);
    });
    return () => {
      gone = true;
      observer?.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (ready) chart.current?.setOption(option, true);
  }, [ready, option]);

  function point(index: number) {
    setPointed(index);
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: index });
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowLeft: Math.max(0, at - 1),
      ArrowRight: Math.min(months.length - 1, at + 1),
      Home: 0,
      End: months.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    point(next);
  }

  if (months.length === 0) return null;
  const reading = series
    .filter((one) => one.values[at] !== null && one.values[at] !== undefined)
    // Where the forecast sets out, it only repeats what has been signed.
    .filter((one) => one.look !== 'dots' || series[0]?.values[at] === null)
    .map((one) => ({ ...one, text: short(one.values[at]!) }));

  return (
    <figure className={style.figure}>
      <figcaption id={id} className={style.reading}>
        <span className={style.month}>{day(months[at]!, 'monthYear')}</span>
        {reading.map((one) => (
          <span key={one.name} className={style.item}>
            <i data-look={one.look} aria-hidden />
            {one.name} <b className="num">{one.text}</b>
          </span>
        ))}
      </figcaption>
      <div
        ref={box}
        className={style.chart}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={months.length}
        aria-valuenow={at + 1}
        aria-valuetext={`${day(months[at]!, 'monthYear')}: ${reading
          .map((one) => `${one.name} ${one.text}`)
          .join(', ')}`}
        onKeyDown={onKeyDown}
      />
      {tableLabel && (
        <details className={style.table}>
          <summary>{tableLabel}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.overview.month}</th>
                {series.map((one) => (
                  <th key={one.name} scope="col">
                    {one.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((month, index) => (
                <tr key={month}>
                  <th scope="row">{day(month, 'monthYear')}</th>
                  {series.map((one) => (
                    <td key={one.name} className="num">
                      {one.values[index] === null || one.values[index] === undefined ? (
                        '–'
                      ) : one.pathOf ? (
                        <Link href={one.pathOf(month)}>{short(one.values[index])}</Link>
                      ) : (
                        short(one.values[index])
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
