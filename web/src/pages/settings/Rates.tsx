// What other currencies cost: from a file of the Riksbank or the ECB, or typed; and what is known so far.
import { IconCoins } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { useAddRate, useAddRatesFile } from '@/actions/rates';
import { isDay } from '@/model/day';
import { parseRate } from '@/model/money';
import { useRates, type RatesFile } from '@/queries/rates';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DateField } from '@/ui/DateField';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState, Notice } from '@/ui/states';
import { useFilter } from '../filter';
import { useMyself } from '../me';
import { FileDrop } from '../parts/FileDrop';
import { ListCard } from '../parts/ListCard';
import { Columns, Stack } from '../parts/Page';
import table from '../parts/table.module.css';
import style from './Settings.module.css';

export default function Rates() {
  const me = useMyself();
  const { w } = useLocale();
  const { values, set } = useFilter(['currency'] as const);
  const manages = mayManage(me);
  return (
    <Stack>
      <p className="soft">{w.rates.text}</p>
      <Columns kind={manages ? 'wide-narrow' : 'two'}>
        <Stack>
          <Known
            chosen={values.currency}
            onChoose={(currency) => {
              set('currency', currency);
            }}
          />
        </Stack>
        {manages && (
          <Stack>
            <FromFile />
            <Typed />
          </Stack>
        )}
      </Columns>
    </Stack>
  );
}

