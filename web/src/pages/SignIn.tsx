// The door. In a demo one steps in as somebody with one press.
import { useState, type FormEvent } from 'react';
import { refusalOf } from '@/actions/deed';
import { here } from '@/actions/provider';
import { useSignIn } from '@/actions/session';
import type { Language } from '@/model/language';
import { doorWords } from '@/model/words/door';
import { needsCode, useSignInPage } from '@/queries/session';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { ByProvider } from './door/ByProvider';
import { CodeStep } from './door/CodeStep';
import { Door } from './door/Door';
import { Forgotten } from './door/Forgotten';
import door from './door/Door.module.css';
import style from './SignIn.module.css';

export default function SignIn({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { w } = useLocale();
  const words = useWords(doorWords);
  const page = useSignInPage();
  const signIn = useSignIn();
  const withCode = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState({ email: false, password: false });
  const [asksCode, setAsksCode] = useState(false);
  const [hasForgotten, setHasForgotten] = useState(false);
  const people = page.data?.demo_people ?? [];
  const provider = page.data?.provider ?? null;
  const refusal = asksCode ? null : refusalOf(signIn.error, w.common.unreachable);

  function submit(event: FormEvent) {
    event.preventDefault();
    const lacks = { email: !email.trim(), password: !password };
    setMissing(lacks);
    if (lacks.email || lacks.password) {
      document.getElementById(lacks.email ? 'email' : 'password')?.focus();
      return;
    }
    signIn.mutate(
      { email: email.trim(), password },
      {
        onError: (error) => {
          if (needsCode(error)) setAsksCode(true);
        },
      },
    );
  }

  if (asksCode)
    return (
      <Door title={w.signIn.title} onLanguage={onLanguage}>
        <CodeStep
          error={withCode.error}
          isPending={withCode.isPending}
          onCode={(totp) => {
            withCode.mutate({ email: email.trim(), password, totp });
          }}
          onBack={() => {
            signIn.reset();
            withCode.reset();
            setPassword('');
            setAsksCode(false);
          }}
        />
      </Door>
    );
  if (hasForgotten)
    return (
      <Door title={words.forgotAsk} onLanguage={onLanguage}>
        <Forgotten
          email={email.trim()}
          onBack={() => {
            setHasForgotten(false);
          }}
        />
      </Door>
    );
  return (
    <Door title={w.signIn.title} onLanguage={onLanguage}>
      <div className={style.lead}>
        <h1>{w.signIn.lead}</h1>
        <p className="soft">{w.signIn.text}</p>
        <div className={style.quartet} aria-hidden>
          <i data-channel="renewal" />
          <i data-channel="cross_sell" />
          <i data-channel="win_back" />
          <i data-channel="new_sales" />
        </div>
      </div>
      {people.length > 0 && (
        <section className={style.demo} aria-labelledby="demo">
          <h2 id="demo">{w.signIn.demo}</h2>
          <ul>
            {people.map((person) => (
              <li key={person.email}>
                <button
                  type="button"
                  disabled={signIn.isPending}
                  onClick={() => {
                    signIn.mutate({ email: person.email, password: person.password });
                  }}
                >
                  <span className={style.face} aria-hidden>
                    {person.name
                      .split(' ')
                      .map((part) => part[0])
                      .slice(0, 2)
                      .join('')}
                  </span>
                  <span>
                    <b>{person.name}</b>
                    <span className="soft">{person.title}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {provider !== null && (
        <>
          <ByProvider
            label={words.provider.signIn(provider)}
            weight="main"
            wish={() => ({ return_to: here() })}
          />
          <p className={`soft ${style.or ?? ''}`}>{words.provider.or}</p>
        </>
      )}
      <form className={door.form} onSubmit={submit} noValidate>
        {refusal && <Notice tone="fault">{refusal.message}</Notice>}
        <TextField
          id="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          label={w.signIn.email}
          value={email}
          fault={refusal?.faults['/email'] ?? (missing.email ? w.signIn.needEmail : undefined)}
          onChange={(event) => {
            setEmail(event.target.value);
            setMissing((was) => ({ ...was, email: false }));
          }}
        />
        <TextField
          id="password"
          type="password"
          autoComplete="current-password"
          label={w.signIn.password}
          value={password}
          fault={
            refusal?.faults['/password'] ?? (missing.password ? w.signIn.needPassword : undefined)
          }
          onChange={(event) => {
            setPassword(event.target.value);
            setMissing((was) => ({ ...was, password: false }));
          }}
        />
        <Button
          type="submit"
          weight={people.length > 0 || provider !== null ? 'quiet' : 'main'}
          wide
          disabled={signIn.isPending}
        >
          {w.signIn.submit}
        </Button>
      </form>
      {people.length === 0 &&
        page.data &&
        (page.data.mails_new_passwords ? (
          <Button
            weight="bare"
            wide
            onClick={() => {
              setHasForgotten(true);
            }}
          >
            {words.forgotAsk}
          </Button>
        ) : (
          <p className={`soft ${style.forgot ?? ''}`}>{words.forgot}</p>
        ))}
    </Door>
  );
}
