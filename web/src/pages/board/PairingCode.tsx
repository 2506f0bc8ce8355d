// What a screen shows until somebody has paired it.
import type { Language } from '@/model/language';
import { boardWords } from '@/model/words/board';
import { useEffect } from 'react';
import { Logo } from '../parts/Logo';
import style from './Pairing.module.css';

interface Props {
  code: string | null;
  isBusy: boolean;
  language: Language;
}

export function PairingCode({ code, isBusy, language }: Props) {
  const w = boardWords[language].pairing;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${w.title} · Kvartett`;
  }, [language, w]);
  return (
    <main className={style.pairing}>
      <p className={style.brand}>
        <Logo />
        <span>Kvartett</span>
      </p>
      <h1>{w.title}</h1>
      <p className={style.code} aria-label={w.code} data-testid="pairing-code">
        {code ? (
          <>
            <span>{code.slice(0, 3)}</span>
            <span>{code.slice(3)}</span>
          </>
        ) : (
          <span className={style.waiting}>···</span>
        )}
      </p>
      <ol className={style.steps}>
        {w.steps.map((step, at) => (
          <li key={step}>
            <b>{at + 1}</b>
            <span>
              {step}
              {at === 0 && <span className={style.address}>{window.location.host}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p className={style.under} role="status">
        {isBusy ? w.busy : w.wait}
      </p>
    </main>
  );
}
