// What the contracts and earlier years propose for the year's goals; every figure opens its list.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Place, Value } from '@/model/budget-sheet';
import { ownGoals } from '@/model/budget-sheet';
import type { Channel } from '@/model/channel';
import { entriesPath } from '@/model/entry-filter';
import { useProposal } from '@/queries/budgets';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { ChannelName } from '../parts/channels';
import { Loaded } from '../parts/Loaded';
import style from './Budget.module.css';

interface Props {
  year: string;
  total: number | null;
  onUse: (values: (readonly [Place, Value])[]) => void;
}

export function ProposalCard({ year, total, onUse }: Props) {
  const { w, day, money, percent, short, currency } = useLocale();
  // A goal is set in whole kronor, however exactly its contracts add up.
  const unit = 10 ** currency.decimals;
  const whole = (amount: number) => Math.round(amount / unit) * unit;
  const proposal = useProposal(year, total);
  return (
    <Card title={w.budget.proposal}>
      <Loaded query={proposal}>
        {(known) => {
          const { already_dated: dated, expiring } = known.renewal;
          const asks = known.new_sales;
          const period = `${day(known.compared_with.from)} – ${day(known.compared_with.to)}`;
          const rows: [Channel, string, ReactNode][] = [
            [
              'renewal',
              money(known.renewal.amount),
              <>
                {w.budget.proposedDated(short(dated.amount), short(dated.expected))}{' '}
                <Link href="/work-lists/renewal">
                  {w.budget.proposedExpiring(expiring.lines, short(expiring.volume_per_year))}
                </Link>
                {expiring.groups.length > 0 && ': '}
                {expiring.groups
                  .map(
                    (one) =>
                      `${one.group ?? w.budget.noGroup} ${short(one.volume_per_year)} × ${percent(one.rate)} (${w.budget.rateBasis[one.rate_basis]})`,
                  )
                  .join(', ')}
              </>,
            ],
            [
              'cross_sell',
              money(known.cross_sell.amount),
              <Link href={entriesPath({ ...known.compared_with, channel: 'cross_sell' })}>
                {w.budget.asSold(period)}
              </Link>,
            ],
            [
              'win_back',
              money(known.win_back.amount),
              <Link href={entriesPath({ ...known.compared_with, channel: 'win_back' })}>
                {w.budget.asSold(period)}
              </Link>,
            ],
            [
              'new_sales',
              asks.amount === null ? '–' : money(asks.amount),
              asks.excess
                ? w.budget.proposedExcess(money(asks.excess))
                : asks.deals_needed !== null && asks.average_size !== null
                  ? [
                      w.budget.asksDeals(asks.deals_needed, short(asks.average_size)),
                      asks.first_contact_by && w.budget.asksContact(day(asks.first_contact_by)),
                    ]
                      .filter(Boolean)
                      .join(' ')
                  : w.budget.typeTotal,
            ],
          ];
          return (
            <>
              {known.sentences.map((sentence) => (
                <p key={sentence} className={`soft ${style.reason}`}>
                  {sentence}
                </p>
              ))}
              <ul className={style.proposed}>
                {rows.map(([channel, amount, why]) => (
                  <li key={channel}>
                    <ChannelName channel={channel} />
                    <b className="num">{amount}</b>
                    <span className="soft">{why}</span>
                  </li>
                ))}
              </ul>
              <Button
                small
                onClick={() => {
                  onUse(
                    ownGoals.map((channel) => [`goal ${channel}`, whole(known[channel].amount)]),
                  );
                }}
              >
                {w.budget.useProposal}
              </Button>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
