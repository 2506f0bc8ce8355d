// The year so far, divided by channel, team, seller or month: done, what is left, and where it lands. Every
// figure opens the entries behind it, and the page says which goals it is measured against.
import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { seesCompany } from '@/actions/places';
import { addDays, dayOf, isDay } from '@/model/day';
import { daysOfMonth, type EntryFilter } from '@/model/entry-filter';
import type { Placed, TeamInTree } from '@/model/team-tree';
import { useTeamTree } from '@/queries/people';
import { useBudgetVersions } from '@/queries/budgets';
import { useStanding, type Figures, type Standing, type StandingRow } from '@/queries/standing';
import { Card } from '@/ui/Card';
import { DateField } from '@/ui/DateField';
import { LinkButton } from '@/ui/Button';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { useFilter } from './filter';
import { useFiscalYear, useMyself } from './me';
import { ChannelName } from './parts/channels';
import { Figure } from './parts/Figure';
import { Landing } from './parts/Landing';
import { Downloads } from './parts/Downloads';
import { Loaded } from './parts/Loaded';
import { PacePill } from './parts/PacePill';
import { Page } from './parts/Page';
import { Tabs } from './parts/Tabs';
import { YearChart, type YearChartOf } from './parts/YearChart';
import style from './FollowUp.module.css';

const keys = ['channel', 'team', 'seller', 'month'] as const;
type Key = (typeof keys)[number];

// As the teams stand in their tree, and how far each is moved in; those without a team last.
function inTree(rows: StandingRow[], teams: Placed<TeamInTree>[]) {
  const at = new Map(teams.map((team, place) => [team.id, { place, level: team.level }]));
  const placeOf = (row: StandingRow) => at.get(row.team_id ?? '')?.place ?? Infinity;
  const top = Math.min(...rows.map((row) => at.get(row.team_id ?? '')?.level ?? Infinity));
  return {
    rows: rows.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b))),
    levelOf: (row: StandingRow) => {
      const level = at.get(row.team_id ?? '')?.level;
      return level === undefined ? 0 : level - top;
    },
  };
}

// While the next rows are on their way the earlier ones are still shown, by what they were divided by.
function keyOf({ rows }: Standing): Key | undefined {
  const first = rows[0];
  if (!first) return undefined;
  return keys.find((key) => (key === 'team' || key === 'seller' ? `${key}_id` : key) in first);
}

export default function FollowUp() {
  const me = useMyself();
  const { w, day, today } = useLocale();
  const current = useFiscalYear();
  const { values, set } = useFilter(['by', 'on', 'of'] as const);
  const by = keys.find((key) => key === values.by) ?? 'channel';
  const on = isDay(values.on) && values.on <= today ? values.on : today;
  const year =
    me.company.all_fiscal_years.find((one) => one.first <= on && on <= one.last) ?? current;
  // A team with those that stand under it.
  const rows = by === 'team' ? 'branch' : by;
  const standing = useStanding({ by: rows, on, fiscal_year: year.name });
  const rest = values.on ? `&on=${values.on}` : '';
  return (
    <Page
      title={w.followUp.title}
      heading={
        me.user.team_name
          ? w.followUp.headingOf(me.user.team_name, year.name)
          : w.followUp.heading(year.name)
      }
      lead={w.followUp.lead(day(on, 'dayYear'))}
      actions={
        <>
          <Downloads list="standing" query={{ by: rows, on }} />
          <LinkButton href="/overview">{w.overview.title}</LinkButton>
        </>
      }
    >
      <div className={style.bar}>
        <Tabs
          label={w.followUp.by}
          current={by}
          tabs={keys.map((key) => ({
            name: key,
            href: `/follow-up?by=${key}${rest}`,
            label: w.followUp.keys[key],
          }))}
        />
        <DateField
          label={w.followUp.on}
          value={values.on}
          max={today}
          fault={values.on && on !== values.on ? w.followUp.onFault : undefined}
          onChange={(text) => {
            set('on', text);
          }}
        />
      </div>
      <Card>
        <Loaded query={standing} lines={[100, 100, 100, 100, 100]}>
          {(data) => <Table standing={data} by={keyOf(data) ?? by} />}
        </Loaded>
        {seesCompany(me) && <Against year={year.name} on={on} />}
      </Card>
      {standing.data && standing.data.rows.length > 0 && (
        <Curve
          rows={standing.data.rows}
          by={keyOf(standing.data) ?? by}
          on={on}
          year={year.name}
          of={values.of}
          onChoose={(of) => {
            set('of', of);
          }}
        />
      )}
    </Page>
  );
}

