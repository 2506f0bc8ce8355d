// Arrange the company: its people, its products and how it counts.
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { mayManage } from '@/actions/places';
import { useLocale } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { useMyself } from '../me';
import NotFound from '../NotFound';
import { Page } from '../parts/Page';
import style from './Settings.module.css';

const sections = {
  people: lazy(() => import('./People')),
  products: lazy(() => import('./Products')),
  company: lazy(() => import('./Company')),
};

export default function Settings({ section }: { section: string }) {
  const me = useMyself();
  const { w } = useLocale();
  if (!(section in sections) || me.user.role === 'seller') return <NotFound />;
  const name = section as keyof typeof sections;
  const Section = sections[name];
  return (
    <Page
      title={`${w.settings[name]} · ${w.settings.title}`}
      heading={w.settings.title}
      lead={mayManage(me) ? undefined : w.settings.readOnly}
    >
      <nav className={style.tabs} aria-label={w.settings.title}>
        {(['people', 'products', 'company'] as const).map((one) => (
          <Link
            key={one}
            href={`/settings/${one}`}
            aria-current={one === name ? 'page' : undefined}
          >
            {w.settings[one]}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Skeleton lines={[100, 100, 100]} />}>
        <Section />
      </Suspense>
    </Page>
  );
}
