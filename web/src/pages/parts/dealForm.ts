// A deal while it is being typed: what it is so far, which fields have been visited, and what is wrong
// with each of them, in our words where we can tell and in the server's where only it can.
import { useState } from 'react';
import type { Refusal } from '@/actions/deed';
import type { DealForm, Faults, LineForm } from '@/model/deal-form';
import type { Words } from '@/model/words/sv';

export function useTypedDeal(initial: DealForm) {
  const [form, setForm] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  // Somebody has tried to send it: now every fault is told.
  const [pressed, setPressed] = useState(false);
  return { form, setForm, touched, setTouched, pressed, setPressed };
}

// What the fields of the form are drawn from.
export interface DealFields {
  form: DealForm;
  change: (part: Partial<DealForm>) => void;
  changeLine: (key: number, part: Partial<LineForm>) => void;
  touch: (pointer: string) => void;
  faultAt: (pointer: string) => string | undefined;
}

export function dealFields(
  typed: ReturnType<typeof useTypedDeal>,
  faults: Faults,
  judged: Refusal | null,
  w: Words,
  onChange: () => void,
): DealFields {
  const { form } = typed;
  const needed: Record<string, string> = {
    '/customer_id': w.newDeal.requiredCustomer,
    volume_per_year: w.newDeal.requiredVolume,
    volume_in_currency: w.newDeal.requiredVolume,
    channel_reason: w.newDeal.requiredReason,
    seller_id: w.newDeal.requiredSeller,
  };
  function change(part: Partial<DealForm>) {
    onChange();
    typed.setForm((was) => ({ ...was, ...part }));
  }
  return {
    form,
    change,
    changeLine: (key, part) => {
      change({ lines: form.lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
    },
    touch: (pointer) => {
      typed.setTouched((was) => new Set(was).add(pointer));
    },
    faultAt: (pointer) => {
      const local = faults[pointer];
      if (!local) return judged?.faults[pointer];
      if (!typed.pressed && !typed.touched.has(pointer)) return undefined;
      if (local !== 'required') return w.newDeal.faults[local];
      const field = pointer.slice(pointer.lastIndexOf('/') + 1);
      return needed[pointer] ?? needed[field] ?? w.newDeal.faults.required;
    },
  };
}

// The first field that is wrong, or what was refused.
export function focusOnFault(): void {
  window.setTimeout(() => {
    document.querySelector<HTMLElement>('[aria-invalid], [role=alert]')?.focus();
  });
}
