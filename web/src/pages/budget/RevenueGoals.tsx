// What each Key Account Manager is to see invoiced in the year, beside her volume and never added to it.
import { amountAt, revenueOf, type Place, type Sheet, type Value } from '@/model/budget-sheet';
import type { Seller } from '@/queries/people';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { AmountField } from './AmountField';
import style from './RevenueGoals.module.css';

interface Props {
  sellers: Seller[];
  sheet: Sheet;
  open: boolean;
  onChange: (values: (readonly [Place, Value])[]) => void;
}

export function RevenueGoals({ sellers, sheet, open, onChange }: Props) {
  const { w, money } = useLocale();
  // Those who answer for revenue, and whoever has a goal all the same.
  const shown = sellers.filter((one) => (open && one.is_kam) || sheet.has(revenueOf(one.id)));
  if (shown.length === 0) return null;
  return (
    <Card title={w.budget.revenueGoals}>
      <p className="soft">{w.budget.revenueIsNot}</p>
      <ul className={style.goals}>
        {shown.map(({ id, name }) => (
          <li key={id}>
            {open ? (
              <AmountField
                label={name}
                value={sheet.get(revenueOf(id)) ?? null}
                onValue={(value) => {
                  onChange([[revenueOf(id), value]]);
                }}
              />
            ) : (
              <>
                <p>{name}</p>
                <p className={`num ${style.figure}`}>
                  {money(amountAt(sheet, revenueOf(id)) ?? 0)}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