interface CurveProps {
  rows: StandingRow[];
  by: Key;
  on: string;
  year: string;
  of: string;
  onChoose: (of: string) => void;
}

function narrowedTo(by: Key, chosen: string): YearChartOf {
  return chosen ? { [by === 'channel' ? by : `${by}_id`]: chosen } : {};
}

// The year as a curve, of all or of one that the table has, as volume and through the lens.
function Curve({ rows, by, on, year, of, onChoose }: CurveProps) {
  const { w } = useLocale();
  const choices = rows.flatMap((row): { value: string; label: string }[] => {
    if (row.channel) return [{ value: row.channel, label: w.channels[row.channel] }];
    if (row.team_id) return [{ value: row.team_id, label: row.team_name! }];
    return row.seller_id ? [{ value: row.seller_id, label: row.seller_name! }] : [];
  });
  const chosen = choices.some(({ value }) => value === of) ? of : '';
  const narrowed = useMemo(() => narrowedTo(by, chosen), [by, chosen]);
  const months = useStanding({ by: 'month', on, fiscal_year: year, ...narrowed });
  return (
    <Card
      title={w.followUp.curve}
      aside={
        choices.length > 1 && (
          <SelectField
            label={w.followUp.keys[by]}
            hideLabel
            value={chosen}
            options={[{ value: '', label: w.followUp.all }, ...choices]}
            onChoose={onChoose}
          />
        )
      }
    >
      <Loaded query={months} lines={[100, 100, 100, 100, 100, 100]}>
        {(data) => <YearChart standing={data} of={narrowed} height={300} />}
      </Loaded>
    </Card>
  );
}

// Which version was in force that day; nothing to say while there is but one.
function Against({ year, on }: { year: string; on: string }) {
  const { w, day } = useLocale();
  const me = useMyself();
  const versions = useBudgetVersions(year);
  const approved = (versions.data?.versions ?? [])
    .filter((one) => one.status === 'approved')
    .map((one) => ({ version: one.version, from: dayOf(one.at, me.company.time_zone) }))
    .sort((a, b) => a.version - b.version);
  if (approved.length < 2) return null;
  const of = approved.findLast((one) => one.from <= on) ?? approved[0]!;
  return (
    <p className={`soft ${style.note}`}>
      {w.followUp.against(of.version, day(of.from, 'dayYear'))}{' '}
      <Link href={`/budget/${year}/versions`}>{w.budget.versions}</Link>
    </p>
  );
}

