// The calendar in the program that she has already: a private address, shown once, and where to paste it.
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useMakeCalendarLink, useRemoveCalendarLink } from '@/actions/calendarLink';
import { refusalOf } from '@/actions/deed';
import { dayOf } from '@/model/day';
import { calendarWords } from '@/model/words/calendar';
import { useCalendarLink } from '@/queries/calendar';
import { useSellers } from '@/queries/people';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { CheckField, TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useMyself } from '../me';
import style from './calendar.module.css';

interface Props {
  // Whose calendar is looked at; empty: all that I may see.
  sellerId: string;
  onClose: () => void;
}

export function SubscribeDialog({ sellerId, onClose }: Props) {
  const me = useMyself();
  const { w, day } = useLocale();
  const words = useWords(calendarWords).link;
  const held = useCalendarLink();
  const seller = useSellers().data?.find((one) => one.id === sellerId);
  const make = useMakeCalendarLink();
  const remove = useRemoveCalendarLink();
  const [withAmounts, setWithAmounts] = useState(false);
  const link = held.data?.link;
  const path = make.data?.path;
  const refusal = refusalOf(make.error ?? remove.error, w.common.unreachable);
  return (
    <Dialog title={words.title} closeLabel={w.common.close} open onClose={onClose}>
      <div className={style.subscribe}>
        <p>{words.text}</p>
        {seller && <p className="soft">{words.of(seller.name)}</p>}
        {refusal && <Notice tone="fault">{refusal.message}</Notice>}
        {path && <Address address={addressOf(path, sellerId)} />}
        {!path && link && (
          <p>
            {words.has(day(dayOf(link.made_at, me.company.time_zone)))}{' '}
            {link.with_amounts ? words.hasAmounts : words.hasNoAmounts}
          </p>
        )}
        {!path && held.data && (
          <>
            <CheckField
              label={words.withAmounts}
              hint={words.withAmountsHint}
              checked={withAmounts}
              onChange={(event) => {
                setWithAmounts(event.target.checked);
              }}
            />
            {link && <p className="soft">{words.renewText}</p>}
            <div className={style.buttons}>
              <Button
                weight="main"
                disabled={make.isPending}
                onClick={() => {
                  make.mutate(withAmounts);
                }}
              >
                {link ? words.renew : words.make}
              </Button>
              {link && (
                <Button
                  weight="bare"
                  disabled={remove.isPending}
                  onClick={() => {
                    remove.mutate();
                  }}
                >
                  {words.remove}
                </Button>
              )}
            </div>
            {!link && remove.isSuccess && <Notice tone="plain">{words.removed}</Notice>}
          </>
        )}
        <h3>{words.howTitle}</h3>
        <dl>
          {words.how.map(([program, how]) => (
            <div key={program}>
              <dt>{program}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}

function addressOf(path: string, sellerId: string): string {
  const whole = window.location.origin + path;
  return sellerId ? `${whole}?seller_id=${sellerId}` : whole;
}

function Address({ address }: { address: string }) {
  const words = useWords(calendarWords).link;
  const [copied, setCopied] = useState(false);
  return (
    <>
      <TextField
        label={words.address}
        hint={words.once}
        readOnly
        autoFocus
        value={address}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <div className={style.buttons}>
        <Button
          weight="main"
          icon={copied ? <IconCheck size={17} aria-hidden /> : <IconCopy size={17} aria-hidden />}
          onClick={() => {
            void navigator.clipboard.writeText(address).then(() => {
              setCopied(true);
            });
          }}
        >
          {copied ? words.copied : words.copy}
        </Button>
      </div>
    </>
  );
}
