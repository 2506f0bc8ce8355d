// Who is there decides what is shown: the sign-in page in place of any page, so that a link somebody
// followed is still the address when she has signed in.
import { lazy, Suspense, useEffect, useState } from 'react';
import { useAtHand } from '@/actions/atHand';
import { chooseLanguage, rememberedLanguage } from '@/actions/session';
import { preferredLanguage, type Language } from '@/model/language';
import { speak } from '@/queries/client';
import { useLive } from '@/queries/live';
import { useMe } from '@/queries/session';
import { LocaleProvider } from '@/ui/locale';
import { ErrorState } from '@/ui/states';
import { MeProvider } from './me';
import { Routes } from './routes';
import { Shell } from './Shell';

const SignIn = lazy(() => import('./SignIn'));

const noMoney = { code: 'SEK', decimals: 2 };

function Listening() {
  useLive();
  useAtHand();
  return null;
}

export function App() {
  const me = useMe();
  const [language, setLanguage] = useState<Language>(() =>
    preferredLanguage([rememberedLanguage() ?? '', ...navigator.languages].filter(Boolean)),
  );
  useEffect(() => {
    speak(language);
  }, [language]);

  function choose(next: Language) {
    setLanguage(next);
    chooseLanguage(next, me.data !== null && me.data !== undefined);
  }

  const company = me.data?.company;
  return (
    <LocaleProvider
      language={me.data?.locale ?? language}
      currency={company ? { code: company.currency, decimals: company.currency_decimals } : noMoney}
      today={company?.today ?? new Date().toISOString().slice(0, 10)}
    >
      {me.isError && !me.data ? (
        <ErrorState onRetry={() => void me.refetch()} />
      ) : me.data ? (
        <MeProvider me={me.data}>
          <Listening />
          <Shell onLanguage={choose}>
            <Routes />
          </Shell>
        </MeProvider>
      ) : (
        me.data === null && (
          <Suspense fallback={null}>
            <SignIn onLanguage={choose} />
          </Suspense>
        )
      )}
    </LocaleProvider>
  );
}
