// Whoever was refused: whose account, from where, how often and why, the latest first.
import { IconShieldCheck } from '@tabler/icons-react';
import { formatTime } from '@/model/day';
import { refusalWords } from '@/model/words/refusals';
import { useRefusals, type Refusal } from '@/queries/refusals';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { useMyself } from '../me';
import table from '../parts/table.module.css';
import style from './Settings.module.css';

export default function Refusals() {
  const r = useWords(refusalWords);
  const refusals = useRefusals();
  const items = refusals.data ?? [];
  return (
    <>
      <p className="soft">{r.lead}</p>
      <Card flush>
        {refusals.isError ? (
          <ErrorState message={refusals.error.message} onRetry={() => void refusals.refetch()} />
        ) : !refusals.data ? (
          <div style={{ padding: 20 }}>
            <Skeleton lines={[100, 100, 100]} />
          </div>
        ) : items.length === 0 ? (
          <EmptyState icon={<IconShieldCheck size={26} aria-hidden />} title={r.emptyTitle}>
            {r.emptyText}
          </EmptyState>
        ) : (
          <ol className={style.log}>
            {items.map((item) => (
              <Line
                key={`${item.last_at} ${item.address} ${item.operation} ${item.why}`}
                item={item}
              />
            ))}
          </ol>
        )}
      </Card>
      {items.length > 0 && <p className={table.foot}>{r.shown(items.length)}</p>}
    </>
  );
}

function Line({ item }: { item: Refusal }) {
  const me = useMyself();
  const { language } = useLocale();
  const r = useWords(refusalWords);
  const time = (at: string) => formatTime(at, me.company.time_zone, language);
  return (
    <li>
      <p className={style.logWhen}>
        <time dateTime={item.last_at}>{time(item.last_at)}</time>
        <span>
          {' '}
          · {item.user_name ?? r.nobody} {r.from(item.address)}
        </span>
      </p>
      <p>
        {r.why[item.why]}
        {item.times > 1 && (
          <strong>
            {' '}
            · {r.times(item.times)}, {r.since(time(item.first_at))}
          </strong>
        )}
      </p>
      <p className="soft">
        {r.asked}: <code>{item.operation}</code>
      </p>
    </li>
  );
}
