// Who answers for a customer, set where one sees that nobody does.
import { useState } from 'react';
import { useChangeCustomer } from '@/actions/customers';
import { refusalOf } from '@/actions/deed';
import { useCustomer, type Customer } from '@/queries/customers';
import { Dialog } from '@/ui/Dialog';
import { useLocale } from '@/ui/locale';
import { OwnerFields, ownerChange } from './OwnerFields';
import { DialogForm } from './parts/DialogForm';

interface Props {
  customerId: string;
  // The first day that is proposed.
  from: string;
  onClose: () => void;
}

export function OwnerDialog({ customerId, from, onClose }: Props) {
  const known = useCustomer(customerId);
  if (!known.data) return null;
  return <Ask customer={known.data.data} etag={known.data.etag} from={from} onClose={onClose} />;
}

interface AskProps {
  customer: Customer;
  etag: string | null;
  from: string;
  onClose: () => void;
}

function Ask({ customer, etag, from, onClose }: AskProps) {
  const { w } = useLocale();
  const [owner, setOwner] = useState({ seller: customer.owner_seller_id ?? '', from });
  const [pressed, setPressed] = useState(false);
  const change = useChangeCustomer(customer.id, etag);
  const refusal = refusalOf(change.error, w.common.unreachable);
  const missing: Record<string, string> =
    pressed && !owner.seller ? { '/owner_seller_id': w.customers.requiredOwner } : {};
  return (
    <Dialog
      title={w.customers.ownerTitle(customer.name)}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusal}
        pending={change.isPending}
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          if (owner.seller)
            change.mutate(ownerChange(owner, customer, true), { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <OwnerFields
          autoFocus
          isMoved
          customer={customer}
          owner={owner}
          faults={{ ...refusal?.faults, ...missing }}
          onChange={setOwner}
        />
      </DialogForm>
    </Dialog>
  );
}
