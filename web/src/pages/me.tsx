// The person who is signed in, for every page.
import { createContext, useContext, type ReactNode } from 'react';
import type { Me } from '@/queries/session';

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

export function useMyself(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('A page for nobody.');
  return me;
}

// The fiscal year that today lies in.
export function useFiscalYear() {
  const { company } = useMyself();
  return company.all_fiscal_years.find(
    (year) => year.first <= company.today && company.today <= year.last,
  )!;
}
