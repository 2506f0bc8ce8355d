// A day, typed as 2026-03-10 or picked from the browser's calendar. The text is the same whatever
// language the browser itself happens to speak.
import { IconCalendar } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { isDay } from '@/model/day';
import { describedBy, FieldFrame } from './fields';
import field from './fields.module.css';
import style from './DateField.module.css';
import { useLocale } from './locale';

interface Props {
  label: string;
  value: string;
  hint?: string;
  fault?: string;
  optional?: string;
  disabled?: boolean;
  min?: string;
  max?: string;
  onBlur?: () => void;
  // Every text is told, also one that is not yet a day.
  onChange: (text: string) => void;
}

function tidy(text: string): string {
  const digits = text.replace(/[\s./-]/g, '');
  if (!/^\d{8}$/.test(digits)) return text.trim();
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isDay(day) ? day : text.trim();
}

export function DateField({
  label,
  value,
  hint,
  fault,
  optional,
  disabled,
  min,
  max,
  onBlur,
  onChange,
}: Props) {
  const { w } = useLocale();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setText(value);
  }
  function tell(next: string) {
    setText(next);
    setTold(next);
    onChange(next);
  }
  return (
    <FieldFrame {...{ id, label, hint, fault, optional }}>
      <span className={field.box}>
        <input
          {...describedBy(id, { hint, fault })}
          id={id}
          className={`${field.input} ${style.input}`}
          inputMode="numeric"
          autoComplete="off"
          placeholder={w.common.dayPlaceholder}
          disabled={disabled}
          value={text}
          onChange={(event) => {
            tell(event.target.value);
          }}
          onBlur={() => {
            const next = tidy(text);
            if (next !== text) tell(next);
            onBlur?.();
          }}
        />
        {!disabled && (
          <button
            type="button"
            className={style.open}
            aria-label={w.common.calendar(label)}
            onClick={() => {
              picker.current?.showPicker();
            }}
          >
            <IconCalendar size={19} stroke={1.7} aria-hidden />
          </button>
        )}
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden
          className={style.picker}
          min={min}
          max={max}
          value={isDay(value) ? value : ''}
          onChange={(event) => {
            tell(event.target.value);
          }}
        />
      </span>
    </FieldFrame>
  );
}
