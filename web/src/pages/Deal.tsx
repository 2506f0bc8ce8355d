// One signed deal: what was promised, why its channel, when its volume counts, and how the same deal
// would look as invoicing.
import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'wouter';
import { maySign } from '@/actions/places';
import { useDeal, type DealLine, type DealWithEntries, type Entry } from '@/queries/deals';
import { useLens } from '@/queries/standing';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, type Locale } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { useMyself } from './me';
import { ChannelMark, ChannelName } from './parts/channels';
import { sharesText } from './parts/DealRows';
import { Loaded } from './parts/Loaded';
import { Columns, Page, Stack } from './parts/Page';
import { renewPath } from './parts/RenewalRows';
import NotFound from './NotFound';
import style from './Deal.module.css';
import table from './parts/table.module.css';

const MonthChart = lazy(() =>
  import('@/ui/charts/MonthChart').then((module) => ({ default: module.MonthChart })),
);

export default function DealPage({ id }: { id: string }) {
  const { w, money, day, percent } = useLocale();
  const deal = useDeal(id);
  if (deal.isError && !deal.data) return <NotFound />;
  const data = deal.data;
  return (
    <Page
      title={data ? data.customer_name : w.deal.title}
      heading={
        data && (
          <Link href={`/customers/${data.customer_id}`} className={style.customer}>
            {data.customer_name}
          </Link>
        )
      }
      lead={data && `${w.deal.signedOn(day(data.signed_on))} · ${sharesText(data, percent)}`}
    >
      <Columns kind="wide-narrow">
        <Stack>
          <Card title={w.deal.volume}>
            <Loaded query={deal}>
              {(one) => (
                <>
                  <p className={style.volume}>{money(one.volume_per_year, true)}</p>
                  <p className="soft">
                    {w.deal.total}:{' '}
                    {one.total_contract_value === null
                      ? w.deal.untilNotice
                      : money(one.total_contract_value, true)}
                  </p>
                  <Lines deal={one} />
                </>
              )}
            </Loaded>
          </Card>
          <Card title={w.deal.lens}>
            <p className={style.text}>{w.deal.lensText}</p>
            {data ? <LensChart deal={data} /> : <Skeleton lines={[100, 100, 100]} />}
          </Card>
        </Stack>
        <Stack>
          <Card title={w.deal.entries}>
            <Loaded query={deal}>{(one) => <Entries entries={one.entries} />}</Loaded>
          </Card>
          {data && <Facts deal={data} />}
        </Stack>
      </Columns>
    </Page>
  );
}

export function termText(
  line: Pick<DealLine, 'term' | 'months' | 'notice_months'>,
  { w }: Locale,
): string {
  const term = line.term === 'fixed' ? w.deal.term.fixed(line.months ?? 0) : w.deal.term[line.term];
  return line.notice_months === null ? term : `${term}, ${w.deal.notice(line.notice_months)}`;
}

