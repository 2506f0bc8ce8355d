// Sign a deal: what it does to the year is seen while it is typed, and the year counts down when it is signed.
import { lazy, Suspense, useEffect, useMemo, useState, type FormEvent } from 'react';
import { useSearchParams } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { maySign } from '@/actions/places';
import { fetchKeeping, forgetWaiting, useSignDeal, useWaitingDeal } from '@/actions/signDeal';
import { channels, type Channel } from '@/model/channel';
import {
  dealBody,
  emptyLine,
  formOfDeal,
  nameOnlyOf,
  renewalForm,
  type DealForm,
  type LineForm,
} from '@/model/deal-form';
import { formatAmount } from '@/model/money';
import { useCustomer } from '@/queries/customers';
import {
  useDeal,
  useDealPreview,
  type DealPreview,
  type Remaining,
  type SignedDeal,
} from '@/queries/deals';
import { useProducts } from '@/queries/products';
import { UnreachableError } from '@/queries/client';
import { useSignInPage } from '@/queries/session';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { CountedNumber } from '@/ui/CountedNumber';
import { SelectField, TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState, Notice, Skeleton } from '@/ui/states';
import { useMyself } from './me';
import NotFound from './NotFound';
import { ChannelMark } from './parts/channels';
import { dealFields, focusOnFault, useTypedDeal } from './parts/dealForm';
import { DealFields } from './parts/DealFields';
import { Columns, Page } from './parts/Page';
import { RemainingLine } from './parts/RemainingLine';
import { useSettled } from './settled';
import figures from './figures.module.css';
import style from './NewDeal.module.css';

// Where there is no way to the server, what says so could not be fetched either: it comes beforehand.
const fetchKept = () => import('./waiting/Kept');
const fetchPreviewAway = () => import('./waiting/PreviewAway');
const Kept = lazy(fetchKept);
const PreviewAway = lazy(fetchPreviewAway);

// The address may say what is known already: whom to, what, how much, and which line it renews.
export default function NewDeal() {
  const me = useMyself();
  const { w, currency, amount, language, today } = useLocale();
  const [params] = useSearchParams();
  const customerId = params.get('customer_id');
  const productId = params.get('product_id');
  const dealId = params.get('deal_id');
  const waitingKey = params.get('waiting');
  const volume = Number(params.get('volume_per_year'));
  const customer = useCustomer(customerId);
  const deal = useDeal(dealId);
  const waiting = useWaitingDeal(waitingKey);
  const products = useProducts();
  const [round, setRound] = useState(0);
  if (!maySign(me)) return <NotFound />;
  const isComing =
    (customerId && customer.isPending) ||
    (dealId && deal.isPending) ||
    (productId && products.isPending) ||
    (waitingKey && waiting.isPending);
  if (isComing)
    return (
      <Page title={w.newDeal.title}>
        <Skeleton tall lines={[100, 100, 60]} />
      </Page>
    );
  const mark = language === 'sv' ? ',' : '.';
  let initial = startOf(me.user.seller_id, me.company.today);
  if (deal.data) {
    const renewed = deal.data.data;
    const form = formOfDeal(
      renewed,
      currency,
      (minor, unit) => formatAmount(minor, unit, language, true),
      mark,
    );
    initial = renewalForm(form, renewed, params.get('renews_line_id'), today);
  }
  if (customer.data) {
    initial.customer = customer.data.data;
    // Who answers for the customer, unless the one who signs is a seller herself.
    const owner = customer.data.data.owner_seller_id;
    if (owner && initial.shares[0]!.sellerId === '') initial.shares[0]!.sellerId = owner;
  }
  const product = products.data?.find((one) => one.id === productId);
  if (product) initial.lines[0]!.product = product;
  if (volume > 0 && Number.isSafeInteger(volume)) initial.lines[0]!.volume = amount(volume, true);
  return (
    <Form
      key={`${String(round)} ${params.toString()}`}
      initial={waiting.data?.form ?? initial}
      waitingKey={waitingKey}
      onAnother={() => {
        setRound(round + 1);
      }}
    />
  );
}

function startOf(sellerId: string | null, today: string): DealForm {
  return {
    customer: null,
    signedOn: today,
    firstContactOn: '',
    externalId: '',
    note: '',
    shares: [{ sellerId: sellerId ?? '', percent: '100' }],
    overlays: [],
    currency: null,
    rate: '',
    lines: [emptyLine(0)],
  };
}

interface FormProps {
  initial: DealForm;
  // Of a deal that was kept on this device and refused when it was sent.
  waitingKey: string | null;
  onAnother: () => void;
}

