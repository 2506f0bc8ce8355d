// Sellers, the teams that group them, and those who may sign in.
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { settingsWords } from '@/model/words/settings';
import { indented, inTreeOrder, withThoseUnder } from '@/model/team-tree';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { useSaveSeller, useSaveTeam, useSaveUser } from '@/actions/settings';
import {
  useInvitations,
  useSellers,
  useTeams,
  useTeamTree,
  useUsers,
  type Seller,
  type Team,
  type User,
} from '@/queries/people';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { CheckField, SelectField, TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { Stack } from '../parts/Page';
import { EditableList } from './EditableList';
import { InviteDialog, Invitations } from './Invitations';
import { LetBackIn } from './LetBackIn';
import { RoleFields } from './RoleFields';
import table from '../parts/table.module.css';
import style from './Settings.module.css';

export default function People() {
  const me = useMyself();
  return (
    <Stack>
      <Sellers />
      <Teams />
      {me.user.role === 'admin' && <Users />}
    </Stack>
  );
}

function Sellers() {
  const me = useMyself();
  const { w, near } = useLocale();
  return (
    <EditableList
      title={w.people.sellers}
      text={w.people.sellersText}
      query={useSellers()}
      may={mayManage(me)}
      addLabel={w.people.addSeller}
      empty={{
        icon: <IconUsers size={26} aria-hidden />,
        title: w.people.noSellersTitle,
        text: w.people.noSellersText,
      }}
      headings={[w.common.name, w.people.team, w.common.email]}
      cells={(seller) => (
        <>
          <td>
            <Link href={`/sellers/${seller.id}`}>{seller.name}</Link>
            <span className={table.detail}>
              {[
                seller.is_kam && w.people.isKam,
                seller.is_vacant && w.people.isVacant,
                seller.active_from && w.people.from(near(seller.active_from)),
                seller.active_to && w.people.to(near(seller.active_to)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </td>
          <td className={table.full}>
            {seller.team_name ?? <span className="soft">{w.people.noTeam}</span>}
          </td>
          <td className={table.wideOnly}>{seller.email}</td>
        </>
      )}
      dialog={(seller, close) => <SellerDialog seller={seller} onClose={close} />}
    />
  );
}

function SellerDialog({ seller, onClose }: { seller: Seller | null; onClose: () => void }) {
  const { w } = useLocale();
  const teams = useTeams();
  const save = useSaveSeller(seller?.id ?? null);
  const refusal = refusalOf(save.error, w.common.unreachable);
  const [form, setForm] = useState({
    name: seller?.name ?? '',
    email: seller?.email ?? '',
    team_id: seller?.team_id ?? '',
    is_kam: seller?.is_kam ?? false,
    is_vacant: seller?.is_vacant ?? false,
    active_from: seller?.active_from ?? '',
    active_to: seller?.active_to ?? '',
    external_id: seller?.external_id ?? '',
  });
  const set = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(
      {
        ...form,
        name: form.name.trim(),
        email: form.email.trim() || null,
        team_id: form.team_id || null,
        active_from: form.active_from || null,
        active_to: form.active_to || null,
        external_id: form.external_id.trim() || null,
      },
      { onSuccess: onClose },
    );
  }
  return (
    <Dialog
      title={seller ? w.people.editSeller : w.people.addSeller}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm refusal={refusal} pending={save.isPending} onSubmit={submit} onCancel={onClose}>
        <TextField
          label={w.common.name}
          autoFocus
          value={form.name}
          fault={refusal?.faults['/name']}
          onChange={(event) => {
            set({ name: event.target.value });
          }}
        />
        <TextField
          label={w.common.email}
          optional={w.common.optional}
          type="email"
          value={form.email}
          fault={refusal?.faults['/email']}
          onChange={(event) => {
            set({ email: event.target.value });
          }}
        />
        <SelectField
          label={w.people.team}
          hint={seller && form.team_id !== (seller.team_id ?? '') ? w.people.teamMoves : undefined}
          value={form.team_id}
          options={[
            { value: '', label: w.people.noTeam },
            ...inTreeOrder(teams.data ?? []).map((one) => ({
              value: one.id,
              label: indented(one),
            })),
          ]}
          fault={refusal?.faults['/team_id']}
          onChoose={(value) => {
            set({ team_id: value });
          }}
        />
        <div>
          <CheckField
            label={w.people.isKam}
            checked={form.is_kam}
            onChange={(event) => {
              set({ is_kam: event.target.checked });
            }}
          />
          <CheckField
            label={w.people.isVacant}
            hint={w.people.isVacantHint}
            checked={form.is_vacant}
            onChange={(event) => {
              set({ is_vacant: event.target.checked });
            }}
          />
        </div>
        <div className={style.pair}>
          <DateField
            label={w.people.activeFrom}
            optional={w.common.optional}
            value={form.active_from}
            fault={refusal?.faults['/active_from']}
            onChange={(text) => {
              set({ active_from: text });
            }}
          />
          <DateField
            label={w.people.activeTo}
            optional={w.common.optional}
            value={form.active_to}
            fault={refusal?.faults['/active_to']}
            onChange={(text) => {
              set({ active_to: text });
            }}
          />
        </div>
      </DialogForm>
    </Dialog>
  );
}

function Teams() {
  const me = useMyself();
  const { w } = useLocale();
  return (
    <EditableList
      title={w.people.teams}
      text={w.people.noTeamsText}
      query={useTeamTree()}
      may={mayManage(me)}
      addLabel={w.people.addTeam}
      cells={(team) => (
        <td>
          <span style={{ paddingInlineStart: `${String(22 * team.level)}px` }}>{team.name}</span>
          {team.parent_name && (
            <span className="hidden">
              , {w.people.under.toLowerCase()} {team.parent_name}
            </span>
          )}
        </td>
      )}
      dialog={(team, close) => <TeamDialog team={team} onClose={close} />}
    />
  );
}

function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { w } = useLocale();
  const save = useSaveTeam(team?.id ?? null);
  const refusal = refusalOf(save.error, w.common.unreachable);
  const [name, setName] = useState(team?.name ?? '');
  const [parent, setParent] = useState(team?.parent_id ?? '');
  const teams = useTeams().data ?? [];
  const own = team ? withThoseUnder(teams, team.id) : new Set<string>();
  const above = inTreeOrder(teams).filter((one) => !own.has(one.id));
  return (
    <Dialog
      title={team ? w.people.editTeam : w.people.addTeam}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusal}
        pending={save.isPending}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ name: name.trim(), parent_id: parent || null }, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <TextField
          label={w.common.name}
          autoFocus
          value={name}
          fault={refusal?.faults['/name']}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        {above.length > 0 && (
          <SelectField
            label={w.people.under}
            hint={w.people.underHint}
            value={parent}
            options={[
              { value: '', label: w.people.topTeam },
              ...above.map((one) => ({ value: one.id, label: indented(one) })),
            ]}
            fault={refusal?.faults['/parent_id']}
            onChoose={setParent}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}

function Users() {
  const { w } = useLocale();
  const words = useWords(settingsWords).invitations;
  const sellers = useSellers();
  const invitations = useInvitations();
  const [isInviting, setIsInviting] = useState(false);
  const sellerName = (id: string | null) => sellers.data?.find((one) => one.id === id)?.name;
  return (
    <>
      <EditableList
        title={w.people.users}
        text={w.people.usersText}
        query={useUsers(true)}
        may
        add={
          <Button
            small
            icon={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              setIsInviting(true);
            }}
          >
            {words.invite}
          </Button>
        }
        headings={[w.common.name, w.people.role, w.people.seller]}
        cells={(user) => (
          <>
            <td>
              {user.name}
              <span className={table.detail}>{user.email}</span>
            </td>
            <td className={table.full}>
              {w.roles[user.role]}
              {user.team_name && ` · ${user.team_name}`}
              <span className="soft">
                {user.disabled && ` · ${w.people.disabled}`}
                {!user.can_sign_in && !user.disabled && ` · ${w.people.noOne}`}
                {user.has_second_factor && ` · ${w.people.hasCode}`}
              </span>
            </td>
            <td className={table.wideOnly}>{sellerName(user.seller_id)}</td>
          </>
        )}
        dialog={(user, close) => user && <UserDialog user={user} onClose={close} />}
      />
      {invitations.data && invitations.data.length > 0 && (
        <Invitations invitations={invitations.data} />
      )}
      {isInviting && (
        <InviteDialog
          onClose={() => {
            setIsInviting(false);
          }}
        />
      )}
    </>
  );
}

function UserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { w } = useLocale();
  const words = useWords(settingsWords).invitations;
  const sellers = useSellers();
  const save = useSaveUser(user.id);
  const refusal = refusalOf(save.error, w.common.unreachable);
  const [form, setForm] = useState({
    name: user.name,
    email: user.email,
    role: user.role,
    seller_id: user.seller_id ?? '',
    team_id: user.team_id ?? '',
    disabled: user.disabled,
  });
  const set = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
  };
  return (
    <Dialog title={w.people.editUser} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={save.isPending}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            {
              ...form,
              name: form.name.trim(),
              email: form.email.trim(),
              seller_id: form.seller_id || null,
              team_id: form.team_id || null,
            },
            { onSuccess: onClose },
          );
        }}
        onCancel={onClose}
      >
        <TextField
          label={w.common.name}
          autoFocus
          autoComplete="off"
          value={form.name}
          fault={refusal?.faults['/name']}
          onChange={(event) => {
            set({ name: event.target.value });
          }}
        />
        <TextField
          type="email"
          label={w.common.email}
          autoComplete="off"
          disabled={user.is_shared}
          hint={user.is_shared ? words.shared : undefined}
          value={form.email}
          fault={refusal?.faults['/email']}
          onChange={(event) => {
            set({ email: event.target.value });
          }}
        />
        <RoleFields
          role={form.role}
          sellerId={form.seller_id}
          teamId={form.team_id}
          sellers={sellers.data ?? []}
          faults={refusal?.faults ?? {}}
          onChoose={set}
        />
        <CheckField
          label={w.people.disabled}
          checked={form.disabled}
          onChange={(event) => {
            set({ disabled: event.target.checked });
          }}
        />
        {user.can_sign_in && !user.is_shared && !user.disabled && <LetBackIn user={user} />}
      </DialogForm>
    </Dialog>
  );
}
