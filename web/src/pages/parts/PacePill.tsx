// Pace in one word, with its figure: measured against the season, never against the calendar alone.
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { paceWord } from '@/model/pace';
import { useLocale } from '@/ui/locale';
import style from './PacePill.module.css';

const icons = { ahead: IconArrowUpRight, on: IconArrowRight, behind: IconArrowDownRight };

export function PacePill({ pace, children }: { pace: number | null; children?: ReactNode }) {
  const { w, percent } = useLocale();
  const word = paceWord(pace);
  if (word === 'none' || pace === null) return null;
  const Icon = icons[word];
  return (
    <span className={`${style.pill} ${style[word]}`}>
      <Icon size={16} stroke={2.2} aria-hidden />
      {w.pace.sentence(word, percent(Math.abs(pace - 1)))}
      {children && <span className={style.rest}>{children}</span>}
    </span>
  );
}