function Form({ initial, waitingKey, onAnother }: FormProps) {
  const me = useMyself();
  const locale = useLocale();
  const { w, currency } = locale;
  const typed = useTypedDeal(initial);
  const { form, pressed } = typed;

  useEffect(() => {
    void Promise.allSettled([fetchKept(), fetchPreviewAway(), fetchKeeping()]);
  }, []);
  const { body, faults } = useMemo(() => dealBody(form, currency), [form, currency]);
  // A channel of one's own counts from when its reason is there; until then the rules' is shown.
  const tried = useMemo(() => {
    const lines = form.lines.map((line) =>
      line.channelReason.trim() ? line : { ...line, channel: null },
    );
    return dealBody({ ...form, lines }, currency).body;
  }, [form, currency]);
  const settled = useSettled(tried, 250);
  const preview = useDealPreview(settled);
  const sign = useSignDeal(me);
  const [before, setBefore] = useState<Remaining[]>([]);

  const isAway =
    preview.error instanceof UnreachableError ||
    (form.customer !== null && nameOnlyOf(form.customer.id) !== null);
  const judged = refusalOf(
    sign.error ?? (tried && !isAway ? preview.error : null),
    w.common.unreachable,
  );
  const fields = dealFields(typed, faults, judged, w, () => {
    if (sign.isError) sign.reset();
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    typed.setPressed(true);
    if (!body) {
      focusOnFault();
      return;
    }
    setBefore(preview.data?.remaining ?? []);
    sign.mutate(
      { body, form },
      {
        onError: focusOnFault,
        // What it was corrected from is sent no more.
        onSuccess: () => waitingKey && void forgetWaiting(waitingKey),
      },
    );
  }

  if (sign.data && 'signed' in sign.data)
    return <Signed deal={sign.data.signed} before={before} onAnother={onAnother} />;
  if (sign.data)
    return (
      <Suspense fallback={null}>
        <Kept customer={sign.data.kept.customer?.name ?? ''} onAnother={onAnother} />
      </Suspense>
    );

  return (
    <Page title={w.newDeal.title}>
      <form onSubmit={submit} noValidate>
        <Columns kind="wide-narrow">
          <DealFields fields={fields} />
          <div className={style.side}>
            <Card title={w.newDeal.preview}>
              {isAway && tried ? (
                <Suspense fallback={null}>
                  <PreviewAway />
                </Suspense>
              ) : (
                <Preview
                  form={form}
                  preview={tried ? preview.data : undefined}
                  stale={preview.isPlaceholderData || settled !== tried}
                  faultAt={fields.faultAt}
                  onLine={fields.changeLine}
                  onExample={() => {
                    const first = form.lines[0]!;
                    fields.changeLine(first.key, {
                      volume: '1 200 000',
                      term: 'fixed',
                      months: '12',
                    });
                    document.getElementById('customer')?.focus();
                  }}
                />
              )}
              {judged &&
                !Object.values(judged.faults).includes(judged.message) &&
                (pressed || Object.keys(judged.faults).length === 0) && (
                  <div tabIndex={-1} className={style.judged}>
                    <Notice tone="fault">{judged.message}</Notice>
                  </div>
                )}
              {pressed && !body && (
                <div className={style.judged}>
                  <Notice tone="fault">
                    {w.newDeal.faultsSummary(Object.keys(faults).length)}
                  </Notice>
                </div>
              )}
              <Button type="submit" weight="main" wide disabled={sign.isPending}>
                {sign.isPending ? w.newDeal.signing : w.newDeal.sign}
              </Button>
            </Card>
          </div>
        </Columns>
      </form>
    </Page>
  );
}

interface PreviewProps {
  form: DealForm;
  preview: DealPreview | undefined;
  stale: boolean;
  faultAt: (pointer: string) => string | undefined;
  onLine: (key: number, part: Partial<LineForm>) => void;
  onExample: () => void;
}

function Preview({ form, preview, stale, faultAt, onLine, onExample }: PreviewProps) {
  const { w, amount, day } = useLocale();
  const demo = useSignInPage().data?.demo_people.length;
  if (!preview || preview.lines.length !== form.lines.length)
    return (
      <EmptyState
        title={w.newDeal.previewTitleEmpty}
        action={
          demo ? (
            <Button small onClick={onExample} title={w.newDeal.demoTryText}>
              {w.newDeal.demoTry}
            </Button>
          ) : undefined
        }
      >
        {w.newDeal.previewEmpty}
      </EmptyState>
    );
  const several = preview.shares.length > 1;
  return (
    <div className={style.preview} aria-busy={stale} aria-live="polite">
      {preview.lines.map((line, at) => {
        const typed = form.lines[at]!;
        return (
          <div key={typed.key} className={style.verdict}>
            <ChannelMark channel={typed.channel ?? line.channel} />
            <div>
              <b data-testid="channel">{w.channels[typed.channel ?? line.channel]}</b>
              <p className="soft">{line.channel_reason.sentence}</p>
              {typed.channel ? (
                <div className={style.override}>
                  <SelectField
                    label={w.newDeal.override}
                    value={typed.channel}
                    options={channels.map((one) => ({ value: one, label: w.channels[one] }))}
                    onChoose={(channel) => {
                      onLine(typed.key, { channel: channel as Channel });
                    }}
                  />
                  <OverrideReason
                    value={typed.channelReason}
                    fault={faultAt(`/lines/${String(at)}/channel_reason`)}
                    onChange={(channelReason) => {
                      onLine(typed.key, { channelReason });
                    }}
                  />
                  <Button
                    weight="bare"
                    small
                    onClick={() => {
                      onLine(typed.key, { channel: null, channelReason: '' });
                    }}
                  >
                    {w.newDeal.byRules}
                  </Button>
                </div>
              ) : (
                <button
                  type="button"
                  className={style.textButton}
                  onClick={() => {
                    onLine(typed.key, { channel: line.channel });
                  }}
                >
                  {w.newDeal.change}
                </button>
              )}
            </div>
          </div>
        );
      })}
      <table className={style.schedule}>
        <tbody>
          {preview.entries.map((entry, at) => (
            <tr key={at} data-later={entry.contract_year > 0 || undefined}>
              <th scope="row">
                {entry.contract_year === 0
                  ? w.newDeal.countsNow
                  : `${day(entry.on, 'monthYear')}, ${w.channels[entry.channel].toLowerCase()}`}
                {several && <span className="soft"> · {entry.seller_name}</span>}
                {entry.notice_day && entry.contract_year > 0 && (
                  <span className={style.detail}>
                    {w.deal.expectedUntil(day(entry.notice_day))}
                  </span>
                )}
              </th>
              <td className="num">{amount(entry.amount, true)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.remaining.map((one) => (
        <RemainingLine key={one.seller_id} remaining={one} alone={!several} />
      ))}
    </div>
  );
}

// The reason is asked for in a field of its own, which takes the focus when it appears.
function OverrideReason(props: {
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}) {
  const { w } = useLocale();
  return (
    <TextField
      autoFocus
      label={w.newDeal.overrideReason}
      hint={w.newDeal.overrideHint}
      value={props.value}
      fault={props.fault}
      onChange={(event) => {
        props.onChange(event.target.value);
      }}
    />
  );
}

interface SignedProps {
  deal: SignedDeal;
  before: Remaining[];
  onAnother: () => void;
}

function Signed({ deal, before, onAnother }: SignedProps) {
  const me = useMyself();
  const { w, amount, money, sign, today } = useLocale();
  const now =
    deal.remaining.find((one) => one.seller_id === me.user.seller_id) ?? deal.remaining[0];
  const was = before.find((one) => one.seller_id === now?.seller_id);
  const mine = now?.seller_id === me.user.seller_id;
  const counted = deal.entries.filter((entry) => entry.on <= today && entry.contract_year === 0);
  const channel = deal.lines[0]!.channel;
  useEffect(() => {
    document.getElementById('signed')?.focus();
  }, []);
  return (
    <Page title={w.newDeal.signedTitle(deal.customer_name)} hideTitle>
      <div className={style.signed}>
        <Card>
          <div className={style.moment}>
            <span className={style.burst}>
              <ChannelMark channel={channel} />
            </span>
            <h2 id="signed" tabIndex={-1}>
              {w.newDeal.signedTitle(deal.customer_name)}
            </h2>
            <p className="soft">
              {w.channels[channel]} ·{' '}
              {counted.length > 0 ? w.newDeal.signedText(money(deal.volume_per_year)) : null}
            </p>
            {now && now.after !== null && (
              <div className={style.countdown}>
                <p className="soft">
                  {mine ? w.myYear.left : w.newDeal.remainingOf(now.seller_name)}
                </p>
                <p className={figures.big} data-testid="remaining">
                  <CountedNumber
                    value={now.after}
                    from={was?.before ?? now.after}
                    format={amount}
                    duration={1800}
                  />{' '}
                  <small>{sign}</small>
                </p>
              </div>
            )}
            <div className={style.buttons}>
              <LinkButton href={mine ? '/my-year' : '/overview'} weight="main">
                {mine ? w.newDeal.done : w.newDeal.toOverview}
              </LinkButton>
              <LinkButton href={`/deals/${deal.id}`}>{w.newDeal.openDeal}</LinkButton>
              <Button onClick={onAnother}>{w.newDeal.another}</Button>
            </div>
          </div>
        </Card>
      </div>
    </Page>
  );
}
