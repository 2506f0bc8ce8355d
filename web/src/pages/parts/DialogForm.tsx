// The frame of every form in a dialog: fields, what was refused, save and cancel.
import type { FormEvent, ReactNode } from 'react';
import type { Refusal } from '@/actions/deed';
import { Button } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import style from './DialogForm.module.css';

interface Props {
  refusal: Refusal | null;
  pending: boolean;
  submitLabel?: string;
  onSubmit: (event: FormEvent) => void;
  onCancel: () => void;
  children: ReactNode;
}

export function DialogForm({ refusal, pending, submitLabel, onSubmit, onCancel, children }: Props) {
  const { w } = useLocale();
  return (
    <form className={style.form} onSubmit={onSubmit} noValidate>
      {children}
      {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      <div className={style.buttons}>
        <Button type="submit" weight="main" disabled={pending}>
          {submitLabel ?? w.common.save}
        </Button>
        <Button onClick={onCancel}>{w.common.cancel}</Button>
      </div>
    </form>
  );
}
