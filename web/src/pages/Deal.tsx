// One signed deal: what was promised, why its channel, when its volume counts, and all that has happened to
// it since: corrections, an end, a renewal, each with what it took back and what it posted.
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { maySign, seesCompany } from '@/actions/places';
import { formatTime } from '@/model/day';
import { daysOfMonth, entriesPath } from '@/model/entry-filter';
import { currencyOf, formatMoney } from '@/model/money';
import { standing, storyOf } from '@/model/story';
import { useDeal, type DealLine, type DealWithEntries, type Entry } from '@/queries/deals';
import { useLens } from '@/queries/standing';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, type Locale } from '@/ui/locale';
import { Notice, Skeleton } from '@/ui/states';
import { ReinstateDialog, TerminateDialog, VoidDialog } from './DealDialogs';
import { useMyself } from './me';
import NotFound from './NotFound';
import { ChannelMark, ChannelName } from './parts/channels';
import { sharesText } from './parts/DealRows';
import { Loaded } from './parts/Loaded';
import { Columns, Page, Stack } from './parts/Page';
import { renewPath } from './parts/RenewalRows';
import style from './Deal.module.css';
import table from './parts/table.module.css';

const MonthChart = lazy(() =>
  import('@/ui/charts/MonthChart').then((module) => ({ default: module.MonthChart })),
);

