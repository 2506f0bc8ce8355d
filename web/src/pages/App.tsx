// Who is there decides what is shown: the sign-in page in place of any page, so that a link somebody
// followed is still the address when she has signed in.
import { lazy, Suspense, useState } from 'react';
import { useAtHand } from '@/actions/atHand';
import { useLocation } from 'wouter';
import { chooseLanguage, rememberedLanguage } from '@/actions/session';
import { preferredLanguage, type Language } from '@/model/language';
import { speak } from '@/queries/client';
import { useLive } from '@/queries/live';
import { useMe } from '@/queries/session';
import { LocaleProvider } from '@/ui/locale';
import { ErrorState, Skeleton } from '@/ui/states';
import { MeProvider } from './me';
import { Routes } from './routes';
import { Shell } from './Shell';

const SignIn = lazy(() => import('./SignIn'));

const Invitation = lazy(() => import('./door/Invitation'));
const Reset = lazy(() => import('./door/Reset'));
const SignedIn = lazy(() => import('./door/SignedIn'));
const MustSetUp = lazy(() => import('./account/MustSetUp'));

// Where a link that was handed over leads, and the identity provider back, whoever is signed in.
const byLink: Record<string, typeof Invitation> = {
  '/invitation': Invitation,
  '/reset': Reset,
  '/signed-in': SignedIn,
};

const noMoney = { code: 'SEK', decimals: 2 };

function Listening() {
  useLive();
  useAtHand();
  return null;
}

export function App() {
  const me = useMe();
  const [path] = useLocation();
  // She sees her recovery codes until she has saved them, also when we have heard meanwhile that she may go on.
  const [isSettingUp, setIsSettingUp] = useState(false);
  if (me.data?.must_set_up_second_factor && !isSettingUp) setIsSettingUp(true);
  if (me.data === null && isSettingUp) setIsSettingUp(false);
  const [language, setLanguage] = useState<Language>(() => {
    const wished = preferredLanguage(
      [rememberedLanguage() ?? '', ...navigator.languages].filter(Boolean),
    );
    speak(wished); // before anything is asked
    return wished;
  });

  function choose(next: Language) {
    setLanguage(next);
    chooseLanguage(next, me.data !== null && me.data !== undefined);
  }

  const company = me.data?.company;
  const ByLink = byLink[path];
  return (
    <LocaleProvider
      language={me.data?.locale ?? language}
      currency={company ? { code: company.currency, decimals: company.currency_decimals } : noMoney}
      today={company?.today ?? new Date().toISOString().slice(0, 10)}
    >
      {ByLink ? (
        <Suspense fallback={<Skeleton lines={[100]} />}>
          <ByLink onLanguage={choose} />
        </Suspense>
      ) : me.isError && !me.data ? (
        <ErrorState onRetry={() => void me.refetch()} />
      ) : me.data ? (
        <MeProvider me={me.data}>
          {isSettingUp ? (
            <Suspense fallback={<Skeleton lines={[100]} />}>
              <MustSetUp
                onLanguage={choose}
                onDone={() => {
                  setIsSettingUp(false);
                }}
              />
            </Suspense>
          ) : (
            <>
              <Listening />
              <Shell onLanguage={choose}>
                <Routes />
              </Shell>
            </>
          )}
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
