// How satisfied one customer is, on its page: for whoever may see it. It comes after the rest of the page.
import { useState } from 'react';
import { Link } from 'wouter';
import { maySign } from '@/actions/places';
import { kamWords } from '@/model/words/kam';
import type { Customer } from '@/queries/customers';
import { useScores } from '@/queries/kam';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { ScoreDialog } from './ScoreDialog';
import { Trend } from './Trend';
import style from './kam.module.css';

export default function CustomerScores({ customer }: { customer: Customer }) {
  const me = useMyself();
  const k = useWords(kamWords);
  const [asked, setAsked] = useState(false);
  const scores = useScores(customer.id).data;
  // Another seller's customer tells her nothing.
  if (!scores) return null;
  const label = maySign(me) ? k.note : k.answers;
  return (
    <Card
      title={k.satisfaction}
      aside={
        customer.owner_seller_id && (
          <Link href={`/kam/${customer.owner_seller_id}`}>
            {k.whose(customer.owner_seller_name ?? '')}
          </Link>
        )
      }
    >
      <Trend scores={scores} />
      {(maySign(me) || scores.length > 0) && (
        <p className={style.next}>
          <Button
            small
            onClick={() => {
              setAsked(true);
            }}
          >
            {label}
          </Button>
        </p>
      )}
      {asked && (
        <ScoreDialog
          customer={{
            customer_id: customer.id,
            customer_name: customer.name,
            owned_until: null,
            scores,
          }}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </Card>
  );
}
