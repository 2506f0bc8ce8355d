// Asking for a link to a new password, where the server sends letters. What it says is the same whoever asks.
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { useAskReset } from '@/actions/door';
import { doorWords } from '@/model/words/door';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import style from './Door.module.css';

export function Forgotten({ email: typed, onBack }: { email: string; onBack: () => void }) {
  const { w } = useLocale();
  const words = useWords(doorWords);
  const ask = useAskReset();
  const [email, setEmail] = useState(typed);
  const [isMissing, setIsMissing] = useState(false);
  const refusal = refusalOf(ask.error, w.common.unreachable);
  if (ask.isSuccess)
    return (
      <>
        <div className={style.lead} role="status">
          <h1>{words.forgotSentTitle}</h1>
          <p className="soft">{words.forgotSent(email.trim())}</p>
        </div>
        <div>
          <Button onClick={onBack}>{words.toSignIn}</Button>
        </div>
      </>
    );
  return (
    <>
      <div className={style.lead}>
        <h1>{words.forgotAsk}</h1>
        <p className="soft">{words.forgotText}</p>
      </div>
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(!email.trim());
          if (email.trim()) ask.mutate(email.trim());
        }}
      >
        {refusal && <Notice tone="fault">{refusal.message}</Notice>}
        <TextField
          type="email"
          inputMode="email"
          label={w.signIn.email}
          autoFocus
          autoComplete="username"
          value={email}
          fault={isMissing ? w.signIn.needEmail : undefined}
          onChange={(event) => {
            setEmail(event.target.value);
            setIsMissing(false);
          }}
        />
        <Button type="submit" weight="main" wide disabled={ask.isPending}>
          {words.forgotSend}
        </Button>
        <Button weight="bare" wide onClick={onBack}>
          {words.back}
        </Button>
      </form>
    </>
  );
}
