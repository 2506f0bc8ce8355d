// The lines whose channel is not what the rules say now, each with why; accepted one by one or all.
import { IconArrowRight, IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAcceptChannels } from '@/actions/acceptChannels';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { useChannelReview, type ChannelReviewLine } from '@/queries/channelReview';
import { Button, LinkButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useLocale } from '@/ui/locale';
import { EmptyState, Notice } from '@/ui/states';
import { useMyself } from '../me';
import { ChannelName } from '../parts/channels';
import { DialogForm } from '../parts/DialogForm';
import { ListCard } from '../parts/ListCard';
import table from '../parts/table.module.css';
import style from './WorkLists.module.css';

const moves = (line: ChannelReviewLine) => line.channel !== line.rule_says;

export default function ChannelReview() {
  const me = useMyself();
  const { w, amount, near, sign } = useLocale();
  const review = useChannelReview();
  const accept = useAcceptChannels();
  const [askAll, setAskAll] = useState(false);
  const manages = mayManage(me);
  const lines = review.data?.pages.flatMap((page) => page.items) ?? [];
  const count = lines.filter(moves).length;
  const refusal = refusalOf(accept.error, w.common.unreachable);
  return (
    <>
      {(accept.data !== undefined || (refusal && !askAll)) && (
        <Notice tone={refusal ? 'fault' : 'plain'}>
          {refusal?.message ?? w.review.accepted(accept.data ?? 0)}
        </Notice>
      )}
      {!manages && lines.length > 0 && <p className="soft">{w.review.managersOnly}</p>}
      {manages && count > 1 && (
        <div>
          <Button
            weight="main"
            onClick={() => {
              setAskAll(true);
            }}
          >
            {w.review.acceptAll(count)}
          </Button>
        </div>
      )}
      <ListCard
        query={review}
        empty={
          <EmptyState icon={<IconChecks size={26} aria-hidden />} title={w.review.emptyTitle}>
            {w.review.emptyText}
          </EmptyState>
        }
      >
        {(items) => (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{w.deals.customer}</th>
                <th scope="col">
                  {w.review.was}, {w.review.becomes.toLowerCase()}
                </th>
                <th scope="col">{w.deals.signed}</th>
                <th scope="col" className={table.amount}>
                  {w.deals.volume}, {sign}
                </th>
                <th scope="col">
                  <span className="hidden">{w.review.accept}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.line_id}>
                  <td>
                    <Link href={`/deals/${one.deal_id}`}>{one.customer_name}</Link>
                    <span className={table.detail}>
                      {one.product_name ?? w.review.needsProduct}
                    </span>
                  </td>
                  <td className={table.full}>
                    <span className={style.arrow}>
                      <ChannelName channel={one.channel} />
                      {moves(one) && (
                        <>
                          <IconArrowRight size={16} aria-label={w.review.becomes} />
                          <ChannelName channel={one.rule_says} />
                        </>
                      )}
                    </span>
                    <span className={style.share}>{one.why}</span>
                  </td>
                  <td className={table.nowrap}>{near(one.signed_on)}</td>
                  <td className={`num ${table.amount}`}>{amount(one.volume_per_year)}</td>
                  <td className={table.action}>
                    {manages && (
                      <span className={style.actions}>
                        {one.needs_product && (
                          <LinkButton
                            href={`/deals/${one.deal_id}/correct`}
                            small
                            label={`${w.review.addProduct}, ${one.customer_name}`}
                          >
                            {w.review.addProduct}
                          </LinkButton>
                        )}
                        {moves(one) && (
                          <Button
                            small
                            disabled={accept.isPending}
                            aria-label={w.review.acceptOf(one.customer_name)}
                            onClick={() => {
                              accept.mutate([one.line_id]);
                            }}
                          >
                            {w.review.accept}
                          </Button>
                        )}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {askAll && (
        <Dialog
          title={w.review.acceptAllTitle}
          closeLabel={w.common.close}
          open
          onClose={() => {
            setAskAll(false);
          }}
        >
          <DialogForm
            refusal={refusal}
            pending={accept.isPending}
            submitLabel={w.review.acceptAll(count)}
            onSubmit={(event) => {
              event.preventDefault();
              accept.mutate('all', {
                onSuccess: () => {
                  setAskAll(false);
                },
              });
            }}
            onCancel={() => {
              setAskAll(false);
            }}
          >
            <p>{w.review.acceptAllText(count)}</p>
          </DialogForm>
        </Dialog>
      )}
    </>
  );
}
