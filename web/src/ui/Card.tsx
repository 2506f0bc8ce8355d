// A sheet of paper with a heading.
import { useId, type ReactNode } from 'react';
import style from './Card.module.css';

interface Props {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}

export function Card({ title, aside, children, flush }: Props) {
  const id = useId();
  return (
    <section
      className={flush ? `${style.card} ${style.flush}` : style.card}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <header className={style.head}>
          <h2 id={id}>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
