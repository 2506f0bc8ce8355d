// The versions of a year's budget: which is in force and which was the original, and what differs between any
// two of them. None is ever changed or lost.
import { seesCompany } from '@/actions/places';
import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { channels } from '@/model/channel';
import { formatTime } from '@/model/day';
import {
  useBudgetDifference,
  useBudgetVersions,
  type BudgetDifference,
  type BudgetVersions,
} from '@/queries/budgets';
import { LinkButton } from '@/ui/Button';
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
import table from '../parts/table.module.css';
import beside from './Differences.module.css';
import style from './Versions.module.css';

type Version = BudgetVersions['versions'][number];

export default function Versions({ year }: { year: string }) {
  const me = useMyself();
  const { w } = useLocale();
  const versions = useBudgetVersions(year);
  const known = me.company.all_fiscal_years.some(({ name }) => name === year);
  if (!seesCompany(me) || !known) return <NotFound />;
  const back = <LinkButton href={`/budget/${year}`}>{w.budget.back}</LinkButton>;
  return (
    <Page title={w.budget.versionsTitle(year)} lead={w.budget.versionsText} actions={back}>
      <Loaded query={versions}>
        {({ versions: all }) =>
          all.length === 0 ? (
            <Card>
              <EmptyState
                icon={<IconHistory size={26} aria-hidden />}
                title={w.budget.versionsNone}
                action={back}
              >
                {w.budget.versionsNoneText}
              </EmptyState>
            </Card>
          ) : (
            <>
              <List versions={all} />
              {all.length > 1 ? (
                <Compare year={year} versions={all} />
              ) : (
                <p className="soft">{w.budget.versionsOne}</p>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function List({ versions }: { versions: Version[] }) {
  const me = useMyself();
  const { w, language, amount, sign } = useLocale();
  return (
    <Card flush>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{w.budget.versionHeading}</th>
            <th scope="col">{w.budget.versionWhen}</th>
            <th scope="col" className={table.amount}>
              {w.budget.total}, {sign}
            </th>
            <th scope="col" className={table.amount}>
              {w.budget.assigned}, {sign}
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((one) => (
            <tr key={one.version}>
              <th scope="row" className={table.full}>
                <b className={style.name}>{w.budget.version(one.version)}</b>{' '}
                {one.is_original && <span className={style.tag}>{w.budget.original}</span>}{' '}
                {one.in_force && (
                  <span className={style.tag} data-now>
                    {w.budget.inForce}
                  </span>
                )}{' '}
                {one.status === 'draft' && (
                  <span className={style.tag}>{w.budget.statuses.draft}</span>
                )}
                {one.reason && <span className={table.detail}>{w.budget.because(one.reason)}</span>}
              </th>
              <td className={table.full}>
                <time dateTime={one.at}>{formatTime(one.at, me.company.time_zone, language)}</time>
                {one.by_name && <span className={table.detail}>{one.by_name}</span>}
              </td>
              <td className={`num ${table.amount} ${style.stacked}`}>
                <span className={style.onPhone}>{w.budget.total}</span> {amount(one.total)}
              </td>
              <td className={`num ${table.amount} ${style.stacked}`}>
                <span className={style.onPhone}>{w.budget.assigned}</span> {amount(one.assigned)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

// Any two may be held against each other; without a choice, the original and the newest.
function Compare({ year, versions }: { year: string; versions: Version[] }) {
  const { w } = useLocale();
  const { values, set } = useFilter(['from', 'to'] as const);
  const original = versions.find((one) => one.is_original) ?? versions.at(-1)!;
  const choose = (name: 'from' | 'to', otherwise: Version) =>
    versions.find((one) => String(one.version) === values[name]) ?? otherwise;
  const from = choose('from', original).version;
  const to = choose('to', versions[0]!).version;
  const difference = useBudgetDifference(year, from, to);
  const options = versions.map((one) => ({
    value: String(one.version),
    label: [
      w.budget.version(one.version),
      one.is_original && w.budget.original,
      one.status === 'draft' && w.budget.statuses.draft,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Card title={w.budget.differs}>
      <div className={style.choose}>
        <SelectField
          label={w.budget.differsFrom}
          value={String(from)}
          options={options}
          onChoose={(value) => {
            set('from', value);
          }}
        />
        <SelectField
          label={w.budget.differsTo}
          value={String(to)}
          options={options}
          onChoose={(value) => {
            set('to', value);
          }}
        />
      </div>
      <Loaded query={difference}>{(known) => <Difference known={known} />}</Loaded>
    </Card>
  );
}

function Difference({ known }: { known: BudgetDifference }) {
  const { w, amount, sign } = useLocale();
  const moved = channels.filter((one) => known.goals[one].from !== known.goals[one].to);
  const rows: [string, ReactNode, number | null, number | null, boolean][] = [
    ...(known.total.from !== known.total.to
      ? [['total', <b>{w.budget.total}</b>, known.total.from, known.total.to, false] as const]
      : []),
    ...moved.map(
      (one) =>
        [
          one,
          <>
            {w.budget.company} · <ChannelName channel={one} />
          </>,
          known.goals[one].from,
          known.goals[one].to,
          false,
        ] as const,
    ),
    ...known.cells.map(
      (one) =>
        [
          `${one.seller_id} ${one.channel}`,
          <>
            {one.seller_name} · <ChannelName channel={one.channel} />
          </>,
          one.from,
          one.to,
          one.months_differ,
        ] as const,
    ),
    ...known.revenue_goals.map(
      (one) =>
        [
          `revenue ${one.seller_id}`,
          w.budget.revenueGoalOf(one.seller_name),
          one.from,
          one.to,
          false,
        ] as const,
    ),
  ].map((row) => [...row]);
  if (rows.length === 0 && known.profiles.length === 0)
    return <p className="soft">{w.budget.differsNot}</p>;
  const write = (value: number | null) => (value === null ? w.budget.empty : amount(value));
  return (
    <>
      {known.profiles.length > 0 && (
        <p className="soft">
          {w.budget.differsSeason(known.profiles.map((one) => w.channels[one]).join(', '))}
        </p>
      )}
      {rows.length > 0 && (
        <div
          className={beside.scroll}
          tabIndex={0}
          role="region"
          aria-label={`${w.budget.version(known.from)} – ${w.budget.version(known.to)}`}
        >
          <table className={beside.differences}>
            <thead>
              <tr>
                <th scope="col">{w.budget.goal}</th>
                <th scope="col">
                  {w.budget.version(known.from)}, {sign}
                </th>
                <th scope="col">
                  {w.budget.version(known.to)}, {sign}
                </th>
                <th scope="col">
                  {w.budget.differsBy}, {sign}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([key, name, from, to, monthsDiffer]) => {
                const by = (to ?? 0) - (from ?? 0);
                return (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td className="num">{write(from)}</td>
                    <td className="num">{write(to)}</td>
                    <td className="num">
                      {by === 0 && monthsDiffer
                        ? w.budget.differsMonths
                        : `${by > 0 ? '+' : ''}${amount(by)}`}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
