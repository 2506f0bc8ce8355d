// A figure of revenue that opens the amounts behind it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { amountsPath, type RevenueFilter } from '@/model/revenue-filter';
import { useLocale } from '@/ui/locale';
import style from '../parts/Figure.module.css';

interface Props {
  filter: RevenueFilter;
  // What the figure is of, for whoever hears the link.
  of: string;
  children: ReactNode;
}

export function RevenueFigure({ filter, of, children }: Props) {
  const { w } = useLocale();
  return (
    <Link href={amountsPath(filter)} className={style.figure} title={w.revenue.open}>
      {children}
      <span className="hidden">. {w.revenue.openOf(of)}</span>
    </Link>
  );
}
