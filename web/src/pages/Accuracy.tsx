// "Are the estimates good enough?": how right they were, in all and divided, over- and under-estimates apart,
// and the contracts that missed most and least, each with its invoices.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sideBySideWords } from '@/model/words/side-by-side';
import {
  useAccuracy,
  type Accuracy as Measured,
  type AccuracySum,
  type AccuracyYear,
} from '@/queries/bridge';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/Button';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { ChannelName } from './parts/channels';
import { Loaded } from './parts/Loaded';
import { Columns, Page } from './parts/Page';
import figures from './figures.module.css';
import style from './Accuracy.module.css';

export default function Accuracy() {
  const { day } = useLocale();
  const s = useWords(sideBySideWords);
  const accuracy = useAccuracy();
  const data = accuracy.data;
  return (
    <Page
      title={s.accuracy.title}
      lead={
        data?.measured_to &&
        s.accuracy.lead(day(data.measured_from!), day(data.measured_to, 'dayYear'))
      }
      actions={
        <>
          <LinkButton href="/revenue/matching">{s.accuracy.correct}</LinkButton>
          <LinkButton href="/bridge">{s.bridge.short}</LinkButton>
        </>
      }
    >
      <Loaded query={accuracy} lines={[60, 100, 100, 100]}>
        {(found) =>
          found.passed.years + found.so_far.years === 0 ? (
            <Card>
              <EmptyState title={s.accuracy.empty} />
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
  const s = useWords(sideBySideWords);
  return (
    <>
      <Columns kind="two">
        <Card title={s.accuracy.passed}>
          <Sum sum={accuracy.passed} target={accuracy.target} />
        </Card>
        <Card title={s.accuracy.soFar}>
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
        label={s.accuracy.group}
        rows={accuracy.by_group.map((one) => ({
          key: one.group ?? '',
          name: one.group ?? s.accuracy.noGroup,
          ...one,
        }))}
      />
      <Columns kind="two">
        <Card title={s.accuracy.worst}>
          <Years years={accuracy.worst} />
        </Card>
        <Card title={s.accuracy.best}>
          <Years years={accuracy.best} />
        </Card>
      </Columns>
      {accuracy.not_measured > 0 && (
        <p className="soft">{s.accuracy.notMeasured(accuracy.not_measured)}</p>
      )}
    </>
  );
}

function Sum({ sum, target }: { sum: AccuracySum; target: number }) {
  const { percent, short } = useLocale();
  const s = useWords(sideBySideWords);
  if (sum.accuracy === null) return <p className="soft">{s.accuracy.none}</p>;
  return (
    <>
      <p className={`${figures.big} ${figures.medium}`}>
        {percent(sum.accuracy)}{' '}
        <small>
          {sum.accuracy >= target
            ? s.accuracy.onTarget(percent(target))
            : s.accuracy.belowTarget(percent(target))}
        </small>
      </p>
      <div className={style.band} aria-hidden>
        <span className={style.filled} style={{ width: percentOf(sum.accuracy) }} />
        <span className={style.mark} style={{ left: percentOf(target) }} />
      </div>
      <p className={figures.under}>
        {s.accuracy.compared(short(sum.estimate), short(sum.invoiced), sum.years)}
      </p>
      <dl className={style.apart}>
        <div>
          <dt>{s.accuracy.over}</dt>
          <dd>{s.accuracy.by(short(sum.over), sum.over_years)}</dd>
        </div>
        <div>
          <dt>{s.accuracy.under}</dt>
          <dd>{s.accuracy.by(short(sum.under), sum.under_years)}</dd>
        </div>
        <div>
          <dt>{s.accuracy.within(percent(target))}</dt>
          <dd>{s.accuracy.ofYears(sum.on_target, sum.years)}</dd>
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
  const { percent, short, number } = useLocale();
  const s = useWords(sideBySideWords);
  const written = (sum: AccuracySum) => (sum.accuracy === null ? '–' : percent(sum.accuracy));
  return (
    <Card flush>
      <div className={style.scroll} tabIndex={0} role="region" aria-label={label}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{label}</th>
              <th scope="col">{s.accuracy.passed}</th>
              <th scope="col">{s.accuracy.years}</th>
              <th scope="col">{s.accuracy.over}</th>
              <th scope="col">{s.accuracy.under}</th>
              <th scope="col">{s.accuracy.soFar}</th>
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
  const { percent, short, day } = useLocale();
  const s = useWords(sideBySideWords);
  if (years.length === 0) return <p className="soft">{s.accuracy.none}</p>;
  return (
    <ul className={style.list}>
      {years.map((year) => (
        <li key={`${year.line_id} ${String(year.contract_year)}`}>
          <span>
            <Link href={`/deals/${year.deal_id}`}>{year.customer_name}</Link>
            {' · '}
            <Link
              href={`/revenue/matching?deal_id=${year.deal_id}`}
              aria-label={s.accuracy.invoicesOf(year.customer_name)}
            >
              {s.accuracy.invoices}
            </Link>
            <small>
              {[year.product_name, `${day(year.first, 'dayYear')} – ${day(year.last, 'dayYear')}`]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
          <span className="num">
            {percent(year.accuracy)}
            <small>{s.accuracy.ofEstimate(short(year.invoiced), short(year.estimate))}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
