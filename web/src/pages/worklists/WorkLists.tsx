// What each channel asks to be done next, in the channels' order, and the lines whose channel to look at.
import { lazy, Suspense } from 'react';
import { channels } from '@/model/channel';
import { useLocale } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import NotFound from '../NotFound';
import { ChannelMark } from '../parts/channels';
import { Page } from '../parts/Page';
import { Tabs } from '../parts/Tabs';
import style from './WorkLists.module.css';

const lists = {
  renewal: lazy(() => import('./Renewals')),
  cross_sell: lazy(() => import('./CrossSell')),
  win_back: lazy(() => import('./WinBack')),
  new_sales: lazy(() => import('./NewSales')),
  review: lazy(() => import('./ChannelReview')),
};

export default function WorkLists({ list }: { list: string }) {
  const { w } = useLocale();
  if (!(list in lists)) return <NotFound />;
  const name = list as keyof typeof lists;
  const List = lists[name];
  const label = name === 'review' ? w.workLists.review : w.channels[name];
  const lead = {
    renewal: w.workLists.renewals.lead,
    cross_sell: w.workLists.crossSell.lead,
    win_back: w.workLists.winBack.lead,
    new_sales: w.workLists.newSales.lead,
    review: w.review.lead,
  }[name];
  return (
    <Page title={`${label} · ${w.workLists.title}`} heading={w.workLists.title} lead={lead}>
      <Tabs
        label={w.workLists.title}
        current={name}
        tabs={[
          ...channels.map((channel) => ({
            name: channel,
            href: `/work-lists/${channel}`,
            label: (
              <span className={style.tab}>
                <ChannelMark channel={channel} small />
                {w.channels[channel]}
              </span>
            ),
          })),
          { name: 'review', href: '/work-lists/review', label: w.workLists.review },
        ]}
      />
      <Suspense fallback={<Skeleton lines={[100, 100, 100]} />}>
        <List />
      </Suspense>
    </Page>
  );
}
