// What other programs are told: Slack and Teams by a sentence, a program of one's own by all of it; with a trial, and
// how it has gone.
import { IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { useRemoveWebhook, useSaveWebhook, useTrial } from '@/actions/webhooks';
import { webhookWords } from '@/model/words/webhooks';
import { useDispatches, useWebhooks, type Dispatch, type Webhook } from '@/queries/webhooks';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { CheckField, SelectField, TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { DialogForm } from '../parts/DialogForm';
import { EditableList } from './EditableList';
import table from '../parts/table.module.css';
import style from './Settings.module.css';

export default function Webhooks() {
  const { w } = useLocale();
  const words = useWords(webhookWords);
  return (
    <EditableList
      title={words.title}
      text={words.text}
      query={useWebhooks()}
      may
      addLabel={words.add}
      empty={{
        icon: <IconWebhook size={26} aria-hidden />,
        title: words.emptyTitle,
        text: words.emptyText,
      }}
      headings={[w.common.name, words.tells, words.newest]}
      cells={(hook) => (
        <>
          <td>
            {hook.name}
            <span className={table.detail}>
              {words.forms[hook.form]} · {hook.host}
            </span>
          </td>
          <td className={table.wideOnly}>
            {[hook.tells_deals && words.deals, hook.tells_budgets && words.budgets]
              .filter(Boolean)
              .join(', ')}
          </td>
          <td className={table.full}>
            {hook.paused ? words.paused : hook.newest ? <Went it={hook.newest} /> : words.never}
          </td>
        </>
      )}
      dialog={(hook, close) => <WebhookDialog hook={hook} onClose={close} />}
    />
  );
}

function Went({ it }: { it: Dispatch }) {
  const { near, language } = useLocale();
  const words = useWords(webhookWords);
  const at = new Date(it.at);
  return (
    <>
      {it.fault ?? words.told}
      <span className={table.detail}>
        {near(it.at.slice(0, 10))}{' '}
        {at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })}
        {it.is_trial && ` · ${words.trialRow}`}
        {it.attempt > 1 && ` · ${words.attempt(it.attempt)}`}
      </span>
    </>
  );
}

function WebhookDialog({ hook, onClose }: { hook: Webhook | null; onClose: () => void }) {
  const { w } = useLocale();
  const words = useWords(webhookWords);
  const save = useSaveWebhook(hook?.id ?? null);
  const remove = useRemoveWebhook();
  const [form, setForm] = useState({
    name: hook?.name ?? '',
    url: '',
    form: hook?.form ?? ('slack' as Webhook['form']),
    tells_deals: hook?.tells_deals ?? true,
    tells_budgets: hook?.tells_budgets ?? true,
    paused: hook?.paused ?? false,
  });
  const [sure, setSure] = useState(false);
  const refusal = refusalOf(save.error ?? remove.error, w.common.unreachable);
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
  };

  if (save.data) {
    return (
      <Dialog title={words.secretTitle} closeLabel={w.common.close} open onClose={onClose}>
        <div className={style.form}>
          <p>{words.secretText}</p>
          <Secret secret={save.data} />
          <div>
            <Button weight="main" onClick={onClose}>
              {w.common.close}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }

  return (
    <Dialog
      title={hook ? words.edit : words.add}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusal}
        pending={save.isPending}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            { ...form, name: form.name.trim(), url: form.url.trim() },
            {
              // Slack and Teams do not check who tells them: the secret is for programs.
              onSuccess: (secret) => {
                if (secret === null || form.form !== 'json') onClose();
              },
            },
          );
        }}
        onCancel={onClose}
      >
        <SelectField
          label={words.form}
          value={form.form}
          options={(['slack', 'teams', 'json'] as const).map((one) => ({
            value: one,
            label: words.forms[one],
          }))}
          onChoose={(chosen) => {
            change({ form: chosen as Webhook['form'] });
          }}
        />
        <TextField
          label={words.name}
          hint={words.nameHint}
          autoFocus
          value={form.name}
          fault={refusal?.faults['/name']}
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
        <TextField
          label={words.url}
          hint={hook ? words.urlKept : words.urlHints[form.form]}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder={hook ? `https://${hook.host}/…` : 'https://'}
          value={form.url}
          fault={refusal?.faults['/url']}
          onChange={(event) => {
            change({ url: event.target.value });
          }}
        />
        <CheckField
          label={words.deals}
          checked={form.tells_deals}
          onChange={(event) => {
            change({ tells_deals: event.target.checked });
          }}
        />
        <CheckField
          label={words.budgets}
          checked={form.tells_budgets}
          onChange={(event) => {
            change({ tells_budgets: event.target.checked });
          }}
        />
        {hook && (
          <>
            <CheckField
              label={words.paused}
              hint={words.pausedHint}
              checked={form.paused}
              onChange={(event) => {
                change({ paused: event.target.checked });
              }}
            />
            <Trial id={hook.id} />
            <History id={hook.id} />
            <div>
              <Button
                small
                weight="bare"
                disabled={remove.isPending}
                onClick={() => {
                  if (sure) remove.mutate(hook.id, { onSuccess: onClose });
                  else setSure(true);
                }}
              >
                {sure ? words.removeSure : words.remove}
              </Button>
            </div>
          </>
        )}
      </DialogForm>
    </Dialog>
  );
}

function Secret({ secret }: { secret: string }) {
  const words = useWords(webhookWords);
  const [copied, setCopied] = useState(false);
  return (
    <div className={style.secret}>
      <code>{secret}</code>
      <Button
        small
        onClick={() => {
          void navigator.clipboard.writeText(secret).then(() => {
            setCopied(true);
          });
        }}
      >
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  );
}

function Trial({ id }: { id: string }) {
  const { w } = useLocale();
  const words = useWords(webhookWords);
  const trial = useTrial();
  const fault = trial.data?.fault ?? refusalOf(trial.error, w.common.unreachable)?.message;
  return (
    <div>
      <Button
        small
        disabled={trial.isPending}
        onClick={() => {
          trial.mutate(id);
        }}
      >
        {words.trial}
      </Button>
      {fault && (
        <Notice tone="fault">
          {words.trialFailed} {fault}
        </Notice>
      )}
      {trial.data && !fault && <Notice tone="plain">{words.trialDone(trial.data.took_ms)}</Notice>}
    </div>
  );
}

function History({ id }: { id: string }) {
  const words = useWords(webhookWords);
  const dispatches = useDispatches(id);
  if (!dispatches.data || dispatches.data.length === 0) return null;
  return (
    <details>
      <summary>{words.history}</summary>
      <ol className={style.years}>
        {dispatches.data.map((one, at) => (
          <li key={at}>
            <Went it={one} />
          </li>
        ))}
      </ol>
    </details>
  );
}