function Known({ chosen, onChoose }: { chosen: string; onChoose: (currency: string) => void }) {
  const { w, near, language } = useLocale();
  const rates = useRates(chosen, 30);
  const currencies = rates.data?.pages[0]?.currencies ?? [];
  const write = (rate: string) => (language === 'sv' ? rate.replace('.', ',') : rate);
  if (rates.data && currencies.length === 0)
    return (
      <Card>
        <EmptyState icon={<IconCoins size={26} aria-hidden />} title={w.rates.emptyTitle}>
          {w.rates.emptyText}
        </EmptyState>
      </Card>
    );
  return (
    <>
      {currencies.length > 0 && (
        <Card flush>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{w.rates.currency}</th>
                <th scope="col">{w.rates.source}</th>
                <th scope="col" className={table.amount}>
                  {w.rates.latest}
                </th>
              </tr>
            </thead>
            <tbody>
              {currencies.map((one) => (
                <tr key={one.currency}>
                  <td>
                    <button
                      type="button"
                      className={style.choose}
                      aria-pressed={one.currency === chosen}
                      onClick={() => {
                        onChoose(one.currency === chosen ? '' : one.currency);
                      }}
                    >
                      {one.currency}
                    </button>
                  </td>
                  <td className={table.full}>
                    {one.source}
                    <span className={table.detail}>
                      {w.rates.span(near(one.first_on), near(one.last_on))} ·{' '}
                      {w.rates.days(one.days)}
                    </span>
                  </td>
                  <td className={`num ${table.amount}`}>{write(one.last_rate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
      {chosen && (
        <>
          <h2 className={style.rules}>{w.rates.history(chosen)}</h2>
          <ListCard query={rates} empty={<EmptyState title={w.common.nothingFound} />}>
            {(items) => (
              <table className={table.table}>
                <thead>
                  <tr>
                    <th scope="col">{w.rates.on}</th>
                    <th scope="col">{w.rates.source}</th>
                    <th scope="col" className={table.amount}>
                      {w.rates.rate}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <tr key={one.on}>
                      <td className={table.nowrap}>{near(one.on)}</td>
                      <td className={table.wideOnly}>{one.source}</td>
                      <td className={`num ${table.amount}`}>{write(one.rate)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </ListCard>
        </>
      )}
    </>
  );
}

function FromFile() {
  const { w } = useLocale();
  const add = useAddRatesFile();
  const [asked, setAsked] = useState<File | null>(null);
  const [currency, setCurrency] = useState('');
  const refusal = refusalOf(add.error, w.common.unreachable);
  // A file of one series does not say of which currency.
  const needsCurrency = asked !== null && refusal?.faults.currency !== undefined;
  function read(file: File) {
    setAsked(file);
    add.mutate({ file, currency: currency.trim().toUpperCase() });
  }
  return (
    <Card title={w.rates.file}>
      <FileDrop
        text={w.rates.fileText}
        accept=".csv,.json,.xml,text/csv,application/json,text/xml"
        pending={add.isPending}
        onFile={read}
      />
      {refusal && (
        <Notice tone="fault">
          <p>{refusal.message}</p>
          <ul>
            {Object.entries(refusal.faults)
              .filter(([, detail]) => detail !== refusal.message)
              .slice(0, 5)
              .map(([at, detail]) => (
                <li key={at}>{detail}</li>
              ))}
          </ul>
        </Notice>
      )}
      {needsCurrency && (
        <form
          className={style.pair}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            read(asked);
          }}
        >
          <TextField
            label={w.rates.currency}
            autoComplete="off"
            maxLength={3}
            placeholder="EUR"
            value={currency}
            onChange={(event) => {
              setCurrency(event.target.value);
            }}
          />
          <Button type="submit" disabled={!/^[a-z]{3}$/i.test(currency.trim())}>
            {w.common.retry}
          </Button>
        </form>
      )}
      {add.data && <Found file={add.data} />}
    </Card>
  );
}

function Found({ file }: { file: RatesFile }) {
  const { w, near } = useLocale();
  return (
    <Notice tone="plain">
      <p>{w.rates.read(file.format, file.added, file.days)}</p>
      {file.first_on && file.last_on && (
        <p className="soft">
          {file.currencies.join(', ')} · {w.rates.span(near(file.first_on), near(file.last_on))}
        </p>
      )}
      {file.problems.length > 0 && (
        <details>
          <summary>{w.rates.problems(file.problems.length)}</summary>
          <ul>
            {file.problems.map((problem, at) => (
              <li key={at}>
                {problem.row !== null && w.rates.row(problem.row)}
                {problem.detail}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}

function Typed() {
  const { w, currency, today } = useLocale();
  const add = useAddRate();
  const [form, setForm] = useState({ currency: '', on: today, rate: '' });
  const [pressed, setPressed] = useState(false);
  const code = form.currency.trim().toUpperCase();
  const rate = parseRate(form.rate);
  const refusal = refusalOf(add.error, w.common.unreachable);
  const faults = {
    currency: /^[A-Z]{3}$/.test(code) ? undefined : w.rates.faultCurrency,
    on: isDay(form.on) ? undefined : w.newDeal.faults.not_a_date,
    rate: rate ? undefined : w.rates.faultRate,
  };
  const faultAt = (name: keyof typeof faults) =>
    (pressed ? faults[name] : undefined) ?? refusal?.faults[`/rates/0/${name}`];
  function change(part: Partial<typeof form>) {
    add.reset();
    setForm({ ...form, ...part });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setPressed(true);
    if (Object.values(faults).some(Boolean)) return;
    add.mutate(
      { currency: code, on: form.on, rate: rate! },
      {
        onSuccess: () => {
          setForm({ ...form, rate: '' });
          setPressed(false);
        },
      },
    );
  }
  return (
    <Card title={w.rates.type}>
      <form className={style.form} onSubmit={submit} noValidate>
        <div className={style.pair}>
          <TextField
            label={w.rates.currency}
            autoComplete="off"
            maxLength={3}
            placeholder="EUR"
            value={form.currency}
            fault={faultAt('currency')}
            onChange={(event) => {
              change({ currency: event.target.value });
            }}
          />
          <DateField
            label={w.rates.on}
            value={form.on}
            max={today}
            fault={faultAt('on')}
            onChange={(on) => {
              change({ on });
            }}
          />
        </div>
        <TextField
          label={w.rates.rate}
          hint={w.rates.rateHint(currency.code)}
          unit={currency.code}
          inputMode="decimal"
          autoComplete="off"
          value={form.rate}
          fault={faultAt('rate')}
          onChange={(event) => {
            change({ rate: event.target.value });
          }}
        />
        {refusal && <Notice tone="fault">{refusal.message}</Notice>}
        {add.isSuccess && <Notice tone="plain">{w.common.saved}</Notice>}
        <div>
          <Button type="submit" disabled={add.isPending}>
            {w.rates.add}
          </Button>
        </div>
      </form>
    </Card>
  );
}
