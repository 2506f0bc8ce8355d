// Arrange the company: its people, its products, how it counts, which months are closed, what other currencies
// cost; and who has done what.
import { lazy, Suspense } from 'react';
import { mayManage, seesCompany } from '@/actions/places';
import { useLocale } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { useMyself } from '../me';
import NotFound from '../NotFound';
import { Page } from '../parts/Page';
import { Tabs } from '../parts/Tabs';

const sections = {
  people: lazy(() => import('./People')),
  products: lazy(() => import('./Products')),
  company: lazy(() => import('./Company')),
  months: lazy(() => import('./Months')),
  rates: lazy(() => import('./Rates')),
  webhooks: lazy(() => import('./Webhooks')),
  boards: lazy(() => import('./Boards')),
  audit: lazy(() => import('./Audit')),
  refusals: lazy(() => import('./Refusals')),
};

const forAdmins = new Set<string>(['webhooks', 'refusals']);

export default function Settings({ section }: { section: string }) {
  const me = useMyself();
  const { w } = useLocale();
  const shown = (Object.keys(sections) as (keyof typeof sections)[]).filter(
    (one) =>
      (!forAdmins.has(one) || me.user.role === 'admin') &&
      (one !== 'boards' || mayManage(me)) &&
      (one !== 'audit' || seesCompany(me)),
  );
  const name = shown.find((one) => one === section);
  if (!name || me.user.role === 'seller') return <NotFound />;
  const Section = sections[name];
  return (
    <Page
      title={`${w.settings[name]} · ${w.settings.title}`}
      heading={w.settings.title}
      lead={mayManage(me) ? undefined : w.settings.readOnly}
    >
      <Tabs
        label={w.settings.title}
        current={name}
        tabs={shown.map((one) => ({
          name: one,
          href: `/settings/${one}`,
          label: w.settings[one],
        }))}
      />
      <Suspense fallback={<Skeleton lines={[100, 100, 100]} />}>
        <Section />
      </Suspense>
    </Page>
  );
}
