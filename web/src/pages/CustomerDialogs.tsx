// What one does to a customer as a whole: mark it lost, or say that it is the same as another.
import { useState } from 'react';
import { useChangeCustomer, useMergeCustomers } from '@/actions/customers';
import { refusalOf } from '@/actions/deed';
import { useCustomerSearch, type Customer } from '@/queries/customers';
import { Combobox, type Choice } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { useLocale } from '@/ui/locale';
import { DialogForm } from './parts/DialogForm';
import { useSettled } from './settled';

interface DialogProps {
  customer: Customer;
  onClose: () => void;
}

export function LostDialog({ customer, etag, onClose }: DialogProps & { etag: string | null }) {
  const { w, today } = useLocale();
  const lost = customer.lost_on !== null;
  const [on, setOn] = useState(today);
  const change = useChangeCustomer(customer.id, etag);
  const refusal = refusalOf(change.error, w.common.unreachable);
  return (
    <Dialog
      title={lost ? w.customer.unmarkLost : w.customer.markLostTitle(customer.name)}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusal}
        pending={change.isPending}
        submitLabel={lost ? w.customer.unmarkLost : w.customer.markLost}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ lost_on: lost ? null : on }, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        {lost ? (
          <p>{customer.status_reason}</p>
        ) : (
          <>
            <p className="soft">{w.customer.markLostText}</p>
            <DateField
              label={w.customers.lostOn}
              value={on}
              fault={refusal?.faults['/lost_on']}
              onChange={setOn}
            />
          </>
        )}
      </DialogForm>
    </Dialog>
  );
}

export function MergeDialog({ customer, onClose }: DialogProps) {
  const { w } = useLocale();
  const merge = useMergeCustomers();
  const [text, setText] = useState('');
  const [other, setOther] = useState<Choice | null>(null);
  const [pressed, setPressed] = useState(false);
  const found = useCustomerSearch(useSettled(text, 150));
  return (
    <Dialog
      title={w.customer.mergeTitle(customer.name)}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusalOf(merge.error, w.common.unreachable)}
        pending={merge.isPending}
        submitLabel={w.customer.mergeSubmit}
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          if (other)
            merge.mutate({ kept: customer.id, duplicates: [other.id] }, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p className="soft">{w.customer.mergeText}</p>
        <Combobox
          autoFocus
          label={w.customer.mergeWith}
          clearLabel={w.common.clear}
          emptyText={found.isPending ? w.common.loading : w.common.nothingFound}
          value={other}
          choices={(found.data ?? [])
            .filter((one) => one.id !== customer.id)
            .map((one) => ({
              id: one.id,
              name: one.name,
              detail: one.org_number ?? w.statuses[one.status],
            }))}
          fault={pressed && !other ? w.customer.requiredMerge : undefined}
          onSearch={setText}
          onChoose={setOther}
        />
      </DialogForm>
    </Dialog>
  );
}
