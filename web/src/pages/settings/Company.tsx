// The company: its name, its fiscal years, and the choices that decide how it counts.
import { settingsWords } from '@/model/words/settings';
import { IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { refusalOf } from '@/actions/deed';
import { useSaveCompany } from '@/actions/settings';
import { addDays } from '@/model/day';
import { useCompany, type Company as CompanyType } from '@/queries/company';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DateField } from '@/ui/DateField';
import { CheckField, SelectField, TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useMyself } from '../me';
import { Loaded } from '../parts/Loaded';
import { Columns, Stack } from '../parts/Page';
import style from './Settings.module.css';
import { TakeAlong } from './TakeAlong';

export default function Company() {
  const company = useCompany();
  const [isSaved, setIsSaved] = useState(false);
  return (
    <Loaded query={company}>
      {({ data, etag }) => (
        <Columns kind="two">
          <Rules key={etag} company={data} etag={etag} isSaved={isSaved} onSaved={setIsSaved} />
          <Years company={data} etag={etag} />
        </Columns>
      )}
    </Loaded>
  );
}

interface Props {
  company: CompanyType;
  etag: string | null;
}

// It begins anew with each version of the company; that it was saved is remembered outside of it.
interface RulesProps extends Props {
  isSaved: boolean;
  onSaved: (isSaved: boolean) => void;
}

