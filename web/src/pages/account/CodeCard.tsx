// The code at sign-in: whether it is on, and the way to change that.
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useRemoveCode, useRenewCodes } from '@/actions/account';
import { accountWords } from '@/model/words/account';
import { useAccount } from '@/queries/account';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { useLocale, useWords } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { DialogForm } from '../parts/DialogForm';
import { Loaded } from '../parts/Loaded';
import { RecoveryCodes } from './RecoveryCodes';
import { useProof } from './useProof';
import style from './Account.module.css';

// It brings what draws the picture for the phone.
const SetUpCode = lazy(() => import('./SetUpCode'));

type Asked = 'set-up' | 'turn-off' | 'renew' | null;

export function CodeCard() {
  const { w } = useLocale();
  const words = useWords(accountWords).code;
  const account = useAccount();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => {
    setAsked(null);
  };
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{words.title}</h2>
          <p className="soft">{words.text}</p>
        </div>
      </div>
      <Loaded query={account} lines={[60]}>
        {({ second_factor: { is_on, is_required, recovery_codes_left: left } }) => (
          <div className={style.inside}>
            <p className={style.state}>
              {is_on ? (
                <span className={style.on}>
                  <IconShieldCheck size={19} aria-hidden /> {words.on}
                </span>
              ) : (
                <span className={style.off}>
                  <IconShieldOff size={19} aria-hidden /> {words.off}
                </span>
              )}
              {is_on && (
                <span className={left < 4 ? style.few : 'soft'}>
                  {words.left(left)}
                  {left < 4 && `. ${words.few}`}
                </span>
              )}
              {is_required && <span className="soft">{words.required}</span>}
            </p>
            <div className={style.buttons}>
              {is_on ? (
                <>
                  <Button
                    onClick={() => {
                      setAsked('renew');
                    }}
                  >
                    {words.renew}
                  </Button>
                  <Button
                    weight="bare"
                    onClick={() => {
                      setAsked('turn-off');
                    }}
                  >
                    {words.turnOff}
                  </Button>
                </>
              ) : (
                <Button
                  onClick={() => {
                    setAsked('set-up');
                  }}
                >
                  {words.setUp}
                </Button>
              )}
            </div>
          </div>
        )}
      </Loaded>
      {asked === 'set-up' && (
        <Dialog title={words.setUpTitle} closeLabel={w.common.close} open onClose={close}>
          <Suspense fallback={<Skeleton lines={[100, 60]} />}>
            <SetUpCode onCancel={close} onDone={close} />
          </Suspense>
        </Dialog>
      )}
      {asked === 'turn-off' && <TurnOff onClose={close} />}
      {asked === 'renew' && <Renew onClose={close} />}
    </Card>
  );
}

function TurnOff({ onClose }: { onClose: () => void }) {
  const { w } = useLocale();
  const words = useWords(accountWords).code;
  const remove = useRemoveCode();
  const { proof, fields, refusal } = useProof(remove.error);
  return (
    <Dialog title={words.turnOffTitle} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={remove.isPending}
        submitLabel={words.turnOff}
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate(proof, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p>{words.turnOffText}</p>
        {fields}
      </DialogForm>
    </Dialog>
  );
}

function Renew({ onClose }: { onClose: () => void }) {
  const { w } = useLocale();
  const words = useWords(accountWords).code;
  const renew = useRenewCodes();
  const { proof, fields, refusal } = useProof(renew.error);
  return (
    <Dialog title={words.renewTitle} closeLabel={w.common.close} open onClose={onClose}>
      {renew.data ? (
        <RecoveryCodes codes={renew.data} onSaved={onClose} />
      ) : (
        <DialogForm
          refusal={refusal}
          pending={renew.isPending}
          submitLabel={words.renew}
          onSubmit={(event) => {
            event.preventDefault();
            renew.mutate(proof);
          }}
          onCancel={onClose}
        >
          <p>{words.renewText}</p>
          {fields}
        </DialogForm>
      )}
    </Dialog>
  );
}
