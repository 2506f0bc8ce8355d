// One Key Account Manager's customers: volume and revenue against both goals, what was contracted against what was
// delivered, and how satisfied they are. Those that need a call come first, each with why.
import { IconBuilding } from '@tabler/icons-react';
import { useState } from 'react';
import { mayManage } from '@/actions/places';
import { kamWords } from '@/model/words/kam';
import { useKam, type Kam as Found, type KamCustomer } from '@/queries/kam';
import { ProblemError } from '@/queries/client';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from '../filter';
import { useFiscalYear, useMyself } from '../me';
import NotFound from '../NotFound';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { CallFirst } from './CallFirst';
import { Customers } from './Customers';
import { ScoreDialog } from './ScoreDialog';
import { Truths } from './Truths';
import style from './kam.module.css';

export default function Kam({ id }: { id: string }) {
  const me = useMyself();
  const { day } = useLocale();
  const k = useWords(kamWords);
  const current = useFiscalYear();
  const { values, set } = useFilter(['fiscal_year'] as const);
  const years = me.company.all_fiscal_years;
  const year = years.find((one) => one.name === values.fiscal_year) ?? current;
  const kam = useKam(id, year.name);
  if (kam.error instanceof ProblemError && kam.error.status === 404) return <NotFound />;
  const found = kam.data;
  return (
    <Page
      title={found ? k.whose(found.seller_name) : k.title}
      lead={
        found && (
          <>
            {k.leadOf(found.fiscal_year.name, day(found.on, 'dayYear'))}
            {!found.is_kam && <> · {me.user.role === 'seller' ? k.notYou : k.notKam}</>}
          </>
        )
      }
      actions={
        <>
          <div className={style.year}>
            <SelectField
              label={k.year}
              hideLabel
              value={year.name}
              options={years
                .filter((one) => one.first <= me.company.today)
                .map((one) => ({ value: one.name, label: one.name }))}
              onChoose={(value) => {
                set('fiscal_year', value === current.name ? '' : value);
              }}
            />
          </div>
          {me.user.role !== 'seller' && <LinkButton href="/kam">{k.others}</LinkButton>}
        </>
      }
    >
      <Loaded query={kam} lines={[60, 100, 100, 100, 100]}>
        {(data) => <Year kam={data} />}
      </Loaded>
    </Page>
  );
}

function Year({ kam }: { kam: Found }) {
  const me = useMyself();
  const k = useWords(kamWords);
  const [asked, setAsked] = useState<string | null>(null);
  const note = (customer: KamCustomer) => {
    setAsked(customer.customer_id);
  };
  const customer = kam.customers.find((one) => one.customer_id === asked);
  return (
    <>
      <Truths kam={kam} />
      {kam.customers.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconBuilding size={26} aria-hidden />}
            title={k.noCustomersTitle}
            action={
              mayManage(me) && (
                <LinkButton href="/customers" weight="main">
                  {k.toCustomers}
                </LinkButton>
              )
            }
          >
            {k.noCustomersText}
          </EmptyState>
        </Card>
      ) : (
        <>
          <CallFirst kam={kam} onNote={note} />
          <Customers kam={kam} onNote={note} />
        </>
      )}
      {customer && (
        <ScoreDialog
          customer={customer}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
