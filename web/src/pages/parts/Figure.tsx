// A figure that opens the entries behind it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { entriesPath, type EntryFilter } from '@/model/entry-filter';
import { useLocale } from '@/ui/locale';
import style from './Figure.module.css';

interface Props {
  filter: { [Name in keyof EntryFilter]: string | null | undefined };
  // What the figure is of, for whoever hears the link.
  of: string;
  children: ReactNode;
}

export function Figure({ filter, of, children }: Props) {
  const { w } = useLocale();
  return (
    <Link href={entriesPath(filter)} className={style.figure} title={w.entries.open}>
      {children}
      <span className="hidden">. {w.entries.openOf(of)}</span>
    </Link>
  );
}
