// Another password.
import { useState } from 'react';
import { useChangePassword } from '@/actions/account';
import { refusalOf } from '@/actions/deed';
import { accountWords } from '@/model/words/account';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useAccount } from '@/queries/account';
import { useMyself } from '../me';
import { ShowAnew } from './ShowAnew';
import { useMustShowAnew } from './useProof';
import style from './Account.module.css';

export function PasswordCard() {
  const me = useMyself();
  const { w } = useLocale();
  const words = useWords(accountWords);
  const change = useChangePassword();
  const hasPassword = useAccount().data?.has_password ?? true;
  const mustShow = useMustShowAnew();
  const [form, setForm] = useState({ current_password: '', password: '' });
  const refusal = refusalOf(change.error, w.common.unreachable);
  const faults = refusal?.faults ?? {};
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{words.password.title}</h2>
          <p className="soft">{hasPassword ? words.password.text : words.password.none}</p>
        </div>
      </div>
      {mustShow !== null ? (
        <div className={`${style.form ?? ''} ${style.inside ?? ''}`}>
          <ShowAnew name={mustShow} />
        </div>
      ) : (
        <form
          className={`${style.form ?? ''} ${style.inside ?? ''}`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(form, {
              onSuccess: () => {
                setForm({ current_password: '', password: '' });
              },
            });
          }}
        >
          <input type="hidden" autoComplete="username" value={me.user.email} readOnly />
          {hasPassword && (
            <TextField
              type="password"
              label={words.currentPassword}
              autoComplete="current-password"
              value={form.current_password}
              fault={faults['/current_password']}
              onChange={(event) => {
                setForm({ ...form, current_password: event.target.value });
              }}
            />
          )}
          <TextField
            type="password"
            label={words.password.new}
            hint={words.password.hint}
            autoComplete="new-password"
            value={form.password}
            fault={faults['/password']}
            onChange={(event) => {
              setForm({ ...form, password: event.target.value });
            }}
          />
          {refusal && Object.keys(faults).length === 0 && (
            <Notice tone="fault">{refusal.message}</Notice>
          )}
          {change.isSuccess && <Notice tone="plain">{words.password.done}</Notice>}
          <div>
            <Button type="submit" disabled={change.isPending}>
              {hasPassword ? words.password.save : words.password.choose}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}
