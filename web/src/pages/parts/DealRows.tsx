// Deals as a short list: who signed, by whom, in which channel, how much a year.
import { Link } from 'wouter';
import type { Words } from '@/model/words/sv';
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

function productsText(deal: Deal, w: Words): string {
  const lines = deal.lines.filter((line) => !line.is_void);
  return (lines.length > 0 ? lines : deal.lines)
    .map((line) => line.product_name ?? w.deals.noProduct)
    .join(', ');
}

interface Props {
  deals: Deal[];
  showSeller: boolean;
  // They are all one customer's: what was bought tells them apart.
  ofCustomer?: boolean;
}

export function DealRows({ deals, showSeller, ofCustomer }: Props) {
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
                  {ofCustomer ? productsText(deal, w) : deal.customer_name}
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
