// Sign a deal: what it does to the year is seen while it is typed, and the year counts down when it is signed.
import { IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useState, type FormEvent } from 'react';
import { useSearchParams } from 'wouter';
import { useAddCustomer } from '@/actions/customers';
import { refusalOf } from '@/actions/deed';
import { maySign } from '@/actions/places';
import { useSignDeal } from '@/actions/signDeal';
import { channels, type Channel } from '@/model/channel';
import {
  dealBody,
  emptyLine,
  equalShares,
  formatPercentField,
  type DealForm,
  type LineForm,
  type Term,
} from '@/model/deal-form';
import { useCustomer, useCustomerSearch } from '@/queries/customers';
import {
  useDeal,
  useDealPreview,
  type DealPreview,
  type DealWithEntries,
  type Remaining,
  type SignedDeal,
} from '@/queries/deals';
import { useSellers } from '@/queries/people';
import { useProducts } from '@/queries/products';
import { useSignInPage } from '@/queries/session';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DateField } from '@/ui/DateField';
import { Combobox } from '@/ui/Combobox';
import { CountedNumber } from '@/ui/CountedNumber';
import { CheckField, Segmented, SelectField, TextField } from '@/ui/fields';
import { useLocale, type Locale } from '@/ui/locale';
import { EmptyState, Notice, Skeleton } from '@/ui/states';
import { useMyself } from './me';
import NotFound from './NotFound';
import { ChannelMark } from './parts/channels';
import { Columns, Page, Stack } from './parts/Page';
import figures from './figures.module.css';
import style from './NewDeal.module.css';

export default function NewDeal() {
  const me = useMyself();
  const { w, amount } = useLocale();
  const [params] = useSearchParams();
  const customerId = params.get('customer');
  const dealId = params.get('deal');
  const customer = useCustomer(customerId);
  const deal = useDeal(dealId);
  const [round, setRound] = useState(0);
  if (!maySign(me)) return <NotFound />;
  const waiting = (customerId && customer.isPending) || (dealId && deal.isPending);
  if (waiting)
    return (
      <Page title={w.newDeal.title}>
        <Skeleton tall lines={[100, 100, 60]} />
      </Page>
    );
  const lineId = params.get('renews');
  const initial = startOf(me.user.seller_id, me.company.today);
  if (customer.data) initial.customer = customer.data.data;
  if (deal.data) renewalOf(initial, deal.data, lineId, amount);
  return (
    <Form
      key={`${String(round)} ${dealId ?? ''} ${customerId ?? ''}`}
      initial={initial}
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
    note: '',
    shares: [{ sellerId: sellerId ?? '', percent: '100' }],
    lines: [emptyLine(0)],
  };
}

// The same terms again, from the day after the old ones end.
function renewalOf(
  form: DealForm,
  deal: DealWithEntries,
  lineId: string | null,
  amount: Locale['amount'],
) {
  const line = deal.lines.find((one) => one.id === lineId) ?? deal.lines[0]!;
  form.customer = { id: deal.customer_id, name: deal.customer_name };
  form.shares = deal.shares.map((share) => ({
    sellerId: share.seller_id,
    percent: formatPercentField(share.basis_points, ','),
  }));
  form.lines = [
    {
      ...emptyLine(0),
      product: line.product_id ? { id: line.product_id, name: line.product_name ?? '' } : null,
      volume: amount(line.volume_per_year, true),
      term: line.term,
      months: String(line.months ?? 12),
      hasNotice: line.notice_months !== null,
      noticeMonths: String(line.notice_months ?? 3),
      renewsLineId: line.id,
    },
  ];
}

// What is typed, once the typing rests.
function useSettled<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSettled(value);
    }, delay);
    return () => {
      window.clearTimeout(timer);
    };
  }, [value, delay]);
  return settled;
}

