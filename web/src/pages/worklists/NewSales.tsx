// What is left of new sales, as what it takes: so many new customers, so many first contacts, by such a day.
import { IconPlus } from '@tabler/icons-react';
import { maySign, newDeal, seesCompany } from '@/actions/places';
import { useNewSales, type NewSalesNeeded } from '@/queries/workLists';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { useFilter, useTyped } from '../filter';
import { useMyself } from '../me';
import { Figure } from '../parts/Figure';
import { Loaded } from '../parts/Loaded';
import { Columns } from '../parts/Page';
import { SellerSelect } from '../parts/SellerSelect';
import style from './WorkLists.module.css';

export default function NewSales() {
  const { values, set } = useFilter(['seller_id', 'contacts_per_deal'] as const);
  const [contacts, setContacts] = useTyped(values.contacts_per_deal || '5', (text) => {
    if (/^\d{1,3}$/.test(text.trim()) && Number(text) > 0)
      set('contacts_per_deal', text.trim() === '5' ? '' : text.trim());
  });
  const perDeal = Number(values.contacts_per_deal);
  const needed = useNewSales({
    seller_id: values.seller_id,
    ...(perDeal > 0 && { contacts_per_deal: perDeal }),
  });
  return (
    <>
      <div className={style.bar}>
        <SellerSelect
          value={values.seller_id}
          onChoose={(value) => {
            set('seller_id', value);
          }}
        />
      </div>
      <Loaded query={needed}>
        {(data) => (
          <Needed
            needed={data}
            sellerId={values.seller_id}
            contacts={contacts}
            onContacts={setContacts}
          />
        )}
      </Loaded>
    </>
  );
}

interface Props {
  needed: NewSalesNeeded;
  sellerId: string;
  contacts: string;
  onContacts: (text: string) => void;
}

function Needed({ needed, sellerId, contacts, onContacts }: Props) {
  const me = useMyself();
  const { w, money, day, number, today } = useLocale();
  const words = w.workLists.newSales;
  const by = needed.first_contact_by;
  const facts = [
    [words.size, needed.average_size === null ? '–' : money(needed.average_size)],
    [words.cycle, needed.median_cycle_days === null ? '–' : words.days(needed.median_cycle_days)],
    [words.by, by === null ? '–' : by < today ? words.byPassed(day(by)) : day(by)],
    [words.contacts, needed.contacts_needed === null ? '–' : number(needed.contacts_needed)],
  ] as const;
  return (
    <Columns kind="wide-narrow">
      <Card title={w.channels.new_sales}>
        <p className={style.big} data-testid="deals-needed">
          {needed.deals_needed === null ? (
            <small>{words.unknownDeals}</small>
          ) : (
            <>
              {number(needed.deals_needed)} <small>{words.deals(needed.deals_needed)}</small>
            </>
          )}
        </p>
        <p className="soft">
          {needed.goal === null
            ? words.noGoal
            : needed.remaining === 0
              ? words.reached
              : words.remaining(money(needed.remaining ?? 0))}
        </p>
        <ul className={style.sentences}>
          {needed.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <div className={style.actions} style={{ justifyContent: 'flex-start' }}>
          {maySign(me) && (
            <LinkButton href={newDeal.path} icon={<IconPlus size={17} aria-hidden />}>
              {w.nav.newDeal}
            </LinkButton>
          )}
          {needed.goal === null && seesCompany(me) && (
            <LinkButton href={`/budget/${needed.fiscal_year.name}`}>{words.toBudget}</LinkButton>
          )}
        </div>
      </Card>
      <Card>
        <dl className={style.facts}>
          <div>
            <dt>{words.goal}</dt>
            <dd className="num">{needed.goal === null ? '–' : money(needed.goal)}</dd>
          </div>
          <div>
            <dt>{words.actual}</dt>
            <dd className="num">
              <Figure
                of={`${w.channels.new_sales}, ${words.actual}`}
                filter={{
                  channel: 'new_sales',
                  seller_id: sellerId || (me.user.role === 'seller' ? me.user.seller_id : null),
                  from: needed.fiscal_year.first,
                  to: needed.on,
                }}
              >
                {money(needed.actual)}
              </Figure>
            </dd>
          </div>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="num">{value}</dd>
            </div>
          ))}
        </dl>
        <TextField
          label={words.perDeal}
          hint={words.perDealHint}
          inputMode="numeric"
          autoComplete="off"
          value={contacts}
          fault={/^\d{1,3}$/.test(contacts.trim()) ? undefined : w.newDeal.faults.not_a_number}
          onChange={(event) => {
            onContacts(event.target.value);
          }}
        />
        <p className={style.share}>
          {words.basis(needed.basis.deals, day(needed.basis.from), day(needed.basis.to))}
        </p>
      </Card>
    </Columns>
  );
}
