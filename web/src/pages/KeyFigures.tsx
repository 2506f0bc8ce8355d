// Key figures of a year, each with how it is worked out one click away, and divided by whatever one asks.
import { IconChartDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { maySign, newDeal } from '@/actions/places';
import type { Channel } from '@/model/channel';
import { aYearBefore } from '@/model/day';
import { sideBySideWords } from '@/model/words/side-by-side';
import {
  useKeyFigures,
  type KeyFigureRow,
  type KeyFigureTotal,
  type KeyFigures as Figures,
} from '@/queries/keyFigures';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale, useWords, type Locale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from './filter';
import { useFiscalYear, useMyself } from './me';
import { ChannelName } from './parts/channels';
import { Figure } from './parts/Figure';
import { Loaded } from './parts/Loaded';
import { Page } from './parts/Page';
import style from './KeyFigures.module.css';

const names = [
  'deals',
  'average_size',
  'median_cycle_days',
  'new_customers',
  'won_back_customers',
  'renewal_rate',
  'ended_volume',
] as const;
type Name = (typeof names)[number];
const keys = ['channel', 'seller', 'team', 'product', 'customer'] as const;
type Key = (typeof keys)[number];

export default function KeyFigures() {
  const me = useMyself();
  const { w, day } = useLocale();
  const s = useWords(sideBySideWords);
  const current = useFiscalYear();
  const { values, set } = useFilter(['fiscal_year', 'by'] as const);
  const by = keys.find((key) => key === values.by) ?? 'channel';
  const figures = useKeyFigures({ fiscal_year: values.fiscal_year || current.name, by });
  const data = figures.data;
  return (
    <Page
      title={w.keyFigures.title}
      lead={data && w.keyFigures.lead(data.fiscal_year.name, day(data.on))}
      actions={
        <>
          <LinkButton href="/bridge">{s.bridge.short}</LinkButton>
          <LinkButton href="/accuracy">{s.accuracy.title}</LinkButton>
        </>
      }
    >
      <div className={style.bar}>
        <SelectField
          label={w.keyFigures.year}
          value={values.fiscal_year || current.name}
          options={me.company.all_fiscal_years
            .filter((year) => year.first <= me.company.today)
            .map((year) => ({ value: year.name, label: year.name }))}
          onChoose={(value) => {
            set('fiscal_year', value === current.name ? '' : value);
          }}
        />
        <SelectField
          label={w.keyFigures.by}
          value={by}
          options={keys.map((key) => ({ value: key, label: w.keyFigures.keys[key] }))}
          onChoose={(value) => {
            set('by', value === 'channel' ? '' : value);
          }}
        />
      </div>
      <Loaded query={figures}>
        {(one) =>
          one.total.deals === 0 && one.total.expiring_volume === 0 ? (
            <Card>
              <EmptyState
                icon={<IconChartDots size={26} aria-hidden />}
                title={w.keyFigures.empty}
                action={
                  maySign(me) && (
                    <LinkButton href={newDeal.path} weight="main">
                      {w.nav.newDeal}
                    </LinkButton>
                  )
                }
              />
            </Card>
          ) : (
            <>
              <Totals figures={one} />
              <Rows figures={one} by={by} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

// A figure as text, and what it rests on.
function written(row: KeyFigureTotal, name: Name, locale: Locale): [string, string | null] {
  const { w, money, short, percent, number } = locale;
  const none: [string, null] = ['–', null];
  switch (name) {
    case 'deals':
      return [number(row.deals), null];
    case 'average_size':
      return row.average_size === null ? none : [money(row.average_size), null];
    case 'median_cycle_days':
      return row.median_cycle_days === null
        ? none
        : [w.keyFigures.days(row.median_cycle_days), w.keyFigures.cycles(row.cycles)];
    case 'new_customers':
    case 'won_back_customers':
      return [number(row[name]), null];
    case 'renewal_rate':
      return row.renewal_rate === null
        ? none
        : [
            percent(row.renewal_rate),
            w.keyFigures.renewedOf(short(row.renewed_volume), short(row.expiring_volume)),
          ];
    case 'ended_volume':
      return [money(row.ended_volume), null];
  }
}

// The channel of the entries that a figure is seen in; null: all of them.
const behind: Partial<Record<Name, Channel | null>> = {
  deals: null,
  average_size: null,
  median_cycle_days: null,
  new_customers: 'new_sales',
  won_back_customers: 'win_back',
  renewal_rate: 'renewal',
};

// The same figures as they stood on the same day of the fiscal year before, where there is one.
function useYearBefore(figures: Figures) {
  const me = useMyself();
  const year = me.company.all_fiscal_years.findLast(
    (one) => one.last < figures.fiscal_year.first && one.first <= aYearBefore(figures.on),
  );
  const before = useKeyFigures(
    year ? { fiscal_year: year.name, on: aYearBefore(figures.on) } : null,
  ).data;
  return before && (before.total.deals > 0 || before.total.expiring_volume > 0) ? before : null;
}

function Totals({ figures }: { figures: Figures }) {
  const me = useMyself();
  const before = useYearBefore(figures);
  const locale = useLocale();
  const { w } = locale;
  const period = {
    from: figures.fiscal_year.first,
    to: figures.on,
    seller_id: me.user.role === 'seller' ? me.user.seller_id : null,
  };
  return (
    <div className={style.totals}>
      {names.map((name) => {
        const [value, rests] = written(figures.total, name, locale);
        return (
          <Card key={name} title={w.keyFigures[name]}>
            <p className={style.value} data-testid={name}>
              {name in behind && value !== '–' ? (
                <Figure filter={{ ...period, channel: behind[name] }} of={w.keyFigures[name]}>
                  {value}
                </Figure>
              ) : (
                value
              )}
            </p>
            {rests && <p className="soft">{rests}</p>}
            {before && (
              <p className="soft">
                {w.keyFigures.before(
                  written(before.total, name, locale)[0],
                  before.fiscal_year.name,
                )}
              </p>
            )}
            <details className={style.how}>
              <summary>
                {w.keyFigures.how}
                <span className="hidden">: {w.keyFigures[name]}</span>
              </summary>
              <p>{figures.formulas[name]}</p>
            </details>
          </Card>
        );
      })}
    </div>
  );
}

function Rows({ figures, by }: { figures: Figures; by: Key }) {
  const me = useMyself();
  const locale = useLocale();
  const { w } = locale;
  const { rows, total } = figures;
  const period = { from: figures.fiscal_year.first, to: figures.on };
  const mine = me.user.role === 'seller' ? me.user.seller_id : null;
  const filterOf = (row: KeyFigureRow) => ({
    ...period,
    seller_id: row.seller_id ?? mine,
    channel: row.channel,
    team_id: row.team_id,
    product_id: row.product_id,
    customer_id: row.customer_id,
  });
  const nameOf = (row: KeyFigureRow): [string, ReactNode] => {
    if (row.channel) return [w.channels[row.channel], <ChannelName key="" channel={row.channel} />];
    const [name, path] =
      by === 'seller'
        ? [row.seller_name, `/sellers/${row.seller_id ?? ''}`]
        : by === 'customer'
          ? [row.customer_name, `/customers/${row.customer_id ?? ''}`]
          : [by === 'team' ? row.team_name : row.product_name, null];
    const said = name ?? w.keyFigures.none;
    return [said, path ? <Link href={path}>{said}</Link> : said];
  };
  return (
    <Card flush>
      <div
        className={style.scroll}
        tabIndex={0}
        role="region"
        aria-label={`${w.keyFigures.title}, ${w.keyFigures.keys[by]}`}
      >
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{w.keyFigures.keys[by]}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {w.keyFigures[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const [said, name] = nameOf(row);
              return (
                <tr key={at}>
                  <th scope="row">{name}</th>
                  {names.map((figure) => (
                    <td key={figure} className="num">
                      {figure in behind && !['0', '–'].includes(written(row, figure, locale)[0]) ? (
                        <Figure
                          filter={{ ...filterOf(row), channel: row.channel ?? behind[figure] }}
                          of={`${said}, ${w.keyFigures[figure]}`}
                        >
                          {written(row, figure, locale)[0]}
                        </Figure>
                      ) : (
                        written(row, figure, locale)[0]
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{w.keyFigures.total}</th>
              {names.map((figure) => (
                <td key={figure} className="num">
                  {figure === 'deals' ? (
                    <Figure filter={{ ...period, seller_id: mine }} of={w.keyFigures.deals}>
                      {written(total, figure, locale)[0]}
                    </Figure>
                  ) : (
                    written(total, figure, locale)[0]
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}
