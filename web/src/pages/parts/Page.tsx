// A page: its title, in the heading and in the browser's tab, and what one does here.
import { useEffect, type ReactNode } from 'react';
import { useLocale } from '@/ui/locale';
import style from './Page.module.css';

interface Props {
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  hideTitle?: boolean;
  narrow?: boolean;
  children: ReactNode;
}

export function Page({ title, heading, lead, actions, hideTitle, narrow, children }: Props) {
  const { w } = useLocale();
  useEffect(() => {
    document.title = `${title} · ${w.product}`;
  }, [title, w]);
  return (
    <div className={narrow ? `${style.page} ${style.narrow}` : style.page}>
      <header className={hideTitle ? 'hidden' : style.head}>
        <div className={style.titles}>
          <h1>{heading ?? title}</h1>
          {lead && <p className={style.lead}>{lead}</p>}
        </div>
        {actions && <div className={style.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Columns({
  children,
  kind,
}: {
  children: ReactNode;
  kind: 'wide-narrow' | 'three' | 'two';
}) {
  return <div className={`${style.columns} ${style[kind]}`}>{children}</div>;
}

export function Stack({ children }: { children: ReactNode }) {
  return <div className={style.stack}>{children}</div>;
}
