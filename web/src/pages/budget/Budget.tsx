// The year's goals on one page: the company's in four channels, new sales being the rest; every seller's in
// each channel; the season. Typed like a spreadsheet, saved by itself, approved once.
import { IconTarget } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { mayManage, seesCompany } from '@/actions/places';
import { isLateIn } from '@/model/months';
import { useBudget } from '@/queries/budgets';
import { useSellers } from '@/queries/people';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFiscalYear, useMyself } from '../me';
import NotFound from '../NotFound';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { BudgetEditor } from './BudgetEditor';

export default function Budget({ name: named }: { name?: string }) {
  const me = useMyself();
  const { w } = useLocale();
  const [, go] = useLocation();
  const now = useFiscalYear();
  const years = me.company.all_fiscal_years;
  // In November the year that is set is the next one.
  const after = years.find((one) => one.first > now.last);
  const next = after && mayManage(me) && isLateIn(now, me.company.today) ? after : null;
  const name = named ?? next?.name ?? now.name;
  const at = years.findIndex((one) => one.name === name);
  const year = years[at];
  const budget = useBudget(name);
  const sellers = useSellers();
  if (!seesCompany(me) || !year) return <NotFound />;
  return (
    <Page
      title={w.budget.title(year.name)}
      actions={
        <>
          {next && next.first > year.last && (
            <LinkButton href={`/budget/${next.name}`}>{w.budget.plan(next.name)}</LinkButton>
          )}
          {years.length > 1 && (
            <SelectField
              label={w.budget.year}
              hideLabel
              value={year.name}
              options={years.map((one) => ({ value: one.name, label: one.name }))}
              onChoose={(value) => {
                go(`/budget/${value}`);
              }}
            />
          )}
        </>
      }
    >
      <Loaded query={budget} lines={[60, 100, 100, 100, 100]}>
        {(known) =>
          sellers.data && sellers.data.length === 0 ? (
            <Card>
              <EmptyState
                icon={<IconTarget size={26} aria-hidden />}
                title={w.people.noSellersTitle}
                action={
                  <LinkButton href="/settings/people" weight="main">
                    {w.people.addSeller}
                  </LinkButton>
                }
              >
                {w.budget.noSellers}
              </EmptyState>
            </Card>
          ) : (
            sellers.data && (
              <BudgetEditor
                key={year.name}
                year={year}
                before={years[at - 1] ?? null}
                known={known}
                sellers={sellers.data}
              />
            )
          )
        }
      </Loaded>
    </Page>
  );
}
