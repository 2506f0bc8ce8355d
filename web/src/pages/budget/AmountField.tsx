// A field for an amount: written out when one leaves it, and with the keys of a cell: `1,2m`, `+5 %`.
import { useState } from 'react';
import { readEntry } from '@/model/budget-entry';
import { isWrong, type Value } from '@/model/budget-sheet';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';

interface Props {
  label: string;
  hideLabel?: boolean;
  value: Value;
  fault?: string;
  onValue: (value: Value) => void;
  onTyping?: (value: Value) => void;
}

export function AmountField({ value, fault, onValue, onTyping, ...field }: Props) {
  const { currency, amount, sign, w } = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const written =
    typeof value === 'number' ? amount(value, true) : isWrong(value) ? value.wrong : '';
  function settle() {
    if (typed !== null) onValue(readEntry(typed, value, currency));
    setTyped(null);
  }
  return (
    <TextField
      {...field}
      unit={sign}
      autoComplete="off"
      inputMode="text"
      value={typed ?? written}
      fault={typed === null && isWrong(value) ? w.newDeal.faults.not_an_amount : fault}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        onTyping?.(readEntry(event.target.value, value, currency));
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          setTyped(null);
          onTyping?.(value);
        }
      }}
    />
  );
}
