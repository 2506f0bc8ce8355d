// The account at the identity provider that signs me in here: since when, and the way out of it.
import { IconLink, IconLinkOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useUnlinkProvider } from '@/actions/account';
import { formatTime } from '@/model/day';
import { accountWords } from '@/model/words/account';
import { useAccount } from '@/queries/account';
import { useSignInPage } from '@/queries/session';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { useProof } from './useProof';
import style from './Account.module.css';

export function ProviderCard() {
  const me = useMyself();
  const { language } = useLocale();
  const words = useWords(accountWords).provider;
  const account = useAccount().data;
  const offered = useSignInPage().data?.provider ?? null;
  const [asksUnlink, setAsksUnlink] = useState(false);
  const linked = account?.provider ?? null;
  const name = linked?.name ?? offered;
  if (!account || name === null) return null;
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{words.title(name)}</h2>
          <p className="soft">{linked ? words.text(name) : words.notYet(name, account.email)}</p>
        </div>
      </div>
      <div className={style.inside}>
        <p className={style.state}>
          {linked ? (
            <>
              <span className={style.on}>
                <IconLink size={19} aria-hidden /> {words.linked}
              </span>
              <span className="soft">
                {words.since(formatTime(linked.linked_at, me.company.time_zone, language))}
              </span>
            </>
          ) : (
            <span className={style.off}>
              <IconLinkOff size={19} aria-hidden /> {words.notLinked}
            </span>
          )}
        </p>
        {linked &&
          (account.has_password ? (
            <Button
              weight="bare"
              onClick={() => {
                setAsksUnlink(true);
              }}
            >
              {words.unlink}
            </Button>
          ) : (
            <p className="soft">{words.onlyWay}</p>
          ))}
      </div>
      {asksUnlink && (
        <Unlink
          name={name}
          onClose={() => {
            setAsksUnlink(false);
          }}
        />
      )}
    </Card>
  );
}

function Unlink({ name, onClose }: { name: string; onClose: () => void }) {
  const { w } = useLocale();
  const words = useWords(accountWords).provider;
  const unlink = useUnlinkProvider();
  const { proof, fields, refusal } = useProof(unlink.error);
  return (
    <Dialog title={words.unlinkTitle(name)} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={unlink.isPending}
        submitLabel={words.unlink}
        onSubmit={(event) => {
          event.preventDefault();
          unlink.mutate(proof, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p>{words.unlinkText}</p>
        {fields}
      </DialogForm>
    </Dialog>
  );
}
