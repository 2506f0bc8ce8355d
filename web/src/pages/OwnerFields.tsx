// Who answers for a customer, and from which day: what was invoiced before it stays with whoever did then.
import type { Customer } from '@/queries/customers';
import { useSellers } from '@/queries/people';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';

export interface Owner {
  seller: string; // '': nobody
  from: string;
}

// What is sent of it: the day only when it means something.
export function ownerChange(owner: Owner, customer?: Customer, isMoved = false) {
  const owner_seller_id = owner.seller || null;
  const isDated = customer && hadOwner(customer) && (isMoved || isOther(owner, customer));
  return { owner_seller_id, ...(isDated && owner.from ? { owner_from: owner.from } : {}) };
}

// Then the new one does not answer for what was before.
function hadOwner(customer: Customer): boolean {
  return customer.owner_seller_id !== null || customer.former_owners.length > 0;
}

function isOther(owner: Owner, customer: Customer): boolean {
  return owner.seller !== (customer.owner_seller_id ?? '');
}

interface Props {
  customer?: Customer;
  owner: Owner;
  faults: Record<string, string> | undefined;
  autoFocus?: boolean;
  // The first day is asked for though the owner may stay the same.
  isMoved?: boolean;
  onChange: (owner: Owner) => void;
}

export function OwnerFields({ customer, owner, faults, autoFocus, isMoved, onChange }: Props) {
  const { w } = useLocale();
  const sellers = useSellers();
  const changes = customer && (isMoved === true || isOther(owner, customer));
  return (
    <>
      <SelectField
        label={w.customers.owner}
        value={owner.seller}
        autoFocus={autoFocus}
        options={[
          { value: '', label: w.customers.noOwner },
          ...(sellers.data ?? []).map((one) => ({ value: one.id, label: one.name })),
        ]}
        hint={changes && owner.seller && !hadOwner(customer) ? w.customers.ownerAlways : undefined}
        fault={faults?.['/owner_seller_id']}
        onChoose={(seller) => {
          onChange({ ...owner, seller });
        }}
      />
      {changes && hadOwner(customer) && (
        <DateField
          label={w.customers.ownerFrom}
          hint={w.customers.ownerFromHint}
          value={owner.from}
          fault={faults?.['/owner_from']}
          onChange={(from) => {
            onChange({ ...owner, from });
          }}
        />
      )}
    </>
  );
}
