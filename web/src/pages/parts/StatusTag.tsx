// What a customer is to us today: said in a word, with a shape of its own beside the colour.
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { CustomerStatus } from '@/queries/customers';
import { useLocale } from '@/ui/locale';
import style from './StatusTag.module.css';

const icons = {
  active: IconCircleCheck,
  passive: IconPlayerPause,
  lost: IconCircleX,
  prospect: IconCircleDashed,
};

export function StatusTag({ status }: { status: CustomerStatus }) {
  const { w } = useLocale();
  const Icon = icons[status];
  return (
    <span className={`${style.tag} ${style[status]}`}>
      <Icon size={16} aria-hidden />
      {w.statuses[status]}
    </span>
  );
}
