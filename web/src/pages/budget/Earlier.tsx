// The retro-plan: what the four channels were in earlier years, by seller and month, out of the deals that there
// are. Every figure opens its entries, and any year can be the starting point of the budget.
import { IconHistory } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { mayManage, seesCompany } from '@/actions/places';
import { channels, type Channel } from '@/model/channel';
import { daysOfMonth, entriesPath, type EntryFilter } from '@/model/entry-filter';
import { useBudget, useRetroPlan, type RetroPlan } from '@/queries/budgets';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from '../filter';
import { useMyself } from '../me';
import NotFound from '../NotFound';
import { ChannelName } from '../parts/channels';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import type { StartState } from './useStartFrom';
import style from './Earlier.module.css';

type Year = RetroPlan['years'][number];
type Amounts = Year['channels'];

export default function Earlier({ year }: { year: string }) {
  const me = useMyself();
  const { w, today } = useLocale();
  const plan = useRetroPlan(year);
  const { values, set } = useFilter(['show'] as const);
  const known = me.company.all_fiscal_years.some(({ name }) => name === year);
  if (!seesCompany(me) || !known) return <NotFound />;
  return (
    <Page
      title={w.budget.earlierTitle(year)}
      lead={w.budget.earlierText}
      actions={<LinkButton href={`/budget/${year}`}>{w.budget.back}</LinkButton>}
    >
      <Loaded query={plan}>
        {({ years }) => {
          const [latest] = years;
          if (!latest)
            return (
              <Card>
                <EmptyState
                  icon={<IconHistory size={26} aria-hidden />}
                  title={w.budget.earlierNone}
                  action={
                    <LinkButton href={`/budget/${year}`} weight="main">
                      {w.budget.earlierType}
                    </LinkButton>
                  }
                >
                  {w.budget.earlierNoneText} {w.start.history}{' '}
                  <Link href="/imports">{w.start.bring}</Link>
                </EmptyState>
              </Card>
            );
          // The last one that is over says most: it has all its months.
          const over = years.find((one) => one.fiscal_year.last < today);
          const shown = years.find((one) => one.fiscal_year.name === values.show) ?? over ?? latest;
          return (
            <>
              <Years years={years} />
              <div className={style.choose}>
                {years.length > 1 && (
                  <SelectField
                    label={w.budget.year}
                    value={shown.fiscal_year.name}
                    options={years.map(({ fiscal_year: { name } }) => ({
                      value: name,
                      label: name,
                    }))}
                    onChoose={(name) => {
                      set('show', name);
                    }}
                  />
                )}
                <Use
                  year={year}
                  from={shown.fiscal_year.name}
                  isOver={shown.fiscal_year.last < today}
                />
              </div>
              <OneYear shown={shown} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

// The days of a fiscal year, or what of them lies in a month.
function daysOf({ fiscal_year: { first, last } }: Year, month?: string) {
  if (!month) return { from: first, to: last };
  const { from, to } = daysOfMonth(month.slice(0, 7));
  return { from: from < first ? first : from, to: to > last ? last : to };
}

function Figure({ amount: of, filter }: { amount: number; filter: EntryFilter }) {
  const { amount } = useLocale();
  return of === 0 ? (
    <span className="soft">–</span>
  ) : (
    <Link href={entriesPath(filter)}>{amount(of)}</Link>
  );
}

function Use({ year, from, isOver }: { year: string; from: string; isOver: boolean }) {
  const me = useMyself();
  const { w } = useLocale();
  const [, go] = useLocation();
  const budget = useBudget(year);
  if (!mayManage(me) || !budget.data) return null;
  if (budget.data.data.status === 'approved')
    return <p className={`soft ${style.use}`}>{w.budget.earlierApproved}</p>;
  return (
    <div className={style.use}>
      <Button
        weight="main"
        onClick={() => {
          go(`/budget/${year}`, { state: { startFrom: from } satisfies StartState });
        }}
      >
        {w.budget.earlierUse(from)}
      </Button>
      <p className="soft">
        {isOver ? w.budget.earlierUseText(year) : w.budget.earlierUseRunning(year)}
      </p>
    </div>
  );
}

function Heads({ first }: { first: string }) {
  const { w, sign } = useLocale();
  return (
    <thead>
      <tr>
        <th scope="col">
          {first}, {sign}
        </th>
        {channels.map((channel) => (
          <th key={channel} scope="col">
            <ChannelName channel={channel} />
          </th>
        ))}
        <th scope="col">{w.budget.sum}</th>
      </tr>
    </thead>
  );
}

interface CellsProps {
  amounts: Amounts;
  sum: number;
  filter: EntryFilter;
}

function Cells({ amounts, sum, filter }: CellsProps) {
  return (
    <>
      {channels.map((channel) => (
        <td key={channel} className="num">
          <Figure amount={amounts[channel]} filter={{ ...filter, channel }} />
        </td>
      ))}
      <td className="num">
        <Figure amount={sum} filter={filter} />
      </td>
    </>
  );
}

const sumOf = (amounts: Amounts) => channels.reduce((sum, channel) => sum + amounts[channel], 0);

function Years({ years }: { years: Year[] }) {
  const { w, today } = useLocale();
  return (
    <Card title={w.budget.earlierYears}>
      <div className={style.scroll} tabIndex={0} role="group" aria-label={w.budget.earlierYears}>
        <table className={style.table}>
          <Heads first={w.budget.year} />
          <tbody>
            {years.map((one) => (
              <tr key={one.fiscal_year.name}>
                <th scope="row">
                  {one.fiscal_year.name}
                  {one.fiscal_year.last > today && (
                    <span className={style.detail}>{w.budget.earlierRunning}</span>
                  )}
                </th>
                <Cells amounts={one.channels} sum={one.total} filter={daysOf(one)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function OneYear({ shown }: { shown: Year }) {
  const { w, day } = useLocale();
  const { name } = shown.fiscal_year;
  const sellers = [...shown.sellers].sort((a, b) => sumOf(b.channels) - sumOf(a.channels));
  return (
    <>
      <Card title={w.budget.earlierOf(name)}>
        <div
          className={style.scroll}
          tabIndex={0}
          role="group"
          aria-label={w.budget.earlierOf(name)}
        >
          <table className={style.table}>
            <Heads first={w.budget.seller} />
            <tbody>
              {sellers.map((one) => (
                <tr key={one.seller_id}>
                  <th scope="row">{one.seller_name}</th>
                  <Cells
                    amounts={one.channels}
                    sum={sumOf(one.channels)}
                    filter={{ ...daysOf(shown), seller_id: one.seller_id }}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title={w.budget.earlierMonths(name)}>
        <Columns shown={shown} />
        <div
          className={style.scroll}
          tabIndex={0}
          role="group"
          aria-label={w.budget.earlierMonths(name)}
        >
          <table className={style.table}>
            <Heads first={w.overview.month} />
            <tbody>
              {shown.months.map((one) => (
                <tr key={one.month}>
                  <th scope="row">{day(one.month, 'monthYear')}</th>
                  <Cells
                    amounts={one.channels}
                    sum={sumOf(one.channels)}
                    filter={daysOf(shown, one.month)}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </>
  );
}

// The shape of the year; the table below has the figures.
function Columns({ shown }: { shown: Year }) {
  const { w, day, short } = useLocale();
  const above = (amount: number) => Math.max(0, amount);
  const heightOf = (amounts: Amounts) =>
    channels.reduce((sum, channel) => sum + above(amounts[channel]), 0);
  const top = Math.max(1, ...shown.months.map((one) => heightOf(one.channels)));
  const part = (one: Year['months'][number], channel: Channel) =>
    `${String((above(one.channels[channel]) / top) * 100)}%`;
  return (
    <div aria-hidden>
      <div className={style.columns}>
        {shown.months.map((one) => (
          <div
            key={one.month}
            title={`${day(one.month, 'monthYear')}: ${channels
              .map((channel) => `${w.channels[channel]} ${short(one.channels[channel])}`)
              .join(', ')}`}
          >
            <span className={style.column}>
              {[...channels].reverse().map((channel) => (
                <i key={channel} data-channel={channel} style={{ height: part(one, channel) }} />
              ))}
            </span>
            <span className={style.month}>{day(one.month, 'month')}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
