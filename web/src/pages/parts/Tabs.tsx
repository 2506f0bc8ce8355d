// Several lists that are one page: where one is, and the way to the others.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import style from './Tabs.module.css';

interface Props {
  label: string;
  current: string;
  tabs: { name: string; href: string; label: ReactNode }[];
}

function showIt(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

export function Tabs({ label, current, tabs }: Props) {
  return (
    <nav className={style.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.name}
          href={tab.href}
          aria-current={tab.name === current ? 'page' : undefined}
          // On a phone the row of them is wider than the screen.
          ref={tab.name === current ? showIt : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
