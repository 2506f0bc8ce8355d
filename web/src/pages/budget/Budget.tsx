// The year's goals on one page: the company's in four channels, new sales being the rest; every seller's in
// each channel; the season. Typed like a spreadsheet, saved by itself, approved once.
import { IconTarget } from '@tabler/icons-react';
import { useLocation } from 'wouter';
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

export default function Budget({ name }: { name?: string }) {
  const me = useMyself();
  const { w } = useLocale();
  const now = useFiscalYear();
  const [, go] = useLocation();
  const years = me.company.all_fiscal_years;
  const at = years.findIndex((one) => one.name === (name ?? now.name));
  const year = years[at] ?? now;
  const budget = useBudget(year.name);
  const sellers = useSellers();
  if (me.user.role === 'seller' || (name && at < 0)) return <NotFound />;
  return (
    <Page
      title={w.budget.title(year.name)}
      actions={
        years.length > 1 && (
          <SelectField
            label={w.budget.year}
            hideLabel
            value={year.name}
            options={years.map((one) => ({ value: one.name, label: one.name }))}
            onChoose={(value) => {
              go(`/budget/${value}`);
            }}
          />
        )
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
