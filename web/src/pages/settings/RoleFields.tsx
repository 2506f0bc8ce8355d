// What somebody is in the company, which seller's volume is hers, and which team a manager leads.
import { indented, inTreeOrder } from '@/model/team-tree';
import { useTeams, type Seller } from '@/queries/people';
import type { Role } from '@/queries/session';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import style from './Settings.module.css';

interface Props {
  role: Role;
  sellerId: string;
  teamId: string;
  sellers: Seller[];
  faults: Record<string, string>;
  onChoose: (part: { role?: Role; seller_id?: string; team_id?: string }) => void;
}

export function RoleFields({ role, sellerId, teamId, sellers, faults, onChoose }: Props) {
  const { w } = useLocale();
  const teams = useTeams().data ?? [];
  return (
    <>
      <div className={style.pair}>
        <SelectField
          label={w.people.role}
          value={role}
          options={(['admin', 'manager', 'seller', 'viewer'] as const).map((one) => ({
            value: one,
            label: w.roles[one],
          }))}
          fault={faults['/role']}
          onChoose={(value) => {
            onChoose({ role: value as Role, ...(value !== 'manager' && { team_id: '' }) });
          }}
        />
        <SelectField
          label={w.people.seller}
          value={sellerId}
          options={[
            { value: '', label: w.common.none },
            ...sellers.map((one) => ({ value: one.id, label: one.name })),
          ]}
          fault={faults['/seller_id']}
          onChoose={(value) => {
            onChoose({ seller_id: value });
          }}
        />
      </div>
      {role === 'manager' && teams.length > 0 && (
        <SelectField
          label={w.people.leads}
          hint={teamId ? w.people.leadsHint : undefined}
          value={teamId}
          options={[
            { value: '', label: w.people.leadsAll },
            ...inTreeOrder(teams).map((one) => ({ value: one.id, label: indented(one) })),
          ]}
          fault={faults['/team_id']}
          onChoose={(value) => {
            onChoose({ team_id: value });
          }}
        />
      )}
    </>
  );
}
