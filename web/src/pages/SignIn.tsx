// The door. In a demo one steps in as somebody with one press.
import { useEffect, useState, type FormEvent } from 'react';
import { refusalOf } from '@/actions/deed';
import { useSignIn } from '@/actions/session';
import type { Language } from '@/model/language';
import { useSignInPage } from '@/queries/session';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { Logo } from './parts/Logo';
import style from './SignIn.module.css';

export default function SignIn({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { w, language } = useLocale();
  const page = useSignInPage();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState({ email: false, password: false });
  const refusal = refusalOf(signIn.error, w.common.unreachable);
  const people = page.data?.demo_people ?? [];

  useEffect(() => {
    document.title = `${w.signIn.title} · ${w.product}`;
  }, [w]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const lacks = { email: !email.trim(), password: !password };
    setMissing(lacks);
    if (lacks.email || lacks.password) {
      document.getElementById(lacks.email ? 'email' : 'password')?.focus();
      return;
    }
    signIn.mutate({ email: email.trim(), password });
  }

  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <div className={style.page}>
      <header className={style.top}>
        <span className={style.brand}>
          <Logo /> {w.product}
        </span>
        <Button
          weight="bare"
          small
          lang={other}
          onClick={() => {
            onLanguage(other);
          }}
        >
          {other === 'en' ? 'English' : 'Svenska'}
        </Button>
      </header>
      <main className={style.main}>
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
        <form className={style.form} onSubmit={submit} noValidate>
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
            weight={people.length > 0 ? 'quiet' : 'main'}
            wide
            disabled={signIn.isPending}
          >
            {w.signIn.submit}
          </Button>
        </form>
      </main>
    </div>
  );
}
