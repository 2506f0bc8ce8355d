// Where one types the code that the phone shows, or a recovery code.
import type { Ref } from 'react';
import { TextField } from '@/ui/fields';
import style from './Door.module.css';

interface Props {
  label: string;
  value: string;
  fault: string | undefined;
  onType: (text: string) => void;
  ref?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

export function CodeField({ label, value, fault, onType, ref, autoFocus = true }: Props) {
  return (
    <div className={style.code}>
      <TextField
        ref={ref}
        label={label}
        autoFocus={autoFocus}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        inputMode={/[a-z-]/i.test(value) ? 'text' : 'numeric'}
        value={value}
        fault={fault}
        onChange={(event) => {
          onType(event.target.value);
        }}
      />
    </div>
  );
}
