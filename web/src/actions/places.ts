// Where one can go: the menus, the shortcuts and their help read the same list.
import type { Words } from '@/model/words/sv';
import type { Me } from '@/queries/session';

export interface Place {
  name: string;
  path: string;
  keys: string[];
  label: (w: Words) => string;
  may: (me: Me) => boolean;
  // On a phone it is found in the account menu: there is room for a few under the thumb.
  deep?: boolean;
  // On a wide screen too: it is reached from the pages that it belongs to.
  aside?: boolean;
}

export const maySign = (me: Me) => me.user.role !== 'viewer';
// Who leads one team sees it and those below it, and does nothing that is the whole company's.
export const leads = (me: Me) => me.user.team_id !== null;
export const mayManage = (me: Me) =>
  (me.user.role === 'admin' || me.user.role === 'manager') && !leads(me);
const isNoSeller = (me: Me) => me.user.role !== 'seller';
export const seesCompany = (me: Me) => isNoSeller(me) && !leads(me);

export const places: Place[] = [
  {
    name: 'my-year',
    path: '/my-year',
    keys: ['g', 'm'],
    label: (w) => w.nav.myYear,
    may: (me) => me.user.seller_id !== null || me.user.role === 'seller',
  },
  {
    name: 'overview',
    path: '/overview',
    keys: ['g', 'o'],
    label: (w) => w.nav.overview,
    may: isNoSeller,
  },
  {
    name: 'deals',
    path: '/deals',
    keys: ['g', 'd'],
    label: (w) => w.nav.deals,
    may: () => true,
  },
  {
    name: 'customers',
    path: '/customers',
    keys: ['g', 'c'],
    label: (w) => w.nav.customers,
    may: () => true,
  },
  {
    name: 'work-lists',
    path: '/work-lists',
    keys: ['g', 'w'],
    label: (w) => w.nav.workLists,
    may: () => true,
  },
  {
    name: 'calendar',
    path: '/calendar',
    keys: ['g', 'a'],
    label: (w) => w.nav.calendar,
    may: () => true,
    deep: true,
    aside: true,
  },
  {
    name: 'key-figures',
    path: '/key-figures',
    keys: ['g', 'k'],
    label: (w) => w.nav.keyFigures,
    may: () => true,
    deep: true,
  },
  {
    name: 'leaderboard',
    path: '/leaderboard',
    keys: ['g', 't'],
    label: (w) => w.nav.leaderboard,
    may: isNoSeller,
    deep: true,
    aside: true,
  },
  {
    name: 'revenue',
    path: '/revenue',
    keys: ['g', 'r'],
    label: (w) => w.nav.revenue,
    may: () => true,
    deep: true,
  },
  {
    name: 'kam',
    path: '/kam',
    keys: ['g', 'a'],
    label: () => 'KAM',
    may: () => true,
    deep: true,
  },
  {
    name: 'budget',
    path: '/budget',
    keys: ['g', 'b'],
    label: (w) => w.nav.budget,
    may: seesCompany,
    deep: true,
  },
  {
    name: 'settings',
    path: '/settings',
    keys: ['g', 's'],
    label: (w) => w.nav.settings,
    may: isNoSeller,
    deep: true,
  },
];

export const newDeal: Place = {
  name: 'new-deal',
  path: '/deals/new',
  keys: ['n'],
  label: (w) => w.nav.newDeal,
  may: maySign,
};

export function firstPlace(me: Me): string {
  return me.user.role === 'seller' ? '/my-year' : '/overview';
}
