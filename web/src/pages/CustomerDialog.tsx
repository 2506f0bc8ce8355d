// Add a customer, or change what is known of one.
import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { useAddCustomer, useChangeCustomer } from '@/actions/customers';
import { refusalOf } from '@/actions/deed';
import type { Customer } from '@/queries/customers';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { OwnerFields, ownerChange } from './OwnerFields';
import { DialogForm } from './parts/DialogForm';

interface Props {
  customer?: Customer;
  etag?: string | null;
  onClose: () => void;
}

export function CustomerDialog({ customer, etag, onClose }: Props) {
  const { w, today } = useLocale();
  const [, go] = useLocation();
  const [form, setForm] = useState({
    name: customer?.name ?? '',
    org_number: customer?.org_number ?? '',
    external_id: customer?.external_id ?? '',
    lost_on: customer?.lost_on ?? '',
  });
  const [owner, setOwner] = useState({ seller: customer?.owner_seller_id ?? '', from: today });
  const add = useAddCustomer();
  const change = useChangeCustomer(customer?.id ?? '', etag ?? null);
  const refusal = refusalOf(add.error ?? change.error, w.common.unreachable);
  const set = (name: keyof typeof form) => (event: { target: { value: string } }) => {
    setForm({ ...form, [name]: event.target.value });
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    const body = {
      name: form.name.trim(),
      org_number: form.org_number.trim() || null,
      external_id: form.external_id.trim() || null,
      lost_on: form.lost_on || null,
      ...ownerChange(owner, customer),
    };
    if (customer) change.mutate(body, { onSuccess: onClose });
    else
      add.mutate(body, {
        onSuccess: (made) => {
          go(`/customers/${made.id}`);
        },
      });
  }
  return (
    <Dialog
      title={customer ? customer.name : w.customers.add}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusal}
        pending={add.isPending || change.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextField
          label={w.common.name}
          value={form.name}
          onChange={set('name')}
          fault={refusal?.faults['/name']}
          autoFocus
        />
        <TextField
          label={w.customers.orgNumber}
          optional={w.common.optional}
          value={form.org_number}
          onChange={set('org_number')}
          fault={refusal?.faults['/org_number']}
        />
        <OwnerFields
          customer={customer}
          owner={owner}
          faults={refusal?.faults}
          onChange={setOwner}
        />
        <TextField
          label={w.customers.externalId}
          optional={w.common.optional}
          value={form.external_id}
          onChange={set('external_id')}
          fault={refusal?.faults['/external_id']}
        />
        {customer && (
          <DateField
            label={w.customers.lostOn}
            optional={w.common.optional}
            hint={w.customers.lostHint}
            value={form.lost_on}
            onChange={(text) => {
              setForm({ ...form, lost_on: text });
            }}
            fault={refusal?.faults['/lost_on']}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
