// Deals as a short list: who signed, by whom, in which channel, how much a year.
import { Link } from 'wouter';
import type { Deal } from '@/queries/deals';
import { useLocale } from '@/ui/locale';
import { ChannelMark } from './channels';
import style from './lists.module.css';

export function sharesText(deal: Pick<Deal, 'shares'>, percent: (share: number) => string): string {
  if (deal.shares.length === 1) return deal.shares[0]!.seller_name;
  return deal.shares
    .map((share) => `${share.seller_name} ${percent(share.basis_points / 10_000)}`)
    .join(', ');
}

export function DealRows({ deals, showSeller }: { deals: Deal[]; showSeller: boolean }) {
  const { w, amount, near, percent } = useLocale();
  return (
    <ul className={style.list}>
      {deals.map((deal) => {
        const channel = deal.lines[0]!.channel;
        return (
          <li key={deal.id}>
            <Link href={`/deals/${deal.id}`} className={style.row}>
              <span className={style.withMark}>
                <ChannelMark channel={channel} />
                <span className={style.who}>
                  {deal.customer_name}
                  <span className={style.detail}>
                    {[
                      showSeller && sharesText(deal, percent),
                      w.channels[channel],
                      near(deal.signed_on),
                      deal.is_void && w.deals.isVoid,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </span>
              <span className="num" data-void={deal.is_void || undefined}>
                {amount(deal.volume_per_year)}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