function Table({ standing, by }: { standing: Standing; by: Key }) {
  const me = useMyself();
  const { w, sign, day } = useLocale();
  const { fiscal_year: year, total, on } = standing;
  const teams = useTeamTree();
  const placed = by === 'team' ? inTree(standing.rows, teams.data ?? []) : null;
  const rows = placed?.rows ?? standing.rows;
  const lands = by !== 'month';
  const nameOf = (row: StandingRow): ReactNode => {
    switch (by) {
      case 'channel':
        return <ChannelName channel={row.channel!} />;
      case 'team':
        return (
          <span style={{ paddingInlineStart: `${String(18 * (placed?.levelOf(row) ?? 0))}px` }}>
            {row.team_name ?? w.followUp.noTeam}
          </span>
        );
      case 'seller':
        return <Link href={`/sellers/${row.seller_id!}`}>{row.seller_name}</Link>;
      case 'month':
        return day(row.month!, 'monthYear');
    }
  };
  const textOf = (row: StandingRow): string =>
    by === 'channel'
      ? w.channels[row.channel!]
      : by === 'team'
        ? (row.team_name ?? w.followUp.noTeam)
        : by === 'seller'
          ? row.seller_name!
          : day(row.month!, 'monthYear');
  // Days of a month that the year meets.
  const within = (row: StandingRow) => {
    if (by !== 'month') return { from: year.first, to: year.last };
    const { from, to } = daysOfMonth(row.month!);
    return { from: from < year.first ? year.first : from, to: to > year.last ? year.last : to };
  };
  const filterOf = (row: StandingRow): EntryFilter => ({
    ...(by === 'channel' && { channel: row.channel }),
    ...(by === 'team' && row.team_id && { team_id: row.team_id }),
    ...(by === 'seller' && { seller_id: row.seller_id }),
  });
  return (
    <div className={style.scroll} tabIndex={0} role="group" aria-label={w.followUp.keys[by]}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">
              {w.followUp.keys[by]}, {sign}
            </th>
            <th scope="col">{w.followUp.left}</th>
            <th scope="col">{w.followUp.done}</th>
            <th scope="col">{w.followUp.goal}</th>
            <th scope="col">{w.followUp.attainment}</th>
            <th scope="col">{w.followUp.later}</th>
            {lands && <th scope="col">{w.followUp.landing}</th>}
            {lands && <th scope="col">{w.followUp.perWeek}</th>}
            <th scope="col">{w.followUp.pace}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.channel ?? row.team_id ?? row.seller_id ?? row.month ?? 'none'}
              name={nameOf(row)}
              text={textOf(row)}
              figures={row}
              days={within(row)}
              on={on}
              filter={by === 'team' && !row.team_id ? null : filterOf(row)}
              lands={lands}
            />
          ))}
        </tbody>
        <tfoot>
          <Row
            name={me.user.team_name ?? w.followUp.company}
            text={me.user.team_name ?? w.followUp.company}
            figures={total}
            days={{ from: year.first, to: year.last }}
            on={on}
            filter={{}}
            lands={lands}
          />
        </tfoot>
      </table>
      {lands && total.landing !== null && (
        <div className={style.note}>
          <Landing amount={total.landing} />
        </div>
      )}
    </div>
  );
}

interface RowProps {
  name: ReactNode;
  text: string;
  figures: Figures;
  days: { from: string; to: string };
  on: string;
  // Null: the entries cannot be asked for.
  filter: EntryFilter | null;
  lands: boolean;
}

function Row({ name, text, figures, days, on, filter, lands }: RowProps) {
  const { w, amount, percent } = useLocale();
  const later = figures.committed + figures.expected_later;
  const figure = (value: number, from: string, to: string, of: string) =>
    value === 0 || !filter || from > to ? (
      amount(value)
    ) : (
      <Figure filter={{ ...filter, from, to }} of={`${text}, ${of}`}>
        {amount(value)}
      </Figure>
    );
  const tomorrow = addDays(on, 1);
  const write = (value: number | null) => (value === null ? '–' : amount(value));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={`num ${style.left}`}>
        {figures.remaining !== null && figures.remaining <= 0
          ? w.followUp.reached
          : write(figures.remaining)}
      </td>
      <td className="num">
        {figure(figures.actual, days.from, days.to < on ? days.to : on, w.followUp.done)}
      </td>
      <td className="num">{write(figures.goal)}</td>
      <td className="num">{figures.attainment === null ? '–' : percent(figures.attainment)}</td>
      <td className="num">
        {figure(later, days.from > tomorrow ? days.from : tomorrow, days.to, w.followUp.later)}
      </td>
      {lands && <td className="num">{figures.landing === null ? '–' : amount(figures.landing)}</td>}
      {lands && (
        <td className="num">
          {figures.needed_per_week === null || (figures.remaining ?? 0) <= 0
            ? '–'
            : amount(figures.needed_per_week)}
        </td>
      )}
      <td>{figures.pace === null ? '–' : <PacePill pace={figures.pace} />}</td>
    </tr>
  );
}
