// What the contracts and earlier years propose for the year's goals; every figure opens its list.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Place, Value } from '@/model/budget-sheet';
import { ownGoals } from '@/model/budget-sheet';
import type { Channel } from '@/model/channel';
import { entriesPath } from '@/model/entry-filter';
import { useProposal } from '@/queries/budgets';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { ChannelName } from '../parts/channels';
import { Loaded } from '../parts/Loaded';
import style from './Budget.module.css';

interface Props {
  year: { name: string; first: string; last: string };
  total: number | null;
  // Goals that are not set yet ask how they may be reckoned.
  unfold: boolean;
  onUse: (values: (readonly [Place, Value])[]) => void;
}

export function ProposalCard({ year, total, unfold, onUse }: Props) {
  const { w, day, money, percent, short, currency } = useLocale();
  // A goal is set in whole kronor, however exactly its contracts add up.
  const unit = 10 ** currency.decimals;
  const whole = (amount: number) => Math.round(amount / unit) * unit;
  const proposal = useProposal(year.name, total);
  const inYear = { from: year.first, to: year.last };
  return (
    <Card title={w.budget.proposal}>
      <Loaded query={proposal}>
        {(known) => {
          const { already_dated: dated, expiring } = known.renewal;
          const asks = known.new_sales;
          const period = `${day(known.compared_with.from)} – ${day(known.compared_with.to)}`;
          const asSold = (channel: Channel) => (
            <Link href={entriesPath({ ...known.compared_with, channel })}>
              {w.budget.asSold(period)}
            </Link>
          );
          const rows: [Channel, string, ReactNode][] = [
            [
              'renewal',
              money(known.renewal.amount),
              <>
                {dated.amount !== 0 && (
                  <Link href={entriesPath({ ...inYear, channel: 'renewal' })}>
                    {w.budget.proposedDated(short(dated.amount), short(dated.expected))}
                  </Link>
                )}{' '}
                <Link href={`/work-lists/renewal?year=${year.name}`}>
                  {w.budget.proposedExpiring(expiring.lines, short(expiring.volume_per_year))}
                </Link>
                {expiring.groups.length > 0 && (
                  <ul className={style.groups}>
                    {expiring.groups.map((one) => (
                      <li key={one.group ?? ''}>
                        <span>{one.group ?? w.budget.noGroup}</span>
                        <span className="num">
                          {short(one.volume_per_year)} × {percent(one.rate)}
                        </span>
                        <span className="num">= {short(one.amount)}</span>
                        <span>{w.budget.rateBasis[one.rate_basis]}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </>,
            ],
            ['cross_sell', money(known.cross_sell.amount), asSold('cross_sell')],
            ['win_back', money(known.win_back.amount), asSold('win_back')],
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
                  : total === null
                    ? w.budget.typeTotal
                    : w.budget.asksUnknown,
            ],
          ];
          const nothing =
            dated.lines + expiring.lines === 0 &&
            known.cross_sell.amount === 0 &&
            known.win_back.amount === 0;
          return (
            <>
              {known.sentences.map((sentence) => (
                <p key={sentence} className={`soft ${style.sentence}`}>
                  {sentence}
                </p>
              ))}
              {/* Where nothing is known there is nothing to propose: the sentence says what to do. */}
              {!nothing && (
                <details open={unfold} className={style.how}>
                  <summary className="soft">{w.budget.proposalHow}</summary>
                  <ul className={style.proposed}>
                    {rows.map(([channel, amount, why]) => (
                      <li key={channel}>
                        <ChannelName channel={channel} />
                        <b className="num">{amount}</b>
                        <div className="soft">{why}</div>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
              <div className={style.proposedFoot}>
                {!nothing && (
                  <Button
                    small
                    onClick={() => {
                      onUse(
                        ownGoals.map((channel) => [
                          `goal ${channel}`,
                          whole(known[channel].amount),
                        ]),
                      );
                    }}
                  >
                    {w.budget.useProposal}
                  </Button>
                )}
                <LinkButton small href={`/budget/${year.name}/earlier`}>
                  {w.budget.earlier}
                </LinkButton>
              </div>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