function Rules({ company, etag, isSaved, onSaved }: RulesProps) {
  const me = useMyself();
  const { w } = useLocale();
  const s = useWords(settingsWords);
  const save = useSaveCompany(etag);
  const refusal = refusalOf(save.error, w.common.unreachable);
  const [form, setForm] = useState({
    name: company.name,
    org_number: company.org_number ?? '',
    time_zone: company.time_zone,
    locale: company.locale as string,
    passive_after_months: String(company.passive_after_months),
    multi_year_policy: company.multi_year_policy as string,
    follow_on_channel: company.follow_on_channel as string,
    expansion: company.expansion as string,
    product_match: company.product_match as string,
    leaderboard: company.leaderboard as string,
  });
  const [needsCode, setNeedsCode] = useState(company.second_factor_required);
  const mayChange = me.user.role === 'admin';
  const set = (name: keyof typeof form, value: string) => {
    setForm({ ...form, [name]: value });
  };
  const choices = (
    name: 'multi_year_policy' | 'follow_on_channel' | 'expansion' | 'product_match' | 'leaderboard',
    label: string,
    options: Record<string, string>,
  ) => (
    <SelectField
      label={label}
      value={form[name]}
      disabled={!mayChange}
      options={Object.entries(options).map(([value, text]) => ({ value, label: text }))}
      fault={refusal?.faults[`/${name}`]}
      onChoose={(value) => {
        set(name, value);
      }}
    />
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    const { passive_after_months: months, org_number, ...rest } = form;
    onSaved(false);
    const saving = save.mutateAsync({
      ...(rest as Partial<CompanyType>),
      org_number: org_number.trim() || null,
      second_factor_required: needsCode,
      // A text that is no number goes as it is, and the server says so at the field.
      passive_after_months: /^\d+$/.test(months.trim()) ? Number(months) : (months as never),
    });
    saving.then(
      () => {
        onSaved(true);
      },
      () => undefined, // what was refused is shown as it is
    );
  }
  return (
    <Card>
      <form className={style.form} onSubmit={submit} noValidate>
        <TextField
          label={s.company.name}
          value={form.name}
          disabled={!mayChange}
          fault={refusal?.faults['/name']}
          onChange={(event) => {
            set('name', event.target.value);
          }}
        />
        <TextField
          label={s.company.orgNumber}
          hint={s.company.orgNumberHint}
          optional={w.common.optional}
          value={form.org_number}
          disabled={!mayChange}
          fault={refusal?.faults['/org_number']}
          onChange={(event) => {
            set('org_number', event.target.value);
          }}
        />
        <div className={style.pair}>
          <SelectField
            label={s.company.language}
            value={form.locale}
            disabled={!mayChange}
            options={[
              { value: 'sv', label: 'Svenska' },
              { value: 'en', label: 'English' },
            ]}
            onChoose={(value) => {
              set('locale', value);
            }}
          />
          <TextField
            label={s.company.timeZone}
            value={form.time_zone}
            disabled={!mayChange}
            fault={refusal?.faults['/time_zone']}
            onChange={(event) => {
              set('time_zone', event.target.value);
            }}
          />
        </div>
        <div>
          <h2 className={style.rules}>{s.company.rules}</h2>
          <p className="soft">{s.company.rulesText}</p>
        </div>
        <TextField
          label={s.company.passive}
          hint={s.company.passiveHint}
          inputMode="numeric"
          value={form.passive_after_months}
          disabled={!mayChange}
          fault={refusal?.faults['/passive_after_months']}
          onChange={(event) => {
            set('passive_after_months', event.target.value);
          }}
        />
        {choices('multi_year_policy', s.company.multiYear, s.company.multiYearOptions)}
        {choices('follow_on_channel', s.company.followOn, s.company.followOnOptions)}
        {choices('expansion', s.company.expansion, s.company.expansionOptions)}
        {choices('product_match', s.company.match, s.company.matchOptions)}
        <CheckField
          label={s.company.codeRequired}
          hint={s.company.codeRequiredHint}
          checked={needsCode}
          disabled={!mayChange}
          onChange={(event) => {
            setNeedsCode(event.target.checked);
          }}
        />
        {choices('leaderboard', s.company.leaderboard, s.company.leaderboardOptions)}
        {refusal && <Notice tone="fault">{refusal.message}</Notice>}
        {isSaved && <Notice tone="plain">{w.common.saved}</Notice>}
        {mayChange && (
          <div>
            <Button type="submit" weight="main" disabled={save.isPending}>
              {w.common.save}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

function Years({ company, etag }: Props) {
  const me = useMyself();
  const { w, day } = useLocale();
  const s = useWords(settingsWords);
  const save = useSaveCompany(etag);
  const refusal = refusalOf(save.error, w.common.unreachable);
  const latest = company.fiscal_years.at(-1)!;
  const first = addDays(latest.last, 1);
  const [last, setLast] = useState<string | null>(null);
  return (
    <Stack>
      <Card title={s.company.years}>
        <ul className={style.years}>
          {company.fiscal_years.map((year) => (
            <li key={year.name}>
              <b>{year.name}</b>
              <span className="num soft">
                {day(year.first)} – {day(year.last)}
              </span>
            </li>
          ))}
        </ul>
        {me.user.role === 'admin' && (
          <form
            className={style.form}
            style={{ marginTop: 12 }}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate(
                {
                  fiscal_years: [
                    ...company.fiscal_years,
                    { first, last: last ?? addDays(first, 364) },
                  ],
                },
                {
                  onSuccess: () => {
                    setLast(null);
                  },
                },
              );
            }}
          >
            {last !== null && (
              <div className={style.pair}>
                <TextField label={s.company.first} value={first} readOnly disabled />
                <DateField
                  label={s.company.last}
                  value={last}
                  min={first}
                  fault={
                    refusal?.faults[`/fiscal_years/${String(company.fiscal_years.length)}/last`]
                  }
                  onChange={(text) => {
                    setLast(text);
                  }}
                />
              </div>
            )}
            {refusal && <Notice tone="fault">{refusal.message}</Notice>}
            <div>
              {last === null ? (
                <Button
                  small
                  icon={<IconPlus size={16} aria-hidden />}
                  onClick={() => {
                    // The day before the same day next year, whatever leap years lie between.
                    const next = `${String(Number(first.slice(0, 4)) + 1)}${first.slice(4)}`;
                    setLast(addDays(next, -1));
                  }}
                >
                  {s.company.addYear}
                </Button>
              ) : (
                <Button type="submit" weight="main" disabled={save.isPending}>
                  {w.common.save}
                </Button>
              )}
            </div>
            <p className="soft">{s.company.yearsText}</p>
          </form>
        )}
      </Card>
      <Card>
        <p>
          <span className="soft">{s.company.currency}</span> {company.currency}
        </p>
      </Card>
      {me.user.role === 'admin' && <TakeAlong />}
    </Stack>
  );
}
