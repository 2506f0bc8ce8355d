// The fields of a deal, for the page that signs one and the page that corrects one.
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddCustomer } from '@/actions/customers';
import { refusalOf } from '@/actions/deed';
import {
  emptyLine,
  equalShares,
  formatPercentField,
  namedCustomer,
  unitOf,
  type DealForm,
  type LineForm,
  type ShareForm,
  type Term,
} from '@/model/deal-form';
import { isDay } from '@/model/day';
import { currencySign, formatAmount, formatMoney, parseAmount, type Currency } from '@/model/money';
import { UnreachableError } from '@/queries/client';
import { useCustomerSearch } from '@/queries/customers';
import { useSellers } from '@/queries/people';
import { useProducts } from '@/queries/products';
import { useRate, useRates } from '@/queries/rates';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { CheckField, Segmented, SelectField, TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useSettled } from '../settled';
import type { DealFields as Fields } from './dealForm';
import { ChannelMark } from './channels';
import { Stack } from './Page';
import style from './DealFields.module.css';

export function DealFields({ fields }: { fields: Fields }) {
  const { w, currency } = useLocale();
  const { form, change, faultAt, touch } = fields;
  const nextKey = Math.max(...form.lines.map((line) => line.key)) + 1;
  return (
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
              unit={unitOf(form, currency)}
              foreign={form.currency !== null}
              several={form.lines.length > 1}
              faultAt={(field) => faultAt(`/lines/${String(at)}/${field}`)}
              onTouch={(field) => {
                touch(`/lines/${String(at)}/${field}`);
              }}
              onChange={(part) => {
                fields.changeLine(line.key, part);
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
        <SharesFields fields={fields} />
      </Card>
      <Card>
        <TermsFields fields={fields} />
      </Card>
    </Stack>
  );
}

// When it was signed, and what is known beside: first contact, number, note, another currency.
function TermsFields({ fields }: { fields: Fields }) {
  const { w } = useLocale();
  const { form, change, faultAt, touch } = fields;
  return (
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
        <DateField
          label={w.deal.firstContact}
          optional={w.common.optional}
          hint={w.newDeal.firstContactHint}
          value={form.firstContactOn}
          max={form.signedOn}
          fault={faultAt('/first_contact_on')}
          onBlur={() => {
            touch('/first_contact_on');
          }}
          onChange={(text) => {
            change({ firstContactOn: text });
          }}
        />
      </div>
      <TextField
        label={w.newDeal.note}
        optional={w.common.optional}
        value={form.note}
        fault={faultAt('/note')}
        onChange={(event) => {
          change({ note: event.target.value });
        }}
      />
      <details
        className={style.more}
        open={form.currency !== null || form.externalId !== '' || undefined}
      >
        <summary>{w.currencies.details}</summary>
        <div className={style.fields}>
          <CurrencyFields fields={fields} />
          <TextField
            label={w.deal.externalId}
            optional={w.common.optional}
            value={form.externalId}
            fault={faultAt('/external_id')}
            onChange={(event) => {
              change({ externalId: event.target.value });
            }}
          />
        </div>
      </details>
    </div>
  );
}

const usual = ['EUR', 'NOK', 'DKK', 'USD', 'GBP', 'SEK'];

function CurrencyFields({ fields }: { fields: Fields }) {
  const { w, currency, day, language } = useLocale();
  const { form, change, faultAt, touch } = fields;
  const known = useRates('', 1).data?.pages[0]?.currencies.map((one) => one.currency) ?? [];
  const codes = [...new Set([...usual, ...known, ...(form.currency ? [form.currency] : [])])];
  const rate = useRate(form.currency, isDay(form.signedOn) ? form.signedOn : '');
  const hint = rate.data
    ? w.currencies.rateHint(
        language === 'sv' ? rate.data.rate.replace('.', ',') : rate.data.rate,
        rate.data.source,
        day(rate.data.on),
      )
    : rate.data === null
      ? w.currencies.rateNone
      : w.currencies.rateOwn;
  return (
    <div className={style.pair}>
      <SelectField
        label={w.currencies.currency}
        value={form.currency ?? ''}
        options={[
          { value: '', label: w.currencies.own(currency.code) },
          ...codes
            .filter((code) => code !== currency.code)
            .map((code) => ({ value: code, label: code })),
        ]}
        fault={faultAt('/currency')}
        onChoose={(code) => {
          change({ currency: code || null, rate: '' });
        }}
      />
      {form.currency && (
        <TextField
          label={w.currencies.rate(form.currency)}
          unit={currency.code}
          inputMode="decimal"
          autoComplete="off"
          hint={hint}
          value={form.rate}
          fault={faultAt('/rate')}
          onBlur={() => {
            touch('/rate');
          }}
          onChange={(event) => {
            change({ rate: event.target.value });
          }}
        />
      )}
    </div>
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
      fault={
        add.error instanceof UnreachableError
          ? fault
          : (refusalOf(add.error, w.common.unreachable)?.message ?? fault)
      }
      onSearch={setText}
      onChoose={(choice) => {
        if (!choice?.make) {
          onChoose(choice);
          return;
        }
        add.mutate(
          { name: choice.name },
          {
            onSuccess: onChoose,
            onError: (error) => {
              if (error instanceof UnreachableError) onChoose(namedCustomer(choice.name));
            },
          },
        );
      }}
    />
  );
}

interface LineProps {
  line: LineForm;
  at: number;
  // What its volume is in, and whether that is another currency than the company's.
  unit: Currency;
  foreign: boolean;
  several: boolean;
  faultAt: (field: string) => string | undefined;
  onTouch: (field: string) => void;
  onChange: (part: Partial<LineForm>) => void;
  onRemove: () => void;
}

function LineFields({
  line,
  at,
  unit,
  foreign,
  several,
  faultAt,
  onTouch,
  onChange,
  onRemove,
}: LineProps) {
  const { w, language } = useLocale();
  const products = useProducts();
  const understood = parseAmount(line.volume, unit);
  const volumeName = foreign ? 'volume_in_currency' : 'volume_per_year';
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
          unit={foreign ? unit.code : currencySign(unit, language)}
          inputMode="text"
          autoComplete="off"
          value={line.volume}
          hint={
            understood !== null && /[a-z.,]/i.test(line.volume)
              ? w.newDeal.volumeUnderstood(formatMoney(understood, unit, language, true))
              : w.newDeal.volumeHint
          }
          fault={faultAt(volumeName)}
          onBlur={() => {
            if (line.volume.trim()) onTouch(volumeName);
            if (understood !== null)
              onChange({ volume: formatAmount(understood, unit, language, true) });
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

// Who is credited: shares of the 100 %, and credit beside it that is never a part of any sum.
function SharesFields({ fields }: { fields: Fields }) {
  const { w, language } = useLocale();
  const { form, change, faultAt } = fields;
  const mark = language === 'sv' ? ',' : '.';
  const wholeFault = faultAt('/shares');
  function evenly(list: ShareForm[]) {
    const parts = equalShares(list.length);
    change({
      shares: list.map((share, at) => ({
        ...share,
        percent: formatPercentField(parts[at]!, mark),
      })),
    });
  }
  return (
    <div className={style.fields}>
      {form.shares.map((share, at) => (
        <ShareRow
          key={at}
          fields={fields}
          pointer={`/shares/${String(at)}`}
          label={w.newDeal.seller}
          share={share}
          alone={form.shares.length === 1}
          onChange={(next) => {
            change({ shares: form.shares.map((one, index) => (index === at ? next : one)) });
          }}
          onRemove={() => {
            evenly(form.shares.filter((_, index) => index !== at));
          }}
        />
      ))}
      {wholeFault && <Notice tone="fault">{wholeFault}</Notice>}
      <div className={style.buttons}>
        <Button
          small
          icon={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            evenly([...form.shares, { sellerId: '', percent: '' }]);
          }}
        >
          {w.newDeal.addSeller}
        </Button>
        {form.shares.length > 1 && (
          <Button
            weight="bare"
            small
            onClick={() => {
              evenly(form.shares);
            }}
          >
            {w.newDeal.evenly}
          </Button>
        )}
        {form.overlays.length === 0 && (
          <Button
            weight="bare"
            small
            onClick={() => {
              change({ overlays: [{ sellerId: '', percent: '50' }] });
            }}
          >
            {w.overlay.add}
          </Button>
        )}
      </div>
      {form.overlays.length > 0 && (
        <div className={style.overlays}>
          <h3>{w.overlay.title}</h3>
          <p className="soft">{w.overlay.text}</p>
          {form.overlays.map((share, at) => (
            <ShareRow
              key={at}
              fields={fields}
              pointer={`/overlays/${String(at)}`}
              label={`${w.overlay.title}, ${w.newDeal.seller.toLowerCase()}`}
              share={share}
              onChange={(next) => {
                change({
                  overlays: form.overlays.map((one, index) => (index === at ? next : one)),
                });
              }}
              onRemove={() => {
                change({ overlays: form.overlays.filter((_, index) => index !== at) });
              }}
            />
          ))}
          <div>
            <Button
              small
              icon={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                change({ overlays: [...form.overlays, { sellerId: '', percent: '50' }] });
              }}
            >
              {w.overlay.add}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

interface ShareProps {
  fields: Fields;
  pointer: string;
  label: string;
  share: ShareForm;
  // One seller alone has it all: there is nothing to type.
  alone?: boolean;
  onChange: (share: ShareForm) => void;
  onRemove: () => void;
}

function ShareRow({ fields, pointer, label, share, alone, onChange, onRemove }: ShareProps) {
  const { w } = useLocale();
  const sellers = useSellers();
  const { faultAt, touch } = fields;
  const options = [
    { value: '', label: `${w.newDeal.seller} …` },
    ...(sellers.data ?? [])
      .filter((one) => !one.is_vacant || share.sellerId === one.id)
      .map((one) => ({ value: one.id, label: one.name })),
  ];
  return (
    <div className={style.share}>
      <SelectField
        label={label}
        hideLabel
        value={share.sellerId}
        options={options}
        fault={faultAt(`${pointer}/seller_id`)}
        onChoose={(sellerId) => {
          touch(`${pointer}/seller_id`);
          onChange({ ...share, sellerId });
        }}
      />
      {!alone && (
        <>
          <TextField
            label={w.newDeal.share}
            hideLabel
            unit="%"
            inputMode="decimal"
            autoComplete="off"
            value={share.percent}
            fault={faultAt(`${pointer}/basis_points`)}
            onBlur={() => {
              touch(`${pointer}/basis_points`);
            }}
            onChange={(event) => {
              onChange({ ...share, percent: event.target.value });
            }}
          />
          <Button
            weight="bare"
            icon={<IconTrash size={18} aria-hidden />}
            aria-label={`${w.common.remove} ${
              options.find((one) => one.value === share.sellerId)?.label ?? ''
            }`}
            onClick={onRemove}
          />
        </>
      )}
    </div>
  );
}
