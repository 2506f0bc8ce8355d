// Invoices that found the wrong contract, or none: what matched how, the customer's contracts as buttons, and a way
// back. What belongs to no contract is always told with its sum.
import { IconArrowBackUp, IconCircleCheck, IconListDetails, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useMatchAmounts, type SaidMatch } from '@/actions/matchAmount';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { candidatesFor, type CandidateLine } from '@/model/matching';
import { matchingWords } from '@/model/words/matching';
import { sideBySideWords } from '@/model/words/side-by-side';
import { useBridge } from '@/queries/bridge';
import { useCustomer } from '@/queries/customers';
import { useDeal, useDeals } from '@/queries/deals';
import { useAmounts, type RevenueEntry } from '@/queries/revenue';
import { Button, LinkButton } from '@/ui/Button';
import { Segmented, SelectField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState, Notice } from '@/ui/states';
import { useFilter } from '../filter';
import { useFiscalYear, useMyself } from '../me';
import { ListCard } from '../parts/ListCard';
import { Page } from '../parts/Page';
import style from './matching.module.css';

const shownFirst = 4;

export default function Matching() {
  const me = useMyself();
  const { w, money } = useLocale();
  const m = useWords(matchingWords);
  const s = useWords(sideBySideWords);
  const current = useFiscalYear();
  const { values, set } = useFilter(['fiscal_year', 'only', 'customer_id', 'deal_id'] as const);
  const year = values.fiscal_year || current.name;
  const only = values.only === 'all' || values.deal_id ? 'all' : 'not_matched';
  const amounts = useAmounts(
    values.deal_id
      ? { deal_id: values.deal_id }
      : { fiscal_year: year, only, customer_id: values.customer_id },
    20,
  );
  const bridge = useBridge({ fiscal_year: year });
  const without = bridge.data?.steps.find(({ step }) => step === 'not_matched')?.amount;
  const match = useMatchAmounts();
  const refusal = refusalOf(match.error, w.common.unreachable);
  const shown = amounts.data?.pages.reduce((count, page) => count + page.items.length, 0) ?? 0;
  const invoiced = bridge.data?.steps.find(({ step }) => step === 'revenue')?.amount ?? 0;
  const isEmptyBecauseDone = only === 'not_matched' && invoiced !== 0;
  return (
    <Page
      title={m.title}
      lead={mayManage(me) ? m.lead : m.leadReader}
      actions={
        <>
          <LinkButton small href="/bridge">
            {s.bridge.short}
          </LinkButton>
          <LinkButton small href="/accuracy">
            {s.accuracy.title}
          </LinkButton>
        </>
      }
    >
      {!values.deal_id && (
        <div className={style.bar}>
          <Segmented<string>
            label={m.show}
            hideLabel
            name="only"
            value={only}
            options={(['not_matched', 'all'] as const).map((one) => ({
              value: one,
              label: m.only[one],
            }))}
            onChoose={(value) => {
              set('only', value === 'all' ? 'all' : '');
            }}
          />
          <SelectField
            label={m.year}
            hideLabel
            value={year}
            options={me.company.all_fiscal_years
              .filter((one) => one.first <= me.company.today)
              .map(({ name }) => ({ value: name, label: name }))}
            onChoose={(value) => {
              set('fiscal_year', value === current.name ? '' : value);
            }}
          />
          {without !== undefined && (
            <p className={style.without}>
              <span className="soft">{m.notMatchedIn(year)}</span>{' '}
              <b className="num" data-testid="not-matched">
                {money(without, true)}
              </b>
            </p>
          )}
        </div>
      )}
      <Narrowed
        customerId={values.customer_id}
        dealId={values.deal_id}
        onRemove={() => {
          set(values.deal_id ? 'deal_id' : 'customer_id', '');
        }}
      />
      {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      <div role="status" className={style.said}>
        {match.last ? (
          <>
            <IconCircleCheck size={18} aria-hidden />
            <span>{match.last.told}</span>
            <Button
              small
              disabled={match.pending}
              icon={<IconArrowBackUp size={16} aria-hidden />}
              onClick={match.undo}
            >
              {m.undo}
            </Button>
            <span className="soft">{m.undoKeys}</span>
          </>
        ) : (
          match.undone && <span>{m.undone}</span>
        )}
      </div>
      <ListCard
        query={amounts}
        foot={m.count(shown, amounts.hasNextPage)}
        empty={
          <EmptyState
            icon={
              isEmptyBecauseDone ? (
                <IconCircleCheck size={26} aria-hidden />
              ) : (
                <IconListDetails size={26} aria-hidden />
              )
            }
            title={isEmptyBecauseDone ? m.emptyTitle : m.emptyAllTitle}
            action={
              !isEmptyBecauseDone &&
              mayManage(me) && <LinkButton href="/imports">{m.bring}</LinkButton>
            }
          >
            {isEmptyBecauseDone ? m.emptyText : m.emptyAllText}
          </EmptyState>
        }
      >
        {(items) => (
          <ul className={style.list}>
            {items.map((entry) => (
              <Amount
                key={entry.seq}
                entry={entry}
                may={mayManage(me)}
                pending={match.pending}
                onSay={match.say}
              />
            ))}
          </ul>
        )}
      </ListCard>
    </Page>
  );
}

interface AmountProps {
  entry: RevenueEntry;
  may: boolean;
  pending: boolean;
  onSay: (said: SaidMatch) => void;
}

function Amount({ entry, may, pending, onSay }: AmountProps) {
  const { money, day } = useLocale();
  const m = useWords(matchingWords);
  const document = entry.document ? m.document(entry.document) : m.amountNo(entry.seq);
  const { period_first: first, period_last: last } = entry;
  return (
    <li className={style.amount} data-testid={`amount-${String(entry.seq)}`}>
      <div className={style.what}>
        {entry.customer_id ? (
          <Link href={`/customers/${entry.customer_id}`}>{entry.customer_name}</Link>
        ) : (
          <b>{m.noCustomer}</b>
        )}
        <small>
          {[
            document,
            day(entry.on),
            first && last && m.runs(day(first), day(last)),
            entry.product_name,
            entry.contract && m.refers(entry.contract),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <span className="num">{money(entry.amount, true)}</span>
      <Matched entry={entry} />
      {may && entry.customer_id && (
        <Candidates
          entry={entry}
          document={document}
          customerId={entry.customer_id}
          pending={pending}
          onSay={onSay}
        />
      )}
    </li>
  );
}

// Where it is now, and why.
function Matched({ entry }: { entry: RevenueEntry }) {
  const { w, money } = useLocale();
  const m = useWords(matchingWords);
  const why =
    entry.choice !== 'by_rules'
      ? m.by.chosen
      : entry.customer_id
        ? m.by[entry.matched_by]
        : m.noCustomerText;
  return (
    <ul className={style.matched} data-none={entry.matches.length === 0 || undefined}>
      {entry.matches.length === 0 && (
        <li>
          {m.notMatched} <small>{why}</small>
        </li>
      )}
      {entry.matches.map((one) => (
        <li key={one.line_id}>
          <Link href={`/deals/${one.deal_id}`}>
            {[one.external_id, one.product_name ?? w.deals.noProduct].filter(Boolean).join(' · ')}
          </Link>{' '}
          <small>
            {[
              m.contractYear(one.contract_year),
              entry.matches.length > 1 && m.part(money(one.amount, true)),
              why,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}

interface CandidatesProps {
  entry: RevenueEntry;
  document: string;
  customerId: string;
  pending: boolean;
  onSay: (said: SaidMatch) => void;
}

function Candidates({ entry, document, customerId, pending, onSay }: CandidatesProps) {
  const { w, short, day } = useLocale();
  const m = useWords(matchingWords);
  const [all, setAll] = useState(false);
  const deals = useDeals({ customer_id: customerId }, 100);
  const lines = candidatesFor(entry, deals.data?.pages.flatMap((page) => page.items) ?? []);
  const chosen = (line: CandidateLine) =>
    entry.matches.length === 1 && entry.matches[0]!.line_id === line.id;
  const shown = all ? lines : lines.slice(0, shownFirst);
  return (
    <div className={style.candidates} role="group" aria-label={m.candidates}>
      {deals.data && lines.length === 0 && <span className="soft">{m.noCandidates}</span>}
      {shown.map((line) => {
        const name = line.product_name ?? w.deals.noProduct;
        const runs = line.ends_on
          ? m.runs(day(line.start), day(line.ends_on))
          : m.runsFrom(day(line.start));
        return (
          <button
            key={line.id}
            type="button"
            className={style.candidate}
            disabled={pending}
            aria-pressed={chosen(line)}
            aria-label={m.chooseOf(document, `${name}, ${runs}`)}
            onClick={() => {
              if (chosen(line) && entry.choice === 'line') return;
              onSay({
                entry,
                to: { choice: 'line', line_id: line.id },
                told: m.done(document, `${name}, ${runs}`),
              });
            }}
          >
            <b>{name}</b>
            <small>
              {runs} · {short(line.volume_per_year)}
            </small>
          </button>
        );
      })}
      {lines.length > shown.length && (
        <Button
          small
          weight="bare"
          onClick={() => {
            setAll(true);
          }}
        >
          {m.more(lines.length - shown.length)}
        </Button>
      )}
      <Button
        small
        disabled={pending || entry.choice === 'no_contract'}
        aria-label={m.noneOf(document)}
        onClick={() => {
          onSay({ entry, to: { choice: 'no_contract' }, told: m.done(document, m.doneNone) });
        }}
      >
        {m.none}
      </Button>
      {entry.choice !== 'by_rules' && (
        <Button
          small
          disabled={pending}
          aria-label={m.byRulesOf(document)}
          onClick={() => {
            onSay({ entry, to: { choice: 'by_rules' }, told: m.done(document, m.doneRules) });
          }}
        >
          {m.byRules}
        </Button>
      )}
    </div>
  );
}

interface NarrowedProps {
  customerId: string;
  dealId: string;
  onRemove: () => void;
}

// One contract's amounts, or one customer's.
function Narrowed({ customerId, dealId, onRemove }: NarrowedProps) {
  const m = useWords(matchingWords);
  const deal = useDeal(dealId || null).data?.data;
  const customer = useCustomer(dealId ? null : customerId || null).data?.data;
  if (!dealId && !customerId) return null;
  return (
    <p className={style.narrowed}>
      <span>
        {deal ? (
          <Link href={`/deals/${dealId}`}>{m.ofDeal(deal.customer_name)}</Link>
        ) : (
          customer && m.ofCustomer(customer.name)
        )}
      </span>
      <Button small weight="bare" icon={<IconX size={16} aria-hidden />} onClick={onRemove}>
        {m.remove}
      </Button>
    </p>
  );
}
