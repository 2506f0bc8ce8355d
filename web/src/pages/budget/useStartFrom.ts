// From the retro-plan one comes back with a year to start from, from the scenarios with one of them: once its
// figures have come they are laid into the budget, as one deed that can be undone.
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useRetroPlan, useScenarios, type RetroPlan, type Scenario } from '@/queries/budgets';

export type StartState = { startFrom: string } | { scenario: number };

export function useStartFrom(
  year: string,
  open: boolean,
  onYear: (earlier: RetroPlan['years'][number]) => void,
  onScenario: (scenario: Scenario) => void,
) {
  const state = useHistoryState<Partial<{ startFrom: string; scenario: number }> | null>();
  const from = open ? state?.startFrom : undefined;
  const number = open ? state?.scenario : undefined;
  const plan = useRetroPlan(year, from !== undefined).data;
  const set = useScenarios(year, number !== undefined).data;
  useOnce(
    from === undefined ? undefined : plan?.years.find((one) => one.fiscal_year.name === from),
    onYear,
  );
  useOnce(
    number === undefined ? undefined : set?.scenarios.find((one) => one.number === number),
    onScenario,
  );
}

// A page that is loaded anew does not begin again.
function useOnce<Found>(found: Found | undefined, begin: (found: Found) => void) {
  const [path, go] = useLocation();
  const newest = useRef(begin);
  useEffect(() => {
    newest.current = begin;
  });
  useEffect(() => {
    if (found === undefined) return;
    go(path, { replace: true, state: null });
    newest.current(found);
  }, [found, path, go]);
}
