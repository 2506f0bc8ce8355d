// What an invitation's link leads to: somebody new chooses a name and a password; somebody who has an account
// shows that it is hers, and has one more company.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { useAccept } from '@/actions/door';
import type { Language } from '@/model/language';
import { doorWords } from '@/model/words/door';
import { useInvited, type Invited } from '@/queries/door';
import { useSignInPage } from '@/queries/session';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice, Skeleton } from '@/ui/states';
import { ByProvider } from './ByProvider';
import { CodeField } from './CodeField';
import { Door } from './Door';
import { Gone } from './Gone';
import style from './Door.module.css';

export default function Invitation({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const words = useWords(doorWords).invitation;
  const [secret] = useState(() => window.location.hash.slice(1));
  const invited = useInvited(secret);
  return (
    <Door title={words.title} onLanguage={onLanguage}>
      {invited.data ? (
        <Join invited={invited.data} secret={secret} />
      ) : invited.isError ? (
        <Gone title={words.gone} error={invited.error} />
      ) : (
        <Skeleton lines={[60, 100, 100]} />
      )}
    </Door>
  );
}

function Join({ invited, secret }: { invited: Invited; secret: string }) {
  const { w } = useLocale();
  const words = useWords(doorWords);
  const accept = useAccept();
  const [, go] = useLocation();
  const [form, setForm] = useState({ name: '', password: '', totp: '', new_password: '' });
  const refusal = refusalOf(accept.error, w.common.unreachable);
  const faults = refusal?.faults ?? {};
  const set = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
  };
  const role = w.roles[invited.role].toLowerCase();
  const known = invited.is_known;
  const provider = useSignInPage().data?.provider ?? null;
  const byPassword = !known || invited.has_password;
  return (
    <>
      <div className={style.lead}>
        <h1>{words.invitation.welcome(invited.company)}</h1>
        <p className="soft">
          {known ? words.invitation.knownText(role) : words.invitation.text(role)}
        </p>
      </div>
      {provider !== null && !invited.must_choose_anew && (
        <ByProvider
          label={words.provider.join(provider)}
          weight={byPassword ? 'quiet' : 'main'}
          wish={() => ({ invitation: secret })}
        />
      )}
      {provider === null && !byPassword && <p className="soft">{words.provider.noWay}</p>}
      {byPassword && (
        <form
          className={style.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            accept.mutate(
              {
                secret,
                password: form.password,
                ...(known ? {} : { name: form.name.trim() }),
                ...(invited.has_second_factor && { totp: form.totp }),
                ...(invited.must_choose_anew && { new_password: form.new_password }),
              },
              {
                onSuccess: () => {
                  go('/', { replace: true });
                },
              },
            );
          }}
        >
          {refusal && Object.keys(faults).length === 0 && (
            <Notice tone="fault">{refusal.message}</Notice>
          )}
          <TextField
            type="email"
            label={w.signIn.email}
            autoComplete="username"
            readOnly
            value={invited.email}
          />
          {!known && (
            <TextField
              label={words.invitation.name}
              autoFocus
              autoComplete="name"
              value={form.name}
              fault={faults['/name']}
              onChange={(event) => {
                set({ name: event.target.value });
              }}
            />
          )}
          <TextField
            type="password"
            label={known ? words.invitation.knownPassword : words.invitation.password}
            hint={known ? undefined : words.invitation.passwordHint}
            autoComplete={known ? 'current-password' : 'new-password'}
            autoFocus={known}
            value={form.password}
            fault={faults['/password']}
            onChange={(event) => {
              set({ password: event.target.value });
            }}
          />
          {invited.has_second_factor && (
            <CodeField
              label={words.code}
              autoFocus={false}
              value={form.totp}
              fault={faults['/totp']}
              onType={(text) => {
                set({ totp: text });
              }}
            />
          )}
          {invited.must_choose_anew && (
            <>
              <p className="soft">{words.invitation.anewText}</p>
              <TextField
                type="password"
                label={words.invitation.newPassword}
                hint={words.invitation.passwordHint}
                autoComplete="new-password"
                value={form.new_password}
                fault={faults['/new_password']}
                onChange={(event) => {
                  set({ new_password: event.target.value });
                }}
              />
            </>
          )}
          <Button type="submit" weight="main" wide disabled={accept.isPending}>
            {words.invitation.join(invited.company)}
          </Button>
        </form>
      )}
    </>
  );
}
