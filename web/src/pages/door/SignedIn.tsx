// Where the identity provider sends her back to: what it brought is handed over, and she goes on to the page she
// was going to.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { useComeBack, useTellCode } from '@/actions/provider';
import type { Language } from '@/model/language';
import { doorWords } from '@/model/words/door';
import type { ProviderReturn } from '@/queries/provider';
import { needsCode } from '@/queries/session';
import { LinkButton } from '@/ui/Button';
import { useLocale, useWords } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { CodeStep } from './CodeStep';
import { Door } from './Door';
import style from './Door.module.css';

function brought(search: string): ProviderReturn {
  const given = new URLSearchParams(search);
  const back: ProviderReturn = { state: given.get('state') ?? '' };
  for (const name of ['code', 'iss', 'error'] as const) {
    const value = given.get(name);
    if (value !== null) back[name] = value;
  }
  return back;
}

export default function SignedIn({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { w } = useLocale();
  const words = useWords(doorWords);
  const [back] = useState(() => brought(window.location.search));
  const [, go] = useLocation();
  const comeBack = useComeBack();
  const tellCode = useTellCode();
  const hasBegun = useRef(false);
  const enter = useCallback(
    (page: string) => {
      go(page, { replace: true });
    },
    [go],
  );
  const { mutate } = comeBack;
  useEffect(() => {
    // It works once: nothing of it stays in the address or the history, and it is sent once.
    window.history.replaceState(null, '', window.location.pathname);
    const soon = setTimeout(() => {
      if (hasBegun.current) return;
      hasBegun.current = true;
      mutate(back, { onSuccess: enter });
    });
    return () => {
      clearTimeout(soon);
    };
  }, [back, enter, mutate]);
  const refusal = refusalOf(comeBack.error, w.common.unreachable);
  return (
    <Door title={w.signIn.title} onLanguage={onLanguage}>
      {needsCode(comeBack.error) ? (
        <CodeStep
          error={tellCode.error}
          isPending={tellCode.isPending}
          onCode={(code) => {
            tellCode.mutate(code, { onSuccess: enter });
          }}
          onBack={() => {
            enter('/');
          }}
        />
      ) : refusal ? (
        <>
          <div className={style.lead} role="alert">
            <h1>{words.provider.notIn}</h1>
            <p className="soft">{refusal.message}</p>
          </div>
          <div>
            <LinkButton href="/" weight="main">
              {words.toSignIn}
            </LinkButton>
          </div>
        </>
      ) : (
        <div role="status" aria-label={words.provider.onTheWay}>
          <Skeleton lines={[60, 100]} />
        </div>
      )}
    </Door>
  );
}
