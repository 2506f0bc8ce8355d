// Type to find one of many; what is not there may be made on the spot.
import { Combobox as Base } from '@base-ui/react/combobox';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { describedBy, FieldFrame } from './fields';
import field from './fields.module.css';
import style from './Combobox.module.css';

export interface Choice {
  id: string;
  name: string;
  detail?: string;
  make?: boolean;
}

interface Props {
  id?: string;
  label: string;
  placeholder?: string;
  hint?: string;
  fault?: string;
  optional?: string;
  clearLabel: string;
  emptyText: string;
  value: Choice | null;
  choices: Choice[];
  // The caller finds the choices for what is typed; without it they are all here already.
  onSearch?: (text: string) => void;
  onChoose: (choice: Choice | null) => void;
  autoFocus?: boolean;
}

export function Combobox(props: Props) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const [open, setOpen] = useState(false);
  const { label, hint, fault, optional } = props;
  return (
    <Base.Root
      items={props.choices}
      filter={props.onSearch ? null : undefined}
      open={open}
      onOpenChange={setOpen}
      value={props.value}
      onValueChange={(choice: Choice | null) => {
        setOpen(false);
        props.onChoose(choice);
      }}
      onInputValueChange={(text, details) => {
        if (details.reason === 'input-change' || details.reason === 'input-clear')
          props.onSearch?.(text);
      }}
      itemToStringLabel={(choice: Choice) => choice.name}
      isItemEqualToValue={(a: Choice, b: Choice) => a.id === b.id}
      autoHighlight
    >
      <FieldFrame {...{ id, label, hint, fault, optional }}>
        <div className={field.box}>
          <Base.Input
            id={id}
            className={`${field.input} ${style.input}`}
            placeholder={props.placeholder}
            autoFocus={props.autoFocus}
            {...describedBy(id, { hint, fault })}
          />
          {props.value && (
            <Base.Clear className={style.clear} aria-label={props.clearLabel}>
              <IconX size={16} aria-hidden />
            </Base.Clear>
          )}
        </div>
      </FieldFrame>
      <Base.Portal>
        <Base.Positioner className={style.positioner} sideOffset={6} align="start">
          <Base.Popup className={style.popup}>
            <Base.Empty className={style.empty}>{props.emptyText}</Base.Empty>
            <Base.List className={style.list}>
              {(choice: Choice) => (
                <Base.Item key={choice.id} value={choice} className={style.item}>
                  {choice.make && <IconPlus size={16} aria-hidden />}
                  <span className={style.name}>{choice.make ? choice.detail : choice.name}</span>
                  {!choice.make && choice.detail && (
                    <span className={style.detail}>{choice.detail}</span>
                  )}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
