// Contracts that end soon, the largest first, each one press from being renewed.
import { Link } from 'wouter';
import type { Renewal } from '@/queries/workLists';
import { LinkButton } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import style from './lists.module.css';

export function renewPath(renewal: { deal_id: string; line_id: string }): string {
  return `/deals/new?deal_id=${renewal.deal_id}&renews_line_id=${renewal.line_id}`;
}

export function RenewalRows({ renewals, canSign }: { renewals: Renewal[]; canSign: boolean }) {
  const { w, amount, near, today } = useLocale();
  return (
    <ul className={style.list}>
      {renewals.map((renewal) => (
        <li key={renewal.line_id} className={style.sideAction}>
          <Link href={`/deals/${renewal.deal_id}`} className={style.row}>
            <span className={style.who}>
              {renewal.customer_name}
              <span className={style.detail}>
                {[
                  near(renewal.ends_on),
                  renewal.notice_by && renewal.notice_by >= today
                    ? w.overview.noticeBy(near(renewal.notice_by))
                    : renewal.product_name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="num">{amount(renewal.volume_per_year)}</span>
          </Link>
          {canSign && (
            <LinkButton
              href={renewPath(renewal)}
              small
              label={`${w.overview.renew} ${renewal.customer_name}`}
            >
              {w.overview.renew}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
