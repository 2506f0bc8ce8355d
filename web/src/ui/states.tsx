// Nothing here yet, something went wrong, and the shape of what is coming.
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { useLocale } from './locale';
import style from './states.module.css';

interface EmptyProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyProps) {
  return (
    <div className={style.state}>
      {icon && <div className={style.icon}>{icon}</div>}
      <h2 className={style.title}>{title}</h2>
      {children && <p className={style.text}>{children}</p>}
      {action && <div className={style.action}>{action}</div>}
    </div>
  );
}

interface ErrorProps {
  message?: string | null;
  onRetry?: () => void;
}

export function ErrorState({ message, onRetry }: ErrorProps) {
  const { w } = useLocale();
  return (
    <div role="alert">
      <EmptyState
        icon={<IconPlugConnectedX size={26} aria-hidden />}
        title={w.common.somethingWrong}
        action={onRetry && <Button onClick={onRetry}>{w.common.retry}</Button>}
      >
        {message ?? w.common.unreachable}
      </EmptyState>
    </div>
  );
}

// Grey bars as wide as the text that is coming; `lines` are widths in per cent.
export function Skeleton({ lines = [100], tall }: { lines?: number[]; tall?: boolean }) {
  return (
    <div className={style.skeleton} aria-hidden>
      {lines.map((width, at) => (
        <span key={at} style={{ width: `${String(width)}%`, height: tall ? 44 : undefined }} />
      ))}
    </div>
  );
}

export function Notice({ tone, children }: { tone: 'fault' | 'plain'; children: ReactNode }) {
  return (
    <div role={tone === 'fault' ? 'alert' : 'status'} className={`${style.notice} ${style[tone]}`}>
      {children}
    </div>
  );
}
