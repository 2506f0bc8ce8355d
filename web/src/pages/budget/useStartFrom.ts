// From the retro-plan one comes back with a year to start from: once its figures have come they are laid into
// the budget, as one deed that can be undone.
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useRetroPlan, type RetroPlan } from '@/queries/budgets';

export interface StartState {
  startFrom: string;
}

export function useStartFrom(
  year: string,
  open: boolean,
  onStart: (earlier: RetroPlan['years'][number]) => void,
) {
  const [path, go] = useLocation();
  const from = useHistoryState<StartState | null>()?.startFrom;
  const wanted = open && from !== undefined;
  const known = useRetroPlan(year, wanted).data;
  const begin = useRef(onStart);
  useEffect(() => {
    begin.current = onStart;
  });
  useEffect(() => {
    const earlier = wanted && known?.years.find((one) => one.fiscal_year.name === from);
    if (!earlier) return;
    // Once: a page that is loaded anew does not begin again.
    go(path, { replace: true, state: null });
    begin.current(earlier);
  }, [wanted, known, from, path, go]);
}