export default function DealPage({ id }: { id: string }) {
  const me = useMyself();
  const { w, money, day, percent } = useLocale();
  const deal = useDeal(id);
  const [params] = useSearchParams();
  // From the calendar she has come to decide.
  const [asked, setAsked] = useState<'terminate' | 'reinstate' | 'void' | null>(
    params.get('ask') === 'terminate' ? 'terminate' : null,
  );
  if (deal.isError && !deal.data) return <NotFound />;
  const data = deal.data?.data;
  const close = () => {
    setAsked(null);
  };
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
      actions={data?.may_change && !data.is_void && <Actions deal={data} onAsk={setAsked} />}
    >
      {data?.is_void && <Notice tone="plain">{w.dealChange.isVoid}</Notice>}
      <Columns kind="wide-narrow">
        <Stack>
          <Card title={w.deal.volume}>
            <Loaded query={deal}>
              {({ data: one }) => (
                <>
                  <p className={style.volume} data-void={one.is_void || undefined}>
                    {money(one.volume_per_year, true)}
                  </p>
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
          <Card
            title={w.story.title}
            aside={
              seesCompany(me) && <Link href={`/settings/audit?deal_id=${id}`}>{w.story.log}</Link>
            }
          >
            <Loaded query={deal}>{({ data: one }) => <Story deal={one} />}</Loaded>
          </Card>
        </Stack>
        <Stack>
          <Card
            title={w.story.stands}
            aside={<Link href={entriesPath({ deal_id: id })}>{w.story.allEntries}</Link>}
          >
            <Loaded query={deal}>{({ data: one }) => <Standing entries={one.entries} />}</Loaded>
          </Card>
          {data && <Facts deal={data} />}
          {data && !data.is_void && (
            <Card title={w.deal.lens}>
              <p className={style.text}>{w.deal.lensText}</p>
              <LensChart deal={data} />
            </Card>
          )}
        </Stack>
      </Columns>
      {data?.may_change && !data.is_void && asked === 'terminate' && (
        <TerminateDialog deal={data} onClose={close} />
      )}
      {data && asked === 'reinstate' && <ReinstateDialog deal={data} onClose={close} />}
      {data && asked === 'void' && <VoidDialog deal={data} onClose={close} />}
    </Page>
  );
}

interface ActionsProps {
  deal: DealWithEntries;
  onAsk: (what: 'terminate' | 'reinstate' | 'void') => void;
}

function Actions({ deal, onAsk }: ActionsProps) {
  const { w } = useLocale();
  const lines = deal.lines.filter((line) => !line.is_void);
  const canEnd = lines.some((line) => line.term !== 'one_off' && !line.renewed_by_line_id);
  const ended = lines.some((line) => line.terminated_on !== null);
  return (
    <>
      <LinkButton
        href={`/deals/${deal.id}/correct`}
        small
        icon={<IconPencil size={16} aria-hidden />}
      >
        {w.dealChange.correct}
      </LinkButton>
      {ended ? (
        <Button
          small
          onClick={() => {
            onAsk('reinstate');
          }}
        >
          {w.dealChange.reinstate}
        </Button>
      ) : (
        canEnd && (
          <Button
            small
            onClick={() => {
              onAsk('terminate');
            }}
          >
            {w.dealChange.terminate}
          </Button>
        )
      )}
      <Button
        small
        weight="bare"
        onClick={() => {
          onAsk('void');
        }}
      >
        {w.dealChange.void}
      </Button>
    </>
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
  const { w } = useLocale();
  const struck = deal.lines.filter((line) => line.is_void);
  return (
    <>
      <ul className={style.lines}>
        {deal.lines
          .filter((line) => !line.is_void)
          .map((line) => (
            <Line key={line.id} deal={deal} line={line} />
          ))}
      </ul>
      {struck.length > 0 && (
        <details className={style.struck}>
          <summary>{w.dealChange.showVoid(struck.length)}</summary>
          <ul className={style.lines}>
            {struck.map((line) => (
              <Line key={line.id} deal={deal} line={line} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({ deal, line }: { deal: DealWithEntries; line: DealLine }) {
  const me = useMyself();
  const locale = useLocale();
  const { w, money, near, language } = locale;
  const counts = !deal.is_void && !line.is_void;
  return (
    <li>
      <ChannelMark channel={line.channel} />
      <div className={style.line}>
        <div className={style.lineHead}>
          <h3>{line.product_name ?? w.deals.noProduct}</h3>
          <span className="num" data-void={!counts || undefined}>
            {money(line.volume_per_year, true)}
          </span>
        </div>
        <p className="soft">
          {[
            termText(line, locale),
            line.ends_on && line.term !== 'one_off'
              ? w.deal.until(near(line.start), near(line.ends_on))
              : w.deal.from(near(line.start)),
            line.terminated_on && w.dealChange.terminated(near(line.terminated_on)),
            line.renewed_by_line_id && w.dealChange.renewedBy,
            line.is_void && w.dealChange.struck,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {deal.currency && line.volume_in_currency !== null && (
          <p className="soft">
            {formatMoney(line.volume_in_currency, currencyOf(deal.currency), language, true)}
          </p>
        )}
        <p className={style.reason}>
          <b>{w.channels[line.channel]}.</b> {line.channel_reason.sentence}
          {line.channel_reason.rule === 'chosen' &&
            ` ${w.deal.chosen(w.channels[line.channel_reason.evidence.rule_says])}`}
        </p>
        {line.expansion > 0 && (
          <p className="soft">{w.dealChange.expansion(money(line.expansion, true))}</p>
        )}
        {counts && line.needs_review && (
          <p className={style.review}>
            <IconAlertTriangle size={16} aria-hidden /> {w.deal.review}
          </p>
        )}
        {counts && maySign(me) && line.id && line.term === 'fixed' && !line.renewed_by_line_id && (
          <LinkButton href={renewPath({ deal_id: deal.id, line_id: line.id })} small>
            {w.deal.renew}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

// The entries that hold now, by day.
function Standing({ entries }: { entries: Entry[] }) {
  const { w, today } = useLocale();
  const held = standing(entries);
  return held.length === 0 ? (
    <p className="soft">{w.story.standsNothing}</p>
  ) : (
    <>
      <EntryList
        entries={held}
        several={new Set(held.map((entry) => entry.seller_id)).size > 1}
        note={(entry) => (entry.notice_day && entry.notice_day >= today ? entry.notice_day : null)}
      />
      <p className={style.text}>{w.deal.entriesText}</p>
    </>
  );
}

interface EntryListProps {
  entries: Entry[];
  several: boolean;
  // Until when an entry is only expected.
  note?: (entry: Entry) => string | null;
}

function EntryList({ entries, several, note }: EntryListProps) {
  const { w, amount, day, today } = useLocale();
  return (
    <ol className={style.entries}>
      {entries.map((entry) => {
        const until = note?.(entry);
        return (
          <li
            key={entry.seq}
            data-channel={entry.channel}
            data-later={entry.on > today || undefined}
            data-reversed={entry.reversed_by !== null || undefined}
          >
            <span className={style.when}>{day(entry.on)}</span>
            <span className={style.what}>
              {w.channels[entry.channel]}
              <span className={table.detail}>
                {[
                  several && entry.seller_name,
                  entry.reverses !== null && w.deal.reverses(entry.reverses),
                  entry.reversed_by !== null && w.deal.reversed,
                  until && w.deal.expectedUntil(day(until)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="num">{amount(entry.amount, true)}</span>
          </li>
        );
      })}
    </ol>
  );
}

// What has happened to it, the latest first; each chapter opens to the entries that came of it.
function Story({ deal }: { deal: DealWithEntries }) {
  const me = useMyself();
  const { w, money, day, language } = useLocale();
  const chapters = storyOf(deal.changes, deal.entries).reverse();
  const several = new Set(deal.entries.map((entry) => entry.seller_id)).size > 1;
  return (
    <ol className={style.story}>
      {chapters.map(({ event, reversals, added }) => {
        const count = reversals.length + added.length;
        const when = formatTime(event.at, me.company.time_zone, language);
        return (
          <li key={event.version} data-kind={event.kind}>
            <div className={style.chapter}>
              <h3>{w.story.kinds[event.kind]}</h3>
              <p className="soft">{w.story.by(event.by_name ?? w.story.byServer, when)}</p>
              {event.reason && <p>{w.audit.reason(event.reason)}</p>}
              {event.kind !== 'signed' && (
                <p className="num">
                  {event.moved === 0
                    ? w.story.movedNothing
                    : w.story.moved(signed(event.moved, money))}
                </p>
              )}
              {event.kind === 'signed' && event.at.slice(0, 10) !== deal.signed_on && (
                <p className="soft">{w.deal.signedOn(day(deal.signed_on))}</p>
              )}
              {count > 0 && (
                <details>
                  <summary>{w.story.folded(reversals.length, added.length)}</summary>
                  <EntryList entries={[...reversals, ...added]} several={several} />
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

// A change of volume, with its sign.
function signed(minor: number, write: (minor: number, exact?: boolean) => string): string {
  return minor > 0 ? `+${write(minor, true)}` : write(minor, true);
}

function LensChart({ deal }: { deal: DealWithEntries }) {
  const me = useMyself();
  const { w } = useLocale();
  const years = me.company.all_fiscal_years;
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
      {
        name: w.deal.atSigning,
        values: months.map((one) => one.signed),
        look: 'bar' as const,
        pathOf: (month: string) => entriesPath({ deal_id: deal.id, ...daysOfMonth(month) }),
      },
      {
        name: w.deal.asInvoicing,
        values: months.map((one) => one.invoiced),
        look: 'soft-bar' as const,
      },
    ],
    [months, w, deal.id],
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
  const { w, day, percent, language } = useLocale();
  const facts = [
    [
      w.currencies.currency,
      deal.currency &&
        w.currencies.signedAt(
          deal.currency,
          language === 'sv' ? (deal.rate ?? '').replace('.', ',') : (deal.rate ?? ''),
        ),
    ],
    [
      w.overlay.title,
      deal.overlays
        .map((one) => w.overlay.beside(one.seller_name, percent(one.basis_points / 10_000)))
        .join(', '),
    ],
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
