// A moment: a deal that was signed just now, or a goal that it reached. It has the wall for eight seconds.
import { IconTrophy } from '@tabler/icons-react';
import type { Moment } from '@/model/board';
import { channels } from '@/model/channel';
import { channelIcons } from './Board';
import type { Says } from './says';
import style from './Moment.module.css';

// Rays in the four colours, round the card; as many each time, and gone with it.
const rays = Array.from({ length: 36 }, (_, at) => at);

export function MomentCard({ moment, says }: { moment: Moment; says: Says }) {
  const channel = moment.kind === 'deal' ? moment.deal.channel : moment.milestone.channel;
  return (
    <div className={style.moment} data-channel={channel ?? 'none'} data-testid="moment">
      <div className={style.rays} aria-hidden>
        {rays.map((at) => (
          <i
            key={at}
            data-channel={channels[at % channels.length]}
            style={{
              rotate: `${String(at * 10)}deg`,
              animationDelay: `${String((at % 9) * 45)}ms`,
            }}
          />
        ))}
      </div>
      <div className={style.card}>
        {moment.kind === 'deal' ? (
          <Signed moment={moment} says={says} />
        ) : (
          <>
            <span className={style.mark}>
              <IconTrophy stroke={1.9} aria-hidden />
            </span>
            <p className={style.did}>{says.w.reachedNow}</p>
            <p className={style.customer}>{says.milestone(moment.milestone)}</p>
          </>
        )}
        <span className={style.ebb} aria-hidden />
      </div>
    </div>
  );
}

function Signed({ moment, says }: { moment: Extract<Moment, { kind: 'deal' }>; says: Says }) {
  const { deal } = moment;
  const { w } = says;
  const Icon = channelIcons[deal.channel];
  const who = deal.by.join(w.and);
  return (
    <>
      <span className={style.mark}>
        <Icon stroke={1.9} aria-hidden />
      </span>
      <p className={style.did}>{who ? w.did[deal.channel](who) : w.happened[deal.channel]}</p>
      <p className={style.customer}>{deal.customer}</p>
      <p className={style.amount}>
        {says.amount(deal.amount)} <small>{says.sign}</small>
      </p>
      <p className={style.channel}>{w.channels[deal.channel]}</p>
    </>
  );
}
