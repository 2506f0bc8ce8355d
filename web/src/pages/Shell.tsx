// What is around every page: the menu at the top on a wide screen, within thumb's reach on a phone.
import {
  IconBriefcase2,
  IconBuilding,
  IconChartBar,
  IconGauge,
  IconListCheck,
  IconPlus,
  type Icon,
} from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { newDeal, places } from '@/actions/places';
import type { Language } from '@/model/language';
import { LinkButton } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { useMyself } from './me';
import { Logo } from './parts/Logo';
import { useShortcuts } from './shortcuts';
import style from './Shell.module.css';

// The page comes before what is done beside it.
const AccountMenu = lazy(() => import('./AccountMenu'));
const ShortcutHelp = lazy(() => import('./ShortcutHelp'));
// It waits for no page, and no page for it.
const WaitingDeals = lazy(() => import('./waiting/WaitingDeals'));

const icons: Record<string, Icon> = {
  'my-year': IconGauge,
  overview: IconChartBar,
  deals: IconBriefcase2,
  customers: IconBuilding,
  'work-lists': IconListCheck,
};

interface Props {
  onLanguage: (language: Language) => void;
  children: ReactNode;
}

export function Shell({ onLanguage, children }: Props) {
  const me = useMyself();
  const { w } = useLocale();
  const [path] = useLocation();
  const [help, setHelp] = useState(false);
  useShortcuts(me, () => {
    setHelp(true);
  });

  const mine = places.filter((place) => place.may(me));
  const onPhone = mine.filter((place) => !place.deep);
  const signs = newDeal.may(me);
  const isHere = (at: string) =>
    at === path || (path.startsWith(`${at}/`) && path !== newDeal.path) ? 'page' : undefined;

  const menu = (
    <Suspense fallback={<span className={style.menu} />}>
      <AccountMenu
        onLanguage={onLanguage}
        onHelp={() => {
          setHelp(true);
        }}
      />
    </Suspense>
  );
  const phoneLink = (place: (typeof places)[number]) => {
    const PlaceIcon = icons[place.name]!;
    return (
      <Link key={place.name} href={place.path} aria-current={isHere(place.path)}>
        <PlaceIcon size={22} stroke={1.8} aria-hidden />
        <span>{place.label(w)}</span>
      </Link>
    );
  };

  return (
    <div className={style.shell}>
      <a href="#content" className={style.skip}>
        {w.common.skip}
      </a>
      <header className={style.top}>
        <Link href="/" className={style.brand}>
          <Logo />
          <span>{w.product}</span>
        </Link>
        <nav className={style.wide} aria-label={w.nav.main}>
          {mine
            .filter((place) => !place.aside)
            .map((place) => (
              <Link key={place.name} href={place.path} aria-current={isHere(place.path)}>
                {place.label(w)}
              </Link>
            ))}
        </nav>
        <div className={style.right}>
          {signs && (
            <span className={style.new}>
              <LinkButton
                href={newDeal.path}
                weight={path === newDeal.path ? 'quiet' : 'main'}
                small
                icon={<IconPlus size={17} stroke={2.3} aria-hidden />}
              >
                {newDeal.label(w)}
              </LinkButton>
            </span>
          )}
          {menu}
        </div>
      </header>
      <Suspense fallback={null}>
        <WaitingDeals />
      </Suspense>
      <main id="content" className={style.content} tabIndex={-1}>
        {children}
      </main>
      <nav className={style.phone} aria-label={w.nav.main}>
        {onPhone.slice(0, 2).map(phoneLink)}
        {signs && (
          <Link
            href={newDeal.path}
            className={style.plus}
            aria-label={newDeal.label(w)}
            aria-current={isHere(newDeal.path)}
          >
            <IconPlus size={24} stroke={2.2} aria-hidden />
          </Link>
        )}
        {onPhone.slice(2).map(phoneLink)}
      </nav>
      {help && (
        <Suspense fallback={null}>
          <ShortcutHelp
            onClose={() => {
              setHelp(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
