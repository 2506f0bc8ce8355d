// A question on top of the page. Focus stays inside, Escape closes it.
import { Dialog as Base } from '@base-ui/react/dialog';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import style from './Dialog.module.css';

interface Props {
  title: string;
  closeLabel: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ title, closeLabel, open, onClose, children }: Props) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={style.backdrop} />
        <Base.Popup className={style.popup}>
          <header className={style.head}>
            <Base.Title className={style.title}>{title}</Base.Title>
            <Base.Close className={style.close} aria-label={closeLabel}>
              <IconX size={20} aria-hidden />
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
