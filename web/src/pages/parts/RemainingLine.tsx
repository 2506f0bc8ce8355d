// What a seller has left of her year, before and after.
import { IconArrowRight } from '@tabler/icons-react';
import type { Remaining } from '@/queries/deals';
import { useLocale } from '@/ui/locale';
import { useMyself } from '../me';
import style from './RemainingLine.module.css';

export function RemainingLine({ remaining, alone }: { remaining: Remaining; alone: boolean }) {
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
