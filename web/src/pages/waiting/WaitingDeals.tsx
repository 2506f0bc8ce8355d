// At the top of every page, while there is something to say: no contact, a server that cannot save, deals that wait on this device, and what
// became of them.
import { IconCloudOff, IconCloudUp, IconDatabaseOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useSendWaiting } from '@/actions/waitingDeals';
import { formatAmount } from '@/model/money';
import { waitingWords } from '@/model/words/waiting';
import { useContactLostAt } from '@/queries/live';
import { useCanSave } from '@/queries/room';
import type { WaitingDeal } from '@/queries/waitingDeals';
import { Button, LinkButton } from '@/ui/Button';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import style from './waiting.module.css';

export default function WaitingDeals() {
  const me = useMyself();
  const { language } = useLocale();
  const w = useWords(waitingWords);
  const lostAt = useContactLostAt();
  const canSave = useCanSave();
  const { waiting, sent, isSending, send, giveUp } = useSendWaiting(me);
  const unsent = waiting.filter((deal) => !deal.refused);

  return (
    <div className={style.bars} aria-live="polite">
      {lostAt && (
        <div className={style.bar}>
          <IconCloudOff size={20} stroke={1.8} aria-hidden />
          <p>
            {w.noContact(
              lostAt.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' }),
            )}
          </p>
        </div>
      )}
      {!canSave && (
        <div className={style.bar} data-kind="refused" data-testid="read-only">
          <IconDatabaseOff size={20} stroke={1.8} aria-hidden />
          <div className={style.text}>
            <b>{w.readOnly}</b>
            <p>{w.readOnlyNext}</p>
          </div>
        </div>
      )}
      {unsent.length > 0 && (
        <div className={style.bar} data-testid="waiting">
          <IconCloudUp size={20} stroke={1.8} aria-hidden />
          <div className={style.text}>
            <b>{w.waiting(unsent.length)}</b>
            <ul>
              {unsent.map((deal) => (
                <li key={deal.key}>
                  <Named deal={deal} />
                </li>
              ))}
            </ul>
          </div>
          <Button small disabled={isSending} onClick={() => void send()}>
            {isSending ? w.sending : w.sendNow}
          </Button>
        </div>
      )}
      {waiting
        .filter((deal) => deal.refused)
        .map((deal) => (
          <Refused key={deal.key} deal={deal} onGiveUp={() => void giveUp(deal.key)} />
        ))}
      {sent.length > 0 && unsent.length === 0 && (
        <div className={style.bar} data-kind="sent">
          <p>
            {sent.map((deal) => (
              <span key={deal.id}>{w.sent(deal.customer_name)} </span>
            ))}
          </p>
          <LinkButton small href={sent.length === 1 ? `/deals/${sent[0]!.id}` : '/deals'}>
            {w.show}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

function Named({ deal }: { deal: WaitingDeal }) {
  const { currency, language, day } = useLocale();
  const w = useWords(waitingWords);
  const volume = deal.body.lines.reduce((sum, line) => sum + (line.volume_per_year ?? 0), 0);
  return (
    <>
      {deal.form.customer?.name}
      {volume > 0 && <>, {formatAmount(volume, currency, language)}</>},{' '}
      <span className="soft">{w.signedOn(day(deal.body.signed_on))}</span>
    </>
  );
}

function Refused({ deal, onGiveUp }: { deal: WaitingDeal; onGiveUp: () => void }) {
  const w = useWords(waitingWords);
  const [asked, setAsked] = useState(false);
  return (
    <div className={style.bar} data-kind="refused">
      <div className={style.text}>
        <b>{w.refused}</b>
        <p>
          <Named deal={deal} />
        </p>
        <p>{deal.refused}</p>
      </div>
      <LinkButton small weight="main" href={`/deals/new?waiting=${deal.key}`}>
        {w.correct}
      </LinkButton>
      <Button
        small
        onClick={() => {
          if (asked) onGiveUp();
          else setAsked(true);
        }}
      >
        {asked ? w.giveUpSure : w.giveUp}
      </Button>
    </div>
  );
}
