// Where I am signed in, and the way out of there.
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { useEndAllSessions, useEndSession } from '@/actions/account';
import { refusalOf } from '@/actions/deed';
import { formatTime } from '@/model/day';
import { accountWords } from '@/model/words/account';
import { useSessions } from '@/queries/account';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { Loaded } from '../parts/Loaded';
import style from './Account.module.css';

export function SessionsCard() {
  const me = useMyself();
  const { w, language } = useLocale();
  const words = useWords(accountWords).sessions;
  const sessions = useSessions();
  const end = useEndSession();
  const endAll = useEndAllSessions();
  const [asksAll, setAsksAll] = useState(false);
  const when = (at: string) => formatTime(at, me.company.time_zone, language);
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{words.title}</h2>
          <p className="soft">{words.text}</p>
        </div>
      </div>
      <Loaded query={sessions}>
        {(items) => (
          <>
            <ul className={style.list} aria-label={words.title}>
              {items.map((session) => {
                const Device = /iPhone|Android/.test(session.device)
                  ? IconDeviceMobile
                  : IconDeviceDesktop;
                return (
                  <li key={session.id}>
                    <Device size={22} aria-hidden />
                    <div className={style.what}>
                      <b>{session.device}</b>
                      {session.is_current && <i className={style.here}>{words.current}</i>}
                      <span>
                        {[
                          words.used(when(session.used_at)),
                          session.address,
                          me.companies.length > 1 && session.company,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                      <span>{words.began(when(session.began_at))}</span>
                    </div>
                    {!session.is_current && (
                      <Button
                        small
                        aria-label={words.endOf(session.device)}
                        disabled={end.isPending}
                        onClick={() => {
                          end.mutate(session.id);
                        }}
                      >
                        {words.end}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
            <div className={style.foot}>
              <Button
                small
                onClick={() => {
                  setAsksAll(true);
                }}
              >
                {words.endAll}
              </Button>
            </div>
          </>
        )}
      </Loaded>
      {asksAll && (
        <Dialog
          title={words.endAllTitle}
          closeLabel={w.common.close}
          open
          onClose={() => {
            setAsksAll(false);
          }}
        >
          <DialogForm
            refusal={refusalOf(endAll.error, w.common.unreachable)}
            pending={endAll.isPending}
            submitLabel={words.endAll}
            onSubmit={(event) => {
              event.preventDefault();
              endAll.mutate();
            }}
            onCancel={() => {
              setAsksAll(false);
            }}
          >
            <p>{words.endAllText}</p>
          </DialogForm>
        </Dialog>
      )}
    </Card>
  );
}
