// For somebody who has forgotten her password, or lost her phone.
import { settingsWords } from '@/model/words/settings';
import { refusalOf } from '@/actions/deed';
import { useMakeResetLink, useRemoveUserCode } from '@/actions/settings';
import type { User } from '@/queries/people';
import { Button } from '@/ui/Button';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { CopyOnce } from '../parts/CopyOnce';
import style from './Settings.module.css';

export function LetBackIn({ user }: { user: User }) {
  const { w } = useLocale();
  const words = useWords(settingsWords).invitations;
  const make = useMakeResetLink();
  const remove = useRemoveUserCode();
  const refusal = refusalOf(make.error ?? remove.error, w.common.unreachable);
  const path = make.data?.path;
  return (
    <div className={style.letBackIn}>
      {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      {path ? (
        <CopyOnce
          label={words.reset}
          hint={words.resetHint(user.name)}
          value={window.location.origin + path}
        />
      ) : (
        <>
          <p className="soft">{words.resetText}</p>
          <div>
            <Button
              small
              disabled={make.isPending}
              onClick={() => {
                make.mutate(user.id);
              }}
            >
              {words.reset}
            </Button>
          </div>
        </>
      )}
      {user.has_second_factor &&
        (remove.isSuccess ? (
          <Notice tone="plain">{words.codeRemoved}</Notice>
        ) : (
          <>
            <p className="soft">{words.removeCodeText}</p>
            <div>
              <Button
                small
                disabled={remove.isPending}
                onClick={() => {
                  remove.mutate(user.id);
                }}
              >
                {words.removeCode}
              </Button>
            </div>
          </>
        ))}
    </div>
  );
}
