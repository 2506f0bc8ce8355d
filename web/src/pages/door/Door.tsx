// What is around the pages in front of the door: who we are, and the other language.
import { useEffect, type ReactNode } from 'react';
import type { Language } from '@/model/language';
import { Button } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { Logo } from '../parts/Logo';
import style from './Door.module.css';

interface Props {
  title: string;
  onLanguage: (language: Language) => void;
  children: ReactNode;
}

export function Door({ title, onLanguage, children }: Props) {
  const { w, language } = useLocale();
  useEffect(() => {
    document.title = `${title} · ${w.product}`;
  }, [title, w]);
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <div className={style.page}>
      <header className={style.top}>
        <span className={style.brand}>
          <Logo /> {w.product}
        </span>
        <Button
          weight="bare"
          small
          lang={other}
          onClick={() => {
            onLanguage(other);
          }}
        >
          {other === 'en' ? 'English' : 'Svenska'}
        </Button>
      </header>
      <main className={style.main}>{children}</main>
    </div>
  );
}
