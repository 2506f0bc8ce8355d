// What can be done in the grid, for those who would rather press than remember keys.
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowBarToDown,
  IconCalendarMonth,
  IconLock,
  IconLockOpen,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import style from './Budget.module.css';

interface Props {
  canUndo: boolean;
  canRedo: boolean;
  at: boolean;
  held: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onFill: () => void;
  onHold: () => void;
  onMonths: () => void;
  children?: ReactNode;
}

export function GridToolbar(props: Props) {
  const { w } = useLocale();
  const { at, held } = props;
  const size = { size: 18, 'aria-hidden': true };
  return (
    <div className={style.tools} role="group" aria-label={w.budget.tools}>
      <Button
        small
        weight="bare"
        icon={<IconArrowBackUp {...size} />}
        aria-label={w.budget.undo}
        title={`${w.budget.undo} (Ctrl+Z)`}
        disabled={!props.canUndo}
        onClick={props.onUndo}
      />
      <Button
        small
        weight="bare"
        icon={<IconArrowForwardUp {...size} />}
        aria-label={w.budget.redo}
        title={`${w.budget.redo} (Ctrl+Y)`}
        disabled={!props.canRedo}
        onClick={props.onRedo}
      />
      <Button
        small
        weight="bare"
        icon={<IconArrowBarToDown {...size} />}
        title={`${w.budget.fillDownHint} (Ctrl+D)`}
        disabled={!at}
        onClick={props.onFill}
      >
        {w.budget.fillDown}
      </Button>
      <Button
        small
        weight="bare"
        icon={held ? <IconLockOpen {...size} /> : <IconLock {...size} />}
        title={`${w.budget.holdHint} (F4)`}
        disabled={!at}
        onClick={props.onHold}
      >
        {held ? w.budget.release : w.budget.hold}
      </Button>
      <Button
        small
        weight="bare"
        icon={<IconCalendarMonth {...size} />}
        disabled={!at}
        onClick={props.onMonths}
      >
        {w.budget.months}
      </Button>
      {props.children}
    </div>
  );
}
