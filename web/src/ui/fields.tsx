// Fields: a label above, a hint or a fault below, and the fault is read out with the field.
import { IconAlertCircle } from '@tabler/icons-react';
import {
  useId,
  type ComponentProps,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
} from 'react';
import style from './fields.module.css';

interface Around {
  label: string;
  hint?: ReactNode;
  fault?: string;
  optional?: string;
  hideLabel?: boolean;
}

interface FrameProps extends Around {
  id: string;
  children: ReactNode;
}

export function FieldFrame({ id, label, hint, fault, optional, hideLabel, children }: FrameProps) {
  return (
    <div className={style.field}>
      <label htmlFor={id} className={hideLabel ? 'hidden' : style.label}>
        {label}
        {optional && <span className={style.optional}> {optional}</span>}
      </label>
      {children}
      {fault ? (
        <p id={`${id}-fault`} className={style.fault}>
          <IconAlertCircle size={16} aria-hidden />
          <span>{fault}</span>
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className={style.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

export function describedBy(id: string, { hint, fault }: Pick<Around, 'hint' | 'fault'>) {
  return {
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? `${id}-fault` : hint ? `${id}-hint` : undefined,
  };
}

type TextProps = Around & Omit<ComponentProps<'input'>, 'className'> & { unit?: string };

export function TextField({ label, hint, fault, optional, hideLabel, unit, ...input }: TextProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  return (
    <FieldFrame {...{ id, label, hint, fault, optional, hideLabel }}>
      <span className={style.box}>
        <input
          {...input}
          {...describedBy(id, { hint, fault })}
          id={id}
          className={unit ? `${style.input} ${style.withUnit}` : style.input}
        />
        {unit && (
          <span className={style.unit} aria-hidden>
            {unit}
          </span>
        )}
      </span>
    </FieldFrame>
  );
}

type SelectProps = Around &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'onChange'> & {
    options: { value: string; label: string }[];
    onChoose: (value: string) => void;
  };

export function SelectField({
  label,
  hint,
  fault,
  optional,
  hideLabel,
  options,
  onChoose,
  ...select
}: SelectProps) {
  const ownId = useId();
  const id = select.id ?? ownId;
  return (
    <FieldFrame {...{ id, label, hint, fault, optional, hideLabel }}>
      <select
        {...select}
        {...describedBy(id, { hint, fault })}
        id={id}
        className={`${style.input} ${style.select}`}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

type CheckProps = { label: string; hint?: string } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'type'
>;

export function CheckField({ label, hint, ...input }: CheckProps) {
  const id = useId();
  return (
    <div className={style.check}>
      <input
        {...input}
        {...describedBy(id, { hint })}
        id={id}
        type="checkbox"
        className={style.checkbox}
      />
      <label htmlFor={id}>
        {label}
        {hint && (
          <span id={`${id}-hint`} className={style.hint}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}

interface SegmentedProps<T extends string> {
  label: string;
  hideLabel?: boolean;
  name: string;
  value: T;
  options: { value: T; label: ReactNode; icon?: ReactNode }[];
  onChoose: (value: T) => void;
}

export function Segmented<T extends string>({
  label,
  hideLabel,
  name,
  value,
  options,
  onChoose,
}: SegmentedProps<T>) {
  return (
    <fieldset className={style.segmentedSet}>
      <legend className={hideLabel ? 'hidden' : style.label}>{label}</legend>
      <div className={style.segmented}>
        {options.map((option) => (
          <label key={option.value} className={style.segment}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => {
                onChoose(option.value);
              }}
            />
            <span>
              {option.icon}
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
