// Inviting somebody by a link, and those who have one and have not come in yet.
import { settingsWords } from '@/model/words/settings';
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { useInvite, useWithdrawInvitation } from '@/actions/settings';
import { dayOf } from '@/model/day';
import { useSellers, type Invitation, type InvitationDraft } from '@/queries/people';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useMyself } from '../me';
import { CopyOnce } from '../parts/CopyOnce';
import { DialogForm } from '../parts/DialogForm';
import table from '../parts/table.module.css';
import { RoleFields } from './RoleFields';
import style from './Settings.module.css';

export function Invitations({ invitations }: { invitations: Invitation[] }) {
  const me = useMyself();
  const { w, near } = useLocale();
  const words = useWords(settingsWords).invitations;
  const withdraw = useWithdrawInvitation();
  const [renewed, setRenewed] = useState<Invitation | null>(null);
  const refusal = refusalOf(withdraw.error, w.common.unreachable);
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{words.title}</h2>
          <p className="soft">{words.text}</p>
        </div>
      </div>
      {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      <table className={table.table}>
        <tbody>
          {invitations.map((one) => (
            <tr key={one.id}>
              <td>
                {one.email}
                <span className={table.detail}>
                  {one.has_expired
                    ? words.expired
                    : words.until(near(dayOf(one.expires_at, me.company.time_zone)))}
                </span>
              </td>
              <td className={table.full}>
                {w.roles[one.role]}
                {one.team_name && ` · ${one.team_name}`}
              </td>
              <td className={table.action}>
                <Button
                  small
                  aria-label={words.renewOf(one.email)}
                  onClick={() => {
                    setRenewed(one);
                  }}
                >
                  {words.renew}
                </Button>{' '}
                <Button
                  small
                  weight="bare"
                  aria-label={words.withdrawOf(one.email)}
                  disabled={withdraw.isPending}
                  onClick={() => {
                    withdraw.mutate(one.id);
                  }}
                >
                  {words.withdraw}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {renewed && (
        <InviteDialog
          again={renewed}
          onClose={() => {
            setRenewed(null);
          }}
        />
      )}
    </Card>
  );
}

interface InviteProps {
  // Who was invited before, and gets a new link.
  again?: Invitation;
  onClose: () => void;
}

export function InviteDialog({ again, onClose }: InviteProps) {
  const me = useMyself();
  const { w, near } = useLocale();
  const words = useWords(settingsWords).invitations;
  const sellers = useSellers();
  const invite = useInvite();
  const refusal = refusalOf(invite.error, w.common.unreachable);
  const faults = refusal?.faults ?? {};
  const [form, setForm] = useState({
    email: again?.email ?? '',
    role: again?.role ?? ('seller' as InvitationDraft['role']),
    seller_id: again?.seller_id ?? '',
    team_id: again?.team_id ?? '',
  });
  const set = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
  };
  const made = invite.data;
  return (
    <Dialog title={words.inviteTitle} closeLabel={w.common.close} open onClose={onClose}>
      {made?.path ? (
        <div className={style.form}>
          <CopyOnce
            label={words.link}
            hint={words.linkHint(
              made.invitation.email,
              near(dayOf(made.invitation.expires_at, me.company.time_zone)),
            )}
            value={window.location.origin + made.path}
          >
            <Button onClick={onClose}>{words.done}</Button>
          </CopyOnce>
        </div>
      ) : (
        <DialogForm
          refusal={Object.keys(faults).length === 0 ? refusal : null}
          pending={invite.isPending}
          submitLabel={words.make}
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate({
              email: form.email.trim(),
              role: form.role,
              seller_id: form.seller_id || null,
              team_id: form.team_id || null,
            });
          }}
          onCancel={onClose}
        >
          <p className="soft">{words.inviteText}</p>
          <TextField
            type="email"
            label={w.common.email}
            autoFocus
            autoComplete="off"
            readOnly={again !== undefined}
            value={form.email}
            fault={faults['/email']}
            onChange={(event) => {
              set({ email: event.target.value });
            }}
          />
          <RoleFields
            role={form.role}
            sellerId={form.seller_id}
            teamId={form.team_id}
            sellers={sellers.data ?? []}
            faults={faults}
            onChoose={set}
          />
        </DialogForm>
      )}
    </Dialog>
  );
}