function Form({ initial, onAnother }: { initial: DealForm; onAnother: () => void }) {
  const locale = useLocale();
  const { w, currency } = locale;
  const [form, setForm] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [pressed, setPressed] = useState(false);

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
  const sign = useSignDeal();
  const [before, setBefore] = useState<Remaining[]>([]);

  const judged = refusalOf(sign.error ?? (tried && preview.error), w.common.unreachable);
  const nextKey = Math.max(...form.lines.map((line) => line.key)) + 1;

  const needed: Record<string, string> = {
    '/customer_id': w.newDeal.requiredCustomer,
    volume_per_year: w.newDeal.requiredVolume,
    channel_reason: w.newDeal.requiredReason,
    seller_id: w.newDeal.requiredSeller,
  };
  function faultAt(pointer: string): string | undefined {
    const local = faults[pointer];
    if (local && (pressed || touched.has(pointer))) {
      if (local !== 'required') return w.newDeal.faults[local];
      const field = pointer.slice(pointer.lastIndexOf('/') + 1);
      return needed[pointer] ?? needed[field] ?? w.newDeal.faults.required;
    }
    return local ? undefined : judged?.faults[pointer];
  }
  function touch(pointer: string) {
    setTouched((was) => new Set(was).add(pointer));
  }
  function change(part: Partial<DealForm>) {
    if (sign.isError) sign.reset();
    setForm((was) => ({ ...was, ...part }));
  }
  function changeLine(key: number, part: Partial<LineForm>) {
    change({ lines: form.lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setPressed(true);
    if (!body) {
      window.setTimeout(() => {
        document.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      });
      return;
    }
    setBefore(preview.data?.remaining ?? []);
    sign.mutate(body, {
      onError: () => {
        window.setTimeout(() => {
          document.querySelector<HTMLElement>('[aria-invalid], [role=alert]')?.focus();
        });
      },
    });
  }

  if (sign.data) return <Signed deal={sign.data} before={before} onAnother={onAnother} />;

  return (
    <Page title={w.newDeal.title}>
      <form onSubmit={submit} noValidate>
        <Columns kind="wide-narrow">
          <Stack>
            <Card>
              <div className={style.fields}>
                <CustomerField
                  value={form.customer}
                  fault={faultAt('/customer_id')}
                  onChoose={(customer) => {
                    touch('/customer_id');
                    change({
                      customer,
                      lines: form.lines.map((line) => ({ ...line, renewsLineId: null })),
                    });
                  }}
                />
                {form.lines.map((line, at) => (
                  <LineFields
                    key={line.key}
                    line={line}
                    at={at}
                    several={form.lines.length > 1}
                    faultAt={(field) => faultAt(`/lines/${String(at)}/${field}`)}
                    onTouch={(field) => {
                      touch(`/lines/${String(at)}/${field}`);
                    }}
                    onChange={(part) => {
                      changeLine(line.key, part);
                    }}
                    onRemove={() => {
                      change({ lines: form.lines.filter((one) => one.key !== line.key) });
                    }}
                  />
                ))}
                <div>
                  <Button
                    small
                    icon={<IconPlus size={16} aria-hidden />}
                    onClick={() => {
                      change({ lines: [...form.lines, emptyLine(nextKey)] });
                    }}
                  >
                    {w.newDeal.addLine}
                  </Button>
                </div>
              </div>
            </Card>
            <Card title={w.newDeal.sellers}>
              <SharesFields
                form={form}
                onChange={change}
                faultAt={faultAt}
                onTouch={touch}
                wholeFault={judged?.faults['/shares']}
              />
            </Card>
            <Card>
              <div className={style.fields}>
                <div className={style.pair}>
                  <DateField
                    label={w.newDeal.signedOn}
                    value={form.signedOn}
                    fault={faultAt('/signed_on')}
                    onBlur={() => {
                      touch('/signed_on');
                    }}
                    onChange={(text) => {
                      change({ signedOn: text });
                    }}
                  />
                  <TextField
                    label={w.newDeal.note}
                    optional={w.common.optional}
                    value={form.note}
                    fault={faultAt('/note')}
                    onChange={(event) => {
                      change({ note: event.target.value });
                    }}
                  />
                </div>
              </div>
            </Card>
          </Stack>
          <div className={style.side}>
            <Card title={w.newDeal.preview}>
              <Preview
                form={form}
                preview={tried ? preview.data : undefined}
                stale={preview.isPlaceholderData || settled !== tried}
                faultAt={faultAt}
                onLine={changeLine}
                onExample={() => {
                  const first = form.lines[0]!;
                  changeLine(first.key, { volume: '1 200 000', term: 'fixed', months: '12' });
                  document.getElementById('customer')?.focus();
                }}
              />
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

interface CustomerProps {
  value: DealForm['customer'];
  fault: string | undefined;
  onChoose: (customer: DealForm['customer']) => void;
}

function CustomerField({ value, fault, onChoose }: CustomerProps) {
  const { w } = useLocale();
  const [text, setText] = useState('');
  const settled = useSettled(text, 150);
  const found = useCustomerSearch(settled);
  const add = useAddCustomer();
  const name = text.trim();
  // What is found for an earlier text must not be chosen for this one by a quick Enter.
  const fresh = (found.data ?? []).filter(
    (one) =>
      (!found.isPlaceholderData && settled === text) ||
      one.name.toLowerCase().includes(name.toLowerCase()),
  );
  const known = fresh.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const choices = [
    ...fresh.map((one) => ({
      id: one.id,
      name: one.name,
      detail: w.statuses[one.status],
    })),
    ...(name && !known
      ? [{ id: 'new', name, detail: w.newDeal.createCustomer(name), make: true }]
      : []),
  ];
  return (
    <Combobox
      id="customer"
      autoFocus={!value}
      label={w.newDeal.customer}
      placeholder={w.newDeal.customerPlaceholder}
      clearLabel={w.common.clear}
      emptyText={found.isPending ? w.common.loading : w.common.nothingFound}
      value={value}
      choices={choices}
      fault={refusalOf(add.error, w.common.unreachable)?.message ?? fault}
      onSearch={setText}
      onChoose={(choice) => {
        if (!choice?.make) {
          onChoose(choice);
          return;
        }
        add.mutate({ name: choice.name }, { onSuccess: onChoose });
      }}
    />
  );
}

interface LineProps {
  line: LineForm;
  at: number;
  several: boolean;
  faultAt: (field: string) => string | undefined;
  onTouch: (field: string) => void;
  onChange: (part: Partial<LineForm>) => void;
  onRemove: () => void;
}

function LineFields({ line, at, several, faultAt, onTouch, onChange, onRemove }: LineProps) {
  const { w, sign, parse, money, amount } = useLocale();
  const products = useProducts();
  const understood = parse(line.volume);
  const Frame = several ? 'fieldset' : 'div';
  return (
    <Frame className={style.lineSet}>
      {several && (
        <div className={style.lineTitle}>
          <legend>{w.newDeal.line(at + 1)}</legend>
          <Button
            weight="bare"
            small
            icon={<IconTrash size={16} aria-hidden />}
            onClick={onRemove}
            aria-label={`${w.common.remove} ${w.newDeal.line(at + 1).toLowerCase()}`}
          />
        </div>
      )}
      {line.renewsLineId && (
        <p className={style.renews}>
          <ChannelMark channel="renewal" small /> {w.newDeal.renews}{' '}
          <button
            type="button"
            onClick={() => {
              onChange({ renewsLineId: null });
            }}
          >
            {w.newDeal.stopRenewing}
          </button>
        </p>
      )}
      <div className={style.pair}>
        <Combobox
          label={w.newDeal.product}
          optional={w.common.optional}
          placeholder={w.newDeal.productPlaceholder}
          clearLabel={w.common.clear}
          emptyText={w.common.nothingFound}
          value={line.product}
          choices={(products.data ?? []).map((one) => ({
            id: one.id,
            name: one.name,
            detail: one.group ?? undefined,
          }))}
          fault={faultAt('product_id')}
          onChoose={(product) => {
            onChange({ product });
          }}
        />
        <TextField
          label={line.term === 'one_off' ? w.newDeal.volumeOnce : w.newDeal.volume}
          unit={sign}
          inputMode="text"
          autoComplete="off"
          value={line.volume}
          hint={
            understood !== null && /[a-z.,]/i.test(line.volume)
              ? w.newDeal.volumeUnderstood(money(understood, true))
              : w.newDeal.volumeHint
          }
          fault={faultAt('volume_per_year')}
          onBlur={() => {
            if (line.volume.trim()) onTouch('volume_per_year');
            if (understood !== null) onChange({ volume: amount(understood, true) });
          }}
          onChange={(event) => {
            onChange({ volume: event.target.value });
          }}
        />
      </div>
      <Segmented<Term>
        label={w.newDeal.term}
        name={`term-${String(line.key)}`}
        value={line.term}
        options={(['one_off', 'fixed', 'rolling'] as const).map((value) => ({
          value,
          label: w.newDeal.terms[value],
        }))}
        onChoose={(term) => {
          onChange({ term });
        }}
      />
      {line.term === 'fixed' && (
        <TextField
          label={w.newDeal.months}
          inputMode="numeric"
          autoComplete="off"
          value={line.months}
          fault={faultAt('months')}
          onBlur={() => {
            onTouch('months');
          }}
          onChange={(event) => {
            onChange({ months: event.target.value });
          }}
        />
      )}
      <details className={style.more} open={line.start !== '' || line.hasNotice || undefined}>
        <summary>{w.newDeal.details}</summary>
        <div className={style.fields}>
          <div className={style.pair}>
            <DateField
              label={w.newDeal.start}
              hint={w.newDeal.startHint}
              value={line.start}
              fault={faultAt('start')}
              onChange={(text) => {
                onChange({ start: text });
              }}
            />
          </div>
          {line.term !== 'one_off' && (
            <div className={style.pair}>
              <CheckField
                label={w.newDeal.notice}
                checked={line.hasNotice}
                onChange={(event) => {
                  onChange({ hasNotice: event.target.checked });
                }}
              />
              {line.hasNotice && (
                <TextField
                  label={w.newDeal.noticeMonths}
                  inputMode="numeric"
                  autoComplete="off"
                  value={line.noticeMonths}
                  fault={faultAt('notice_months')}
                  onBlur={() => {
                    onTouch('notice_months');
                  }}
                  onChange={(event) => {
                    onChange({ noticeMonths: event.target.value });
                  }}
                />
              )}
            </div>
          )}
        </div>
      </details>
    </Frame>
  );
}

interface SharesProps {
  form: DealForm;
  onChange: (part: Partial<DealForm>) => void;
  faultAt: (pointer: string) => string | undefined;
  onTouch: (pointer: string) => void;
  wholeFault: string | undefined;
}

function SharesFields({ form, onChange, faultAt, onTouch, wholeFault }: SharesProps) {
  const { w, language } = useLocale();
  const sellers = useSellers();
  const { shares } = form;
  const mark = language === 'sv' ? ',' : '.';
  const options = [
    { value: '', label: `${w.newDeal.seller} …` },
    ...(sellers.data ?? [])
      .filter((one) => !one.is_vacant || shares.some((share) => share.sellerId === one.id))
      .map((one) => ({ value: one.id, label: one.name })),
  ];
  function evenly(list: DealForm['shares']) {
    const parts = equalShares(list.length);
    onChange({
      shares: list.map((share, at) => ({
        ...share,
        percent: formatPercentField(parts[at]!, mark),
      })),
    });
  }
  return (
    <div className={style.fields}>
      {shares.map((share, at) => (
        <div key={at} className={style.share}>
          <SelectField
            label={w.newDeal.seller}
            hideLabel
            value={share.sellerId}
            options={options}
            fault={faultAt(`/shares/${String(at)}/seller_id`)}
            onChoose={(sellerId) => {
              onTouch(`/shares/${String(at)}/seller_id`);
              onChange({
                shares: shares.map((one, index) => (index === at ? { ...one, sellerId } : one)),
              });
            }}
          />
          {shares.length > 1 && (
            <>
              <TextField
                label={w.newDeal.share}
                hideLabel
                unit="%"
                inputMode="decimal"
                autoComplete="off"
                value={share.percent}
                fault={faultAt(`/shares/${String(at)}/basis_points`)}
                onBlur={() => {
                  onTouch(`/shares/${String(at)}/basis_points`);
                }}
                onChange={(event) => {
                  onChange({
                    shares: shares.map((one, index) =>
                      index === at ? { ...one, percent: event.target.value } : one,
                    ),
                  });
                }}
              />
              <Button
                weight="bare"
                icon={<IconTrash size={18} aria-hidden />}
                aria-label={`${w.common.remove} ${
                  options.find((one) => one.value === share.sellerId)?.label ?? ''
                }`}
                onClick={() => {
                  evenly(shares.filter((_, index) => index !== at));
                }}
              />
            </>
          )}
        </div>
      ))}
      {wholeFault && <Notice tone="fault">{wholeFault}</Notice>}
      <div className={style.buttons}>
        <Button
          small
          icon={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            evenly([...shares, { sellerId: '', percent: '' }]);
          }}
        >
          {w.newDeal.addSeller}
        </Button>
        {shares.length > 1 && (
          <Button
            weight="bare"
            small
            onClick={() => {
              evenly(shares);
            }}
          >
            {w.newDeal.evenly}
          </Button>
        )}
      </div>
    </div>
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
        <Left key={one.seller_id} remaining={one} alone={!several} />
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

function Left({ remaining, alone }: { remaining: Remaining; alone: boolean }) {
  const me = useMyself();
  const { w, amount, money } = useLocale();
  const mine = remaining.seller_id === me.user.seller_id;
  if (remaining.after === null || remaining.before === null)
    return <p className="soft">{w.newDeal.noGoalFor(remaining.seller_name)}</p>;
  return (
    <p className={style.left}>
      <span>
        {mine || alone ? w.newDeal.remaining : w.newDeal.remainingOf(remaining.seller_name)}
      </span>
      <span className="num">
        <s className="soft">{amount(remaining.before)}</s>{' '}
        <IconArrowRight size={16} aria-label={w.newDeal.after} />{' '}
        <b data-testid="after">{money(remaining.after)}</b>
      </span>
    </p>
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