function Lines({ deal }: { deal: DealWithEntries }) {
  const me = useMyself();
  const locale = useLocale();
  const { w, money, near } = locale;
  return (
    <ul className={style.lines}>
      {deal.lines.map((line) => (
        <li key={line.id}>
          <ChannelMark channel={line.channel} />
          <div className={style.line}>
            <div className={style.lineHead}>
              <h3>{line.product_name ?? w.deals.noProduct}</h3>
              <span className="num">{money(line.volume_per_year, true)}</span>
            </div>
            <p className="soft">
              {termText(line, locale)} ·{' '}
              {line.ends_on && line.term !== 'one_off'
                ? w.deal.until(near(line.start), near(line.ends_on))
                : w.deal.from(near(line.start))}
            </p>
            <p className={style.reason}>
              <b>{w.channels[line.channel]}.</b> {line.channel_reason.sentence}
              {line.channel_reason.rule === 'chosen' &&
                ` ${w.deal.chosen(w.channels[line.channel_reason.evidence.rule_says])}`}
            </p>
            {line.needs_review && (
              <p className={style.review}>
                <IconAlertTriangle size={16} aria-hidden /> {w.deal.review}
              </p>
            )}
            {maySign(me) && line.id && line.term === 'fixed' && (
              <LinkButton href={renewPath({ deal_id: deal.id, line_id: line.id })} small>
                {w.deal.renew}
              </LinkButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Entries({ entries }: { entries: Entry[] }) {
  const { w, amount, day, today } = useLocale();
  const reversed = new Set(entries.map((entry) => entry.reverses));
  const several = new Set(entries.map((entry) => entry.seller_id)).size > 1;
  return (
    <>
      <ol className={style.entries}>
        {[...entries]
          .sort((a, b) => a.on.localeCompare(b.on) || a.seq - b.seq)
          .map((entry) => (
            <li
              key={entry.seq}
              data-channel={entry.channel}
              data-later={entry.on > today || undefined}
              data-reversed={reversed.has(entry.seq) || undefined}
            >
              <span className={style.when}>{day(entry.on)}</span>
              <span className={style.what}>
                {w.channels[entry.channel]}
                <span className={table.detail}>
                  {[
                    several && entry.seller_name,
                    entry.reverses !== null && w.deal.reverses(entry.reverses),
                    reversed.has(entry.seq) && w.deal.reversed,
                    entry.notice_day &&
                      entry.notice_day >= today &&
                      w.deal.expectedUntil(day(entry.notice_day)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className="num">{amount(entry.amount, true)}</span>
            </li>
          ))}
      </ol>
      <p className={style.text}>{w.deal.entriesText}</p>
    </>
  );
}

function LensChart({ deal }: { deal: DealWithEntries }) {
  const me = useMyself();
  const { w } = useLocale();
  const years = me.company.fiscal_years;
  const at = years.findIndex((one) => one.first <= deal.signed_on && deal.signed_on <= one.last);
  const next = years[at + 1];
  const lens = useLens({ deal_id: deal.id, fiscal_year: years[at]?.name });
  const later = useLens(
    { deal_id: deal.id, fiscal_year: next?.name },
    at >= 0 && next !== undefined,
  );
  // From the month of signing, a year and a bit: invoicing often begins later and goes on longer.
  const months = useMemo(
    () =>
      [...(lens.data?.months ?? []), ...(later.data?.months ?? [])]
        .filter((one) => one.month >= deal.signed_on.slice(0, 7))
        .slice(0, 14),
    [lens.data, later.data, deal.signed_on],
  );
  const series = useMemo(
    () => [
      { name: w.deal.atSigning, values: months.map((one) => one.signed), look: 'bar' as const },
      {
        name: w.deal.asInvoicing,
        values: months.map((one) => one.invoiced),
        look: 'soft-bar' as const,
      },
    ],
    [months, w],
  );
  const names = useMemo(() => months.map((one) => one.month), [months]);
  return (
    <Loaded query={lens} lines={[100, 100, 100]}>
      {() =>
        months.length === 0 ? null : (
          <Suspense fallback={<Skeleton lines={[100, 100, 100]} />}>
            <MonthChart
              label={w.deal.lens}
              months={names}
              series={series}
              current={deal.signed_on.slice(0, 7)}
              height={200}
              tableLabel={w.overview.showTable}
            />
          </Suspense>
        )
      }
    </Loaded>
  );
}

function Facts({ deal }: { deal: DealWithEntries }) {
  const { w, day } = useLocale();
  const facts = [
    [w.deal.firstContact, deal.first_contact_on && day(deal.first_contact_on)],
    [w.deal.externalId, deal.external_id],
    [w.deal.note, deal.note],
    [w.deal.recorded, day(deal.recorded_at.slice(0, 10))],
  ].filter(([, value]) => value);
  return (
    <Card>
      <dl className={style.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{w.channel}</dt>
          <dd>
            {[...new Set(deal.lines.map((line) => line.channel))].map((channel) => (
              <ChannelName key={channel} channel={channel} />
            ))}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
