// The customers that need a call, the weightiest reason first, with why and where to go. Those that have only never
// been asked are told in one line, or they would hide the rest.
import {
  IconCalendarDue,
  IconFileInvoice,
  IconMoodSad,
  IconPhone,
  IconSpeakerphone,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { maySign } from '@/actions/places';
import { amountsPath } from '@/model/revenue-filter';
import { kamWords } from '@/model/words/kam';
import type { Kam, KamCustomer } from '@/queries/kam';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { renewPath } from '../parts/RenewalRows';
import style from './kam.module.css';

const shown = 6;

const icons = {
  invoicing_lags: IconFileInvoice,
  satisfaction_falls: IconMoodSad,
  satisfaction_is_low: IconMoodSad,
  satisfaction_is_old: IconSpeakerphone,
  never_asked: IconSpeakerphone,
  notice_is_near: IconCalendarDue,
  contract_ends: IconCalendarDue,
};

interface Props {
  kam: Kam;
  onNote: (customer: KamCustomer) => void;
}

export function CallFirst({ kam, onNote }: Props) {
  const me = useMyself();
  const k = useWords(kamWords);
  const [all, setAll] = useState(false);
  const calls = kam.customers.filter(
    (one) => one.calls.length > 0 && one.calls[0]!.reason !== 'never_asked',
  );
  const neverAsked = kam.customers.filter((one) => one.calls[0]?.reason === 'never_asked');
  return (
    <Card title={k.callFirst}>
      <p className={style.explain}>{k.callFirstLead}</p>
      {calls.length === 0 && <p>{k.noCalls}</p>}
      <ol className={style.calls}>
        {(all ? calls : calls.slice(0, shown)).map((one) => (
          <li key={one.customer_id}>
            <span className={style.phone} aria-hidden>
              <IconPhone size={18} stroke={1.9} />
            </span>
            <div>
              <h3>
                <Link href={`/customers/${one.customer_id}`}>{one.customer_name}</Link>
              </h3>
              <ul className={style.reasons}>
                {one.calls.map((call, at) => (
                  <Reason key={at} call={call} customer={one} kam={kam} />
                ))}
              </ul>
            </div>
            {maySign(me) && (
              <Button
                small
                aria-label={k.noteOf(one.customer_name)}
                onClick={() => {
                  onNote(one);
                }}
              >
                {k.note}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!all && calls.length > shown && (
        <Button
          small
          weight="bare"
          onClick={() => {
            setAll(true);
          }}
        >
          {k.showAll(calls.length)}
        </Button>
      )}
      {neverAsked.length > 0 && (
        <details className={style.never}>
          <summary>{k.neverAsked(neverAsked.length)}</summary>
          <p className={style.explain}>{k.ask}</p>
          <ul>
            {neverAsked.map((one) => (
              <li key={one.customer_id}>
                <Link href={`/customers/${one.customer_id}`}>{one.customer_name}</Link>
                {maySign(me) && (
                  <Button
                    small
                    weight="bare"
                    aria-label={k.noteOf(one.customer_name)}
                    onClick={() => {
                      onNote(one);
                    }}
                  >
                    {k.note}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

interface ReasonProps {
  call: KamCustomer['calls'][number];
  customer: KamCustomer;
  kam: Kam;
}

function Reason({ call, customer, kam }: ReasonProps) {
  const me = useMyself();
  const { w } = useLocale();
  const k = useWords(kamWords);
  const Icon = icons[call.reason];
  const amounts = amountsPath({
    fiscal_year: kam.fiscal_year.name,
    customer_id: customer.customer_id,
  });
  return (
    <li>
      <Icon size={16} stroke={1.9} aria-hidden />
      <span>
        {call.why} {call.reason === 'invoicing_lags' && <Link href={amounts}>{k.toAmounts}</Link>}
        {call.reason === 'contract_ends' && call.deal_id && call.line_id && maySign(me) ? (
          <Link href={renewPath({ deal_id: call.deal_id, line_id: call.line_id })}>
            {w.overview.renew}
          </Link>
        ) : (
          call.deal_id && <Link href={`/deals/${call.deal_id}`}>{k.toContract}</Link>
        )}
      </span>
    </li>
  );
}
