// The pages by address; each is loaded when somebody goes there.
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { firstPlace } from '@/actions/places';
import { Boundary } from '@/ui/Boundary';
import { Button } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { EmptyState, Skeleton } from '@/ui/states';
import { useMyself } from './me';

const MyYear = lazy(() => import('./MyYear'));
const Leaderboard = lazy(() => import('./Leaderboard'));
const Overview = lazy(() => import('./Overview'));
const Deals = lazy(() => import('./Deals'));
const DealPage = lazy(() => import('./Deal'));
const CorrectDeal = lazy(() => import('./CorrectDeal'));
const NewDeal = lazy(() => import('./NewDeal'));
const Customers = lazy(() => import('./Customers'));
const CustomerPage = lazy(() => import('./Customer'));
const Duplicates = lazy(() => import('./Duplicates'));
const WorkLists = lazy(() => import('./worklists/WorkLists'));
const FollowUp = lazy(() => import('./FollowUp'));
const KeyFigures = lazy(() => import('./KeyFigures'));
const Bridge = lazy(() => import('./Bridge'));
const Accuracy = lazy(() => import('./Accuracy'));
const Calendar = lazy(() => import('./calendar/Calendar'));
const Entries = lazy(() => import('./Entries'));
const Revenue = lazy(() => import('./revenue/Revenue'));
const Amounts = lazy(() => import('./revenue/Amounts'));
const Matching = lazy(() => import('./revenue/Matching'));
const Kam = lazy(() => import('./kam/Kam'));
const Kams = lazy(() => import('./kam/Kams'));
const Account = lazy(() => import('./account/Account'));
const Settings = lazy(() => import('./settings/Settings'));
const Budget = lazy(() => import('./budget/Budget'));
const GoalLetters = lazy(() => import('./budget/GoalLetters'));
const Versions = lazy(() => import('./budget/Versions'));
const ImportPage = lazy(() => import('./imports/ImportPage'));
const Scenarios = lazy(() => import('./budget/Scenarios'));
const Earlier = lazy(() => import('./budget/Earlier'));
const WhatIf = lazy(() => import('./budget/WhatIf'));
const NotFound = lazy(() => import('./NotFound'));

export function Routes() {
  const me = useMyself();
  const [path] = useLocation();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [path]);
  return (
    <Boundary key={path} fallback={<Broken />}>
      <Suspense fallback={<Skeleton tall lines={[40, 100, 100]} />}>
        <Switch>
          <Route path="/">
            <Redirect to={firstPlace(me)} replace />
          </Route>
          <Route path="/my-year">
            <MyYear sellerId={me.user.seller_id} />
          </Route>
          <Route path="/sellers/:id">{({ id }) => <MyYear key={id} sellerId={id} />}</Route>
          <Route path="/leaderboard" component={Leaderboard} />
          <Route path="/overview">
            {me.user.role === 'seller' ? <Redirect to="/my-year" replace /> : <Overview />}
          </Route>
          <Route path="/follow-up">
            {me.user.role === 'seller' ? <Redirect to="/my-year" replace /> : <FollowUp />}
          </Route>
          <Route path="/deals" component={Deals} />
          <Route path="/deals/new" component={NewDeal} />
          <Route path="/deals/:id/correct">{({ id }) => <CorrectDeal key={id} id={id} />}</Route>
          <Route path="/deals/:id">{({ id }) => <DealPage key={id} id={id} />}</Route>
          <Route path="/customers" component={Customers} />
          <Route path="/customers/duplicates" component={Duplicates} />
          <Route path="/customers/:id">{({ id }) => <CustomerPage key={id} id={id} />}</Route>
          <Route path="/work-lists/:list?">
            {({ list }) => <WorkLists list={list ?? 'renewal'} />}
          </Route>
          <Route path="/imports/:id?">
            {({ id }) => <ImportPage key={id ?? ''} id={id ?? null} />}
          </Route>
          <Route path="/calendar" component={Calendar} />
          <Route path="/key-figures" component={KeyFigures} />
          <Route path="/bridge" component={Bridge} />
          <Route path="/accuracy" component={Accuracy} />
          <Route path="/kam" component={Kams} />
          <Route path="/kam/:id">{({ id }) => <Kam key={id} id={id} />}</Route>
          <Route path="/entries" component={Entries} />
          <Route path="/revenue" component={Revenue} />
          <Route path="/revenue/entries" component={Amounts} />
          <Route path="/revenue/matching" component={Matching} />
          <Route path="/budget/:year/letters">
            {({ year }) => <GoalLetters key={year} year={year} />}
          </Route>
          <Route path="/budget/:year/versions">
            {({ year }) => <Versions key={year} year={year} />}
          </Route>
          <Route path="/budget/:year/scenarios">
            {({ year }) => <Scenarios key={year} year={year} />}
          </Route>
          <Route path="/budget/:year/earlier">
            {({ year }) => <Earlier key={year} year={year} />}
          </Route>
          <Route path="/budget/:year/try">{({ year }) => <WhatIf key={year} year={year} />}</Route>
          <Route path="/budget/:year?">{({ year }) => <Budget key={year} name={year} />}</Route>
          <Route path="/account" component={Account} />
          <Route path="/settings/:section?">
            {({ section }) => <Settings section={section ?? 'people'} />}
          </Route>
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Boundary>
  );
}

function Broken() {
  const { w } = useLocale();
  return (
    <div role="alert">
      <EmptyState
        title={w.common.somethingWrong}
        action={
          <Button
            weight="main"
            onClick={() => {
              window.location.reload();
            }}
          >
            {w.common.reload}
          </Button>
        }
      />
    </div>
  );
}
