// Four figures that stand beside each other and are never made one: the volume that is signed, the revenue that is
// invoiced, what was contracted against what was delivered, and what the customers answer.
import { Link } from 'wouter';
import { mayManage } from '@/actions/places';
import { channels } from '@/model/channel';
import { amountsPath } from '@/model/revenue-filter';
import { kamWords } from '@/model/words/kam';
import type { Kam } from '@/queries/kam';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { byChannel, ChannelMark, PaceBar } from '../parts/channels';
import { PacePill } from '../parts/PacePill';
import { Share } from './Share';
import figures from '../figures.module.css';
import style from './kam.module.css';

export function Truths({ kam }: { kam: Kam }) {
  return (
    <div className={style.truths}>
      <Volume kam={kam} />
      <Revenue kam={kam} />
      <DeliveryCard kam={kam} />
      <Satisfaction kam={kam} />
    </div>
  );
}

function Volume({ kam }: { kam: Kam }) {
  const { money, short, percent } = useLocale();
  const k = useWords(kamWords);
  const { volume } = kam;
  return (
    <Card title={k.volume}>
      {volume.goal === null ? (
        <>
          <p className={figures.under}>{k.noVolumeGoal(money(volume.actual))}</p>
          <ToBudget kam={kam} />
        </>
      ) : (
        <>
          <p className={style.big} data-testid="volume-left">
            {volume.remaining === 0
              ? percent(volume.attainment ?? 1)
              : short(volume.remaining ?? 0)}
            <small>{volume.remaining === 0 ? k.reached : k.volumeLeft}</small>
          </p>
          <PaceBar figures={volume} thick />
          <p className={figures.under}>
            {k.ofGoal(short(volume.actual), short(volume.goal), percent(volume.attainment ?? 0))}
          </p>
          <PacePill pace={volume.pace} />
          <ByChannel kam={kam} />
        </>
      )}
      <p className={style.next}>
        <Link href={`/sellers/${kam.seller_id}`}>{k.toMyYear}</Link>
      </p>
    </Card>
  );
}

// Each channel against its own goal, in the order that they always have.
function ByChannel({ kam }: { kam: Kam }) {
  const { w, short } = useLocale();
  const k = useWords(kamWords);
  const found = byChannel(kam.volume_by_channel);
  return (
    <ul className={style.channels}>
      {channels
        .filter((channel) => found[channel])
        .map((channel) => (
          <li key={channel} title={w.channels[channel]}>
            <ChannelMark channel={channel} small />
            <span className="hidden">{w.channels[channel]} </span>
            <span className="num">
              {found[channel]!.goal === null
                ? short(found[channel]!.actual)
                : k.of(short(found[channel]!.actual), short(found[channel]!.goal))}
            </span>
          </li>
        ))}
    </ul>
  );
}

function Revenue({ kam }: { kam: Kam }) {
  const { money, short, percent } = useLocale();
  const k = useWords(kamWords);
  const { revenue } = kam;
  return (
    <Card title={k.revenue}>
      {revenue.goal === null ? (
        <>
          <p className={figures.under}>{k.noRevenueGoal(money(revenue.amount))}</p>
          <ToBudget kam={kam} />
        </>
      ) : (
        <>
          <p className={style.big} data-testid="revenue-left">
            {revenue.remaining === 0
              ? percent(revenue.attainment ?? 1)
              : short(revenue.remaining ?? 0)}
            <small>{revenue.remaining === 0 ? k.reached : k.revenueLeft}</small>
          </p>
          <PaceBar figures={{ actual: revenue.amount, goal: revenue.goal, expected: null }} thick />
          <p className={figures.under}>
            {k.ofGoal(short(revenue.amount), short(revenue.goal), percent(revenue.attainment ?? 0))}
          </p>
        </>
      )}
      <p className={figures.under}>{k.yearBefore(short(revenue.year_before))}</p>
      <p className={style.next}>
        <Link href={amountsPath({ fiscal_year: kam.fiscal_year.name, kam_id: kam.seller_id })}>
          {k.toAmounts}
        </Link>
      </p>
    </Card>
  );
}

function ToBudget({ kam }: { kam: Kam }) {
  const me = useMyself();
  const k = useWords(kamWords);
  if (!mayManage(me)) return null;
  return (
    <p className={style.next}>
      <Link href={`/budget/${kam.fiscal_year.name}`}>{k.setGoal}</Link>
    </p>
  );
}

function DeliveryCard({ kam }: { kam: Kam }) {
  const me = useMyself();
  const { short, percent, day } = useLocale();
  const k = useWords(kamWords);
  const { delivery } = kam;
  if (!delivery)
    return (
      <Card title={k.delivery}>
        <p className={figures.under}>{k.noRevenue}</p>
        {mayManage(me) && (
          <p className={style.next}>
            <Link href="/imports">{k.bring}</Link>
          </p>
        )}
      </Card>
    );
  // Only what is missing, customer by customer: what one pays for ahead does not make up for another.
  const missing = kam.customers
    .filter((one) => one.delivery?.is_behind)
    .reduce((sum, one) => sum + (one.delivery?.lag ?? 0), 0);
  return (
    <Card title={k.delivery}>
      {delivery.share === null ? (
        <p className={figures.under}>{k.nothingContracted}</p>
      ) : (
        <>
          <p className={style.big} data-testid="delivered">
            {percent(delivery.share)}
            <small>{k.deliveredShare}</small>
          </p>
          <Share share={delivery.share} isBehind={delivery.is_behind} />
          <p className={figures.under}>
            {k.deliveredOf(short(delivery.delivered), short(delivery.contracted))}{' '}
            {k.deliveryDays(day(delivery.from, 'dayYear'), day(delivery.to, 'dayYear'))}
          </p>
          {missing > 0 && <p className={figures.under}>{k.missing(short(missing))}</p>}
        </>
      )}
      {delivery.outside !== 0 && (
        <p className={figures.under}>{k.outside(short(delivery.outside))}</p>
      )}
    </Card>
  );
}

function Satisfaction({ kam }: { kam: Kam }) {
  const { day } = useLocale();
  const k = useWords(kamWords);
  const { nps } = kam;
  return (
    <Card title={k.satisfaction}>
      {nps ? (
        <>
          <p className={style.big} data-testid="nps">
            {signed(nps.net)}
            <small>{k.npsOf}</small>
          </p>
          <p className={figures.under}>{k.npsParts(nps.promoters, nps.passives, nps.detractors)}</p>
          <p className={figures.under}>{k.npsText(nps.answers, day(kam.nps_from, 'dayYear'))}</p>
        </>
      ) : (
        <>
          <p className={figures.under}>{k.npsNone}</p>
          <p className={figures.under}>{k.ask}</p>
        </>
      )}
      {kam.company_nps && (
        <p className={figures.under}>{k.npsCompany(signed(kam.company_nps.net))}</p>
      )}
    </Card>
  );
}

const signed = (net: number) => (net > 0 ? `+${String(net)}` : String(net).replace('-', '−'));
