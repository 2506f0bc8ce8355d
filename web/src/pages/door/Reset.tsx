// What a link to a new password leads to.
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { useReset } from '@/actions/door';
import type { Language } from '@/model/language';
import { doorWords } from '@/model/words/door';
import { useResetOf } from '@/queries/door';
import { Button, LinkButton } from '@/ui/Button';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice, Skeleton } from '@/ui/states';
import { Door } from './Door';
import { Gone } from './Gone';
import style from './Door.module.css';

export default function Reset({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const words = useWords(doorWords);
  const [secret] = useState(() => window.location.hash.slice(1));
  const [isDone, setIsDone] = useState(false);
  const reset = useResetOf(secret);
  return (
    <Door title={words.reset.title} onLanguage={onLanguage}>
      {isDone ? (
        <>
          <div className={style.lead} role="status">
            <h1>{words.reset.doneTitle}</h1>
            <p className="soft">{words.reset.doneText}</p>
          </div>
          <div>
            <LinkButton href="/" weight="main">
              {words.toSignIn}
            </LinkButton>
          </div>
        </>
      ) : reset.data ? (
        <Choose
          email={reset.data.email}
          secret={secret}
          onDone={() => {
            setIsDone(true);
          }}
        />
      ) : reset.isError ? (
        <Gone title={words.reset.gone} error={reset.error} />
      ) : (
        <Skeleton lines={[60, 100]} />
      )}
    </Door>
  );
}

interface ChooseProps {
  email: string;
  secret: string;
  onDone: () => void;
}

function Choose({ email, secret, onDone }: ChooseProps) {
  const { w } = useLocale();
  const words = useWords(doorWords).reset;
  const reset = useReset();
  const [password, setPassword] = useState('');
  const refusal = refusalOf(reset.error, w.common.unreachable);
  const atField = refusal?.faults['/password'];
  return (
    <>
      <div className={style.lead}>
        <h1>{words.title}</h1>
        <p className="soft">{words.text}</p>
      </div>
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          reset.mutate({ secret, password }, { onSuccess: onDone });
        }}
      >
        {refusal && !atField && <Notice tone="fault">{refusal.message}</Notice>}
        <TextField
          type="email"
          label={w.signIn.email}
          autoComplete="username"
          readOnly
          value={email}
        />
        <TextField
          type="password"
          label={words.password}
          hint={words.passwordHint}
          autoFocus
          autoComplete="new-password"
          value={password}
          fault={atField}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
        <Button type="submit" weight="main" wide disabled={reset.isPending}>
          {words.save}
        </Button>
      </form>
    </>
  );
}
