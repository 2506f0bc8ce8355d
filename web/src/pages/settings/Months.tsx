// Close months, so that what has been handed in stays as it was; and open them again.
import { settingsWords } from '@/model/words/settings';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useCloseMonths } from '@/actions/closeMonths';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { addMonths, monthsBack } from '@/model/months';
import { useClosedMonths, type ClosedMonths } from '@/queries/closedMonths';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { Loaded } from '../parts/Loaded';
import table from '../parts/table.module.css';
import style from './Settings.module.css';

// What one is asked about: to have the months closed through this one; null opens them all.
interface Ask {
  kind: 'close' | 'open';
  month: string;
  through: string | null;
}

export default function Months() {
  const { day } = useLocale();
  const s = useWords(settingsWords);
  const closed = useClosedMonths();
  const [ask, setAsk] = useState<Ask | null>(null);
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{s.months.title}</h2>
          <p className="soft">{s.months.text}</p>
        </div>
      </div>
      <Loaded query={closed}>
        {({ data, etag }) => (
          <>
            <p className={style.state} data-testid="closed-through">
              <b>
                {data.through
                  ? s.months.closedThrough(day(data.through, 'monthYear'))
                  : s.months.noneClosed}
              </b>
            </p>
            <MonthRows closed={data} onAsk={setAsk} />
            {ask && (
              <CloseDialog
                ask={ask}
                etag={etag}
                onClose={() => {
                  setAsk(null);
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function MonthRows({ closed, onAsk }: { closed: ClosedMonths; onAsk: (ask: Ask) => void }) {
  const me = useMyself();
  const { w, day } = useLocale();
  const s = useWords(settingsWords);
  const [count, setCount] = useState(14);
  const manages = mayManage(me);
  const { through } = closed;
  // The month under way first; it cannot be closed yet.
  const months = monthsBack(addMonths(closed.last_closable, 1), count);
  const earliest = months.at(-1)!;
  const firstDay = me.company.all_fiscal_years[0]!.first.slice(0, 7);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{w.overview.month}</th>
            <th scope="col">{w.customers.status}</th>
            <th scope="col">
              <span className="hidden">{w.common.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const isClosed = through !== null && month <= through;
            const name = day(month, 'monthYear');
            const ahead = month > closed.last_closable;
            return (
              <tr key={month}>
                <td>{name}</td>
                <td>
                  <span className={isClosed ? style.closed : style.open}>
                    {isClosed ? (
                      <IconLock size={16} aria-hidden />
                    ) : (
                      <IconLockOpen size={16} aria-hidden />
                    )}{' '}
                    {ahead ? s.months.current : isClosed ? s.months.closed : s.months.open}
                  </span>
                </td>
                <td className={table.action}>
                  {manages && !ahead && (
                    <Button
                      small
                      weight={isClosed ? 'bare' : 'quiet'}
                      aria-label={isClosed ? s.months.openHereOf(name) : s.months.closeHereOf(name)}
                      onClick={() => {
                        onAsk(
                          isClosed
                            ? { kind: 'open', month, through: addMonths(month, -1) }
                            : { kind: 'close', month, through: month },
                        );
                      }}
                    >
                      {isClosed ? s.months.openHere : s.months.closeHere}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {earliest > firstDay && (
        <p className={style.state}>
          <Button
            small
            weight="bare"
            onClick={() => {
              setCount(count + 24);
            }}
          >
            {s.months.older}
          </Button>
        </p>
      )}
    </>
  );
}

function CloseDialog({
  ask,
  etag,
  onClose,
}: {
  ask: Ask;
  etag: string | null;
  onClose: () => void;
}) {
  const { w, day } = useLocale();
  const s = useWords(settingsWords);
  const close = useCloseMonths(etag);
  const name = day(ask.month, 'monthYear');
  const closing = ask.kind === 'close';
  return (
    <Dialog
      title={closing ? s.months.closeTitle(name) : s.months.openTitle(name)}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusalOf(close.error, w.common.unreachable)}
        pending={close.isPending}
        submitLabel={closing ? s.months.closeSubmit : s.months.openSubmit}
        onSubmit={(event) => {
          event.preventDefault();
          close.mutate(ask.through, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p>
          {closing
            ? s.months.closeText(day(addMonths(ask.month, 1), 'monthYear'))
            : s.months.openText}
        </p>
      </DialogForm>
    </Dialog>
  );
}
