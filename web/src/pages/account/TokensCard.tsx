// The tokens of programs: mine, and for an administrator everyone's.
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMakeToken, useRemoveToken } from '@/actions/account';
import { refusalOf } from '@/actions/deed';
import { dayOf, formatTime } from '@/model/day';
import { accountWords } from '@/model/words/account';
import { useTokens, type Token } from '@/queries/account';
import type { Role } from '@/queries/session';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { Segmented, SelectField, TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useMyself } from '../me';
import { CopyOnce } from '../parts/CopyOnce';
import { DialogForm } from '../parts/DialogForm';
import { Loaded } from '../parts/Loaded';
import style from './Account.module.css';

const roles: Role[] = ['admin', 'manager', 'seller', 'viewer'];

export function TokensCard() {
  const me = useMyself();
  const { w, language, near } = useLocale();
  const words = useWords(accountWords).tokens;
  const tokens = useTokens();
  const [isAdding, setIsAdding] = useState(false);
  const [removed, setRemoved] = useState<Token | null>(null);
  const zone = me.company.time_zone;
  const add = (
    <Button
      small
      icon={<IconPlus size={16} aria-hidden />}
      onClick={() => {
        setIsAdding(true);
      }}
    >
      {words.add}
    </Button>
  );
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{words.title}</h2>
          <p className="soft">{words.text}</p>
        </div>
        {tokens.data && tokens.data.length > 0 && add}
      </div>
      <Loaded query={tokens}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState
              icon={<IconKey size={26} aria-hidden />}
              title={words.emptyTitle}
              action={add}
            >
              {words.emptyText}
            </EmptyState>
          ) : (
            <ul className={style.list} aria-label={words.title}>
              {items.map((token) => (
                <li key={token.id}>
                  <IconKey size={22} aria-hidden />
                  <div className={style.what}>
                    <b>{token.name}</b>
                    <span>
                      {[
                        w.roles[token.role],
                        words.scopes[token.scope],
                        token.user_id !== me.user.id && words.owner(token.user_name),
                        token.expires_at && words.until(near(lastDay(token.expires_at, zone))),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                    <span>
                      {token.used_at
                        ? words.used(formatTime(token.used_at, zone, language))
                        : words.never}
                    </span>
                  </div>
                  <Button
                    small
                    aria-label={words.removeOf(token.name)}
                    onClick={() => {
                      setRemoved(token);
                    }}
                  >
                    {words.remove}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isAdding && (
        <AddDialog
          onClose={() => {
            setIsAdding(false);
          }}
        />
      )}
      {removed && (
        <RemoveDialog
          token={removed}
          onClose={() => {
            setRemoved(null);
          }}
        />
      )}
    </Card>
  );
}

// It ends as the day after begins.
function lastDay(expiresAt: string, zone: string): string {
  return dayOf(new Date(Date.parse(expiresAt) - 1).toISOString(), zone);
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const me = useMyself();
  const { w, today } = useLocale();
  const words = useWords(accountWords);
  const make = useMakeToken();
  const refusal = refusalOf(make.error, w.common.unreachable);
  const faults = refusal?.faults ?? {};
  const [form, setForm] = useState({
    name: '',
    role: me.user.role,
    scope: 'read' as Token['scope'],
    expires_on: '',
  });
  const set = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
  };
  const mine = roles
    .slice(roles.indexOf(me.user.role))
    .filter((role) => role !== 'seller' || me.user.seller_id !== null);
  const secret = make.data?.secret;
  return (
    <Dialog title={words.tokens.add} closeLabel={w.common.close} open onClose={onClose}>
      {secret ? (
        <div className={style.form}>
          <CopyOnce label={words.tokens.secret} hint={words.once} value={secret} />
        </div>
      ) : (
        <DialogForm
          refusal={Object.keys(faults).length === 0 ? refusal : null}
          pending={make.isPending}
          submitLabel={words.tokens.create}
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate({
              ...form,
              name: form.name.trim(),
              expires_on: form.expires_on || null,
            });
          }}
          onCancel={onClose}
        >
          <TextField
            label={words.tokens.name}
            placeholder={words.tokens.namePlaceholder}
            autoFocus
            autoComplete="off"
            value={form.name}
            fault={faults['/name']}
            onChange={(event) => {
              set({ name: event.target.value });
            }}
          />
          <Segmented
            label={words.tokens.scope}
            name="scope"
            value={form.scope}
            options={(['read', 'read_and_write'] as const).map((scope) => ({
              value: scope,
              label: words.tokens.scopes[scope],
            }))}
            onChoose={(scope) => {
              set({ scope });
            }}
          />
          <SelectField
            label={words.tokens.role}
            value={form.role}
            options={mine.map((role) => ({ value: role, label: w.roles[role] }))}
            fault={faults['/role']}
            onChoose={(role) => {
              set({ role: role as Role });
            }}
          />
          <DateField
            label={words.tokens.ends}
            optional={w.common.optional}
            min={today}
            value={form.expires_on}
            fault={faults['/expires_on']}
            onChange={(text) => {
              set({ expires_on: text });
            }}
          />
        </DialogForm>
      )}
    </Dialog>
  );
}

function RemoveDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const { w } = useLocale();
  const words = useWords(accountWords).tokens;
  const remove = useRemoveToken();
  return (
    <Dialog
      title={words.removeTitle(token.name)}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusalOf(remove.error, w.common.unreachable)}
        pending={remove.isPending}
        submitLabel={words.remove}
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate(token.id, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p>{words.removeText}</p>
      </DialogForm>
    </Dialog>
  );
}
