// What somebody is in the company, and which seller's volume is hers.
import type { Seller } from '@/queries/people';
import type { Role } from '@/queries/session';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import style from './Settings.module.css';

interface Props {
  role: Role;
  sellerId: string;
  sellers: Seller[];
  faults: Record<string, string>;
  onChoose: (part: { role?: Role; seller_id?: string }) => void;
}

export function RoleFields({ role, sellerId, sellers, faults, onChoose }: Props) {
  const { w } = useLocale();
  return (
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
          onChoose({ role: value as Role });
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
  );
}
