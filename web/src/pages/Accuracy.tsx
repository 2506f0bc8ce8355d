// "Are the estimates good enough?": how right they were, in all and divided, over- and under-estimates apart,
// and the contracts that missed most and least, each with its invoices.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import {
  useAccuracy,
  type Accuracy as Measured,
  type AccuracySum,
  type AccuracyYear,
} from '@/queries/bridge';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { ChannelName } from './parts/channels';
import { Loaded } from './parts/Loaded';
import { Columns, Page } from './parts/Page';
import figures from './figures.module.css';
import style from './Accuracy.module.css';

export default function Accuracy() {
  const { w, day } = useLocale();
  const accuracy = useAccuracy();
  const data = accuracy.data;
  return (
    <Page
      title={w.accuracy.title}
      lead={
        data?.measured_to &&
        w.accuracy.lead(day(data.measured_from!), day(data.measured_to, 'dayYear'))
      }
      actions={<LinkButton href="/bridge">{w.bridge.short}</LinkButton>}
    >
      <Loaded query={accuracy} lines={[60, 100, 100, 100]}>
        {(found) =>
          found.passed.years + found.so_far.years === 0 ? (
            <Card>
              <EmptyState title={w.accuracy.empty} />
            </Card>
          ) : (
            <Found accuracy={found} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Found({ accuracy }: { accuracy: Measured }) {
  const { w } = useLocale();
  return (
    <>
      <Columns kind="two">
        <Card title={w.accuracy.passed}>
          <Sum sum={accuracy.passed} target={accuracy.target} />
        </Card>
        <Card title={w.accuracy.soFar}>
          <Sum sum={accuracy.so_far} target={accuracy.target} />
        </Card>
      </Columns>
      <Division
        label={w.keyFigures.keys.seller}
        rows={accuracy.by_seller.map((one) => ({
          key: one.seller_id,
          name: <Link href={`/sellers/${one.seller_id}`}>{one.seller_name}</Link>,
          ...one,
        }))}
      />
      <Division
        label={w.keyFigures.keys.channel}
        rows={accuracy.by_channel.map((one) => ({
          key: one.channel,
          name: <ChannelName channel={one.channel} />,
          ...one,
        }))}
      />
      <Division
        label={w.accuracy.group}
        rows={accuracy.by_group.map((one) => ({
          key: one.group ?? '',
          name: one.group ?? w.accuracy.noGroup,
          ...one,
        }))}
      />
      <Columns kind="two">
        <Card title={w.accuracy.worst}>
          <Years years={accuracy.worst} />
        </Card>
        <Card title={w.accuracy.best}>
          <Years years={accuracy.best} />
        </Card>
      </Columns>
      {accuracy.not_measured > 0 && (
        <p className="soft">{w.accuracy.notMeasured(accuracy.not_measured)}</p>
      )}
    </>
  );
}

function Sum({ sum, target }: { sum: AccuracySum; target: number }) {
  const { w, percent, short } = useLocale();
  if (sum.accuracy === null) return <p className="soft">{w.accuracy.none}</p>;
  return (
    <>
      <p className={`${figures.big} ${figures.medium}`}>
        {percent(sum.accuracy)}{' '}
        <small>
          {sum.accuracy >= target
            ? w.accuracy.onTarget(percent(target))
            : w.accuracy.belowTarget(percent(target))}
        </small>
      </p>
      <div className={style.band} aria-hidden>
        <span className={style.filled} style={{ width: percentOf(sum.accuracy) }} />
        <span className={style.mark} style={{ left: percentOf(target) }} />
      </div>
      <p className={figures.under}>
        {w.accuracy.compared(short(sum.estimate), short(sum.invoiced), sum.years)}
      </p>
      <dl className={style.apart}>
        <div>
          <dt>{w.accuracy.over}</dt>
          <dd>{w.accuracy.by(short(sum.over), sum.over_years)}</dd>
        </div>
        <div>
          <dt>{w.accuracy.under}</dt>
          <dd>{w.accuracy.by(short(sum.under), sum.under_years)}</dd>
        </div>
        <div>
          <dt>{w.accuracy.within(percent(target))}</dt>
          <dd>{w.accuracy.ofYears(sum.on_target, sum.years)}</dd>
        </div>
      </dl>
    </>
  );
}

const percentOf = (share: number) => `${String(Math.min(1, share) * 100)}%`;

interface DivisionRow {
  key: string;
  name: ReactNode;
  passed: AccuracySum;
  so_far: AccuracySum;
}

function Division({ label, rows }: { label: string; rows: DivisionRow[] }) {
  const { w, percent, short, number } = useLocale();
  const written = (sum: AccuracySum) => (sum.accuracy === null ? '–' : percent(sum.accuracy));
  return (
    <Card flush>
      <div className={style.scroll} tabIndex={0} role="region" aria-label={label}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{label}</th>
              <th scope="col">{w.accuracy.passed}</th>
              <th scope="col">{w.accuracy.years}</th>
              <th scope="col">{w.accuracy.over}</th>
              <th scope="col">{w.accuracy.under}</th>
              <th scope="col">{w.accuracy.soFar}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <td className="num">{written(row.passed)}</td>
                <td className="num">{number(row.passed.years)}</td>
                <td className="num">{short(row.passed.over)}</td>
                <td className="num">{short(row.passed.under)}</td>
                <td className="num">{written(row.so_far)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Years({ years }: { years: AccuracyYear[] }) {
  const { w, percent, short, day } = useLocale();
  if (years.length === 0) return <p className="soft">{w.accuracy.none}</p>;
  return (
    <ul className={style.list}>
      {years.map((year) => (
        <li key={`${year.line_id} ${String(year.contract_year)}`}>
          <span>
            <Link href={`/deals/${year.deal_id}`}>{year.customer_name}</Link>
            <small>
              {[year.product_name, `${day(year.first, 'dayYear')} – ${day(year.last, 'dayYear')}`]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
          <span className="num">
            {percent(year.accuracy)}
            <small>{w.accuracy.ofEstimate(short(year.invoiced), short(year.estimate))}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
