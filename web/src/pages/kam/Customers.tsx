// All of her customers: volume by channel, revenue, contracted against delivered, and satisfaction, each beside what
// it is measured against.
import { useState } from 'react';
import { Link } from 'wouter';
import { maySign } from '@/actions/places';
import type { Channel } from '@/model/channel';
import { entriesPath } from '@/model/entry-filter';
import { amountsPath } from '@/model/revenue-filter';
import { kamWords } from '@/model/words/kam';
import type { Kam, KamCustomer } from '@/queries/kam';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { ChannelMark } from '../parts/channels';
import { Share } from './Share';
import { Trend } from './Trend';
import style from './kam.module.css';

const shown = 12;

interface Props {
  kam: Kam;
  onNote: (customer: KamCustomer) => void;
}

export function Customers({ kam, onNote }: Props) {
  const k = useWords(kamWords);
  const { sign } = useLocale();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const sought = search.trim().toLowerCase();
  const found = kam.customers.filter((one) => one.customer_name.toLowerCase().includes(sought));
  const listed = all || sought ? found : found.slice(0, shown);
  return (
    <Card title={k.customers}>
      {kam.customers.length > 8 && (
        <div className={style.search}>
          <TextField
            label={k.search}
            hideLabel
            type="search"
            placeholder={k.search}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        </div>
      )}
      <div className={style.columns} aria-hidden>
        <span>{k.customer}</span>
        <span>
          {k.volume}, {sign}
        </span>
        <span>
          {k.revenue}, {sign}
        </span>
        <span>{k.delivery}</span>
        <span>{k.satisfaction}</span>
        <span />
      </div>
      {found.length === 0 && <p className="soft">{k.noMatch}</p>}
      <ul className={style.customers}>
        {listed.map((one) => (
          <Row key={one.customer_id} customer={one} kam={kam} onNote={onNote} />
        ))}
      </ul>
      {listed.length < found.length && (
        <Button
          small
          weight="bare"
          onClick={() => {
            setAll(true);
          }}
        >
          {k.showAll(found.length)}
        </Button>
      )}
    </Card>
  );
}

function Row({ customer, kam, onNote }: { customer: KamCustomer } & Props) {
  const me = useMyself();
  const { near } = useLocale();
  const k = useWords(kamWords);
  const isHers = customer.owned_until === null;
  const label = maySign(me) && isHers ? k.note : k.answers;
  const mayLook = (maySign(me) && isHers) || customer.scores.length > 0;
  return (
    <li>
      <div>
        <Link href={`/customers/${customer.customer_id}`} className={style.name}>
          {customer.customer_name}
        </Link>
        {customer.owned_until ? (
          <span className={style.detail}>{k.ownedUntil(near(customer.owned_until))}</span>
        ) : (
          customer.owned_from && (
            <span className={style.detail}>{k.ownedFrom(near(customer.owned_from))}</span>
          )
        )}
      </div>
      <Volume customer={customer} kam={kam} />
      <Revenue customer={customer} kam={kam} />
      <Delivered customer={customer} />
      <div>
        <span className={style.label}>{k.satisfaction}</span>
        <Trend scores={customer.scores} />
      </div>
      <div className={style.noteCell}>
        {mayLook && (
          <Button
            small
            aria-label={
              label === k.note
                ? k.noteOf(customer.customer_name)
                : k.answersOf(customer.customer_name)
            }
            onClick={() => {
              onNote(customer);
            }}
          >
            {label}
          </Button>
        )}
      </div>
    </li>
  );
}

interface CellProps {
  customer: KamCustomer;
  kam: Kam;
}

function Volume({ customer, kam }: CellProps) {
  const me = useMyself();
  const { w, amount, short } = useLocale();
  const k = useWords(kamWords);
  // A seller is shown the entries that she is credited, which may be fewer.
  const filter = {
    customer_id: customer.customer_id,
    from: kam.fiscal_year.first,
    to: kam.on,
    seller_id: me.user.role === 'seller' ? me.user.seller_id : null,
  };
  return (
    <div>
      <span className={style.label}>{k.volume}</span>
      {customer.volume === 0 ? (
        <span className="soft">{k.noVolume}</span>
      ) : (
        <Link href={entriesPath(filter)} className={`num ${style.figure}`}>
          {amount(customer.volume)}
        </Link>
      )}
      <span className={style.byChannel}>
        {customer.volume_by_channel
          .filter((one) => one.amount !== 0)
          .map((one) => (
            <span key={one.channel} title={w.channels[one.channel as Channel]}>
              <ChannelMark channel={one.channel as Channel} small />
              <span className="hidden">{w.channels[one.channel as Channel]} </span>
              <span className="num">{short(one.amount)}</span>
            </span>
          ))}
      </span>
    </div>
  );
}

function Revenue({ customer, kam }: CellProps) {
  const { amount, short } = useLocale();
  const k = useWords(kamWords);
  const { revenue } = customer;
  return (
    <div>
      <span className={style.label}>{k.revenue}</span>
      {revenue.amount === 0 ? (
        <span className="num soft">{amount(0)}</span>
      ) : (
        <Link
          href={amountsPath({
            fiscal_year: kam.fiscal_year.name,
            customer_id: customer.customer_id,
          })}
          className={`num ${style.figure}`}
        >
          {amount(revenue.amount)}
        </Link>
      )}
      <span className={style.detail}>{k.yearBefore(short(revenue.year_before))}</span>
    </div>
  );
}

function Delivered({ customer }: { customer: KamCustomer }) {
  const { percent, short } = useLocale();
  const k = useWords(kamWords);
  const { delivery } = customer;
  return (
    <div>
      <span className={style.label}>{k.delivery}</span>
      {!delivery || delivery.share === null ? (
        <span className="soft">–</span>
      ) : (
        <>
          <span className={style.delivered} data-behind={delivery.is_behind || undefined}>
            <b className="num">{percent(delivery.share)}</b>
            <Share share={delivery.share} isBehind={delivery.is_behind} />
          </span>
          <span className={style.detail}>
            {k.of(short(delivery.delivered), short(delivery.contracted))}
          </span>
        </>
      )}
    </div>
  );
}
