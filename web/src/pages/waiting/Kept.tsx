// A deal was signed where nobody answered: it is kept, and she is told what happens to it.
import { IconCloudUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { waitingWords } from '@/model/words/waiting';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useWords } from '@/ui/locale';
import { Page } from '../parts/Page';
import style from './waiting.module.css';

export default function Kept({ customer, onAnother }: { customer: string; onAnother: () => void }) {
  const w = useWords(waitingWords);
  useEffect(() => {
    document.getElementById('kept')?.focus();
  }, []);
  return (
    <Page title={w.keptTitle(customer)} hideTitle>
      <Card>
        <div className={style.kept}>
          <IconCloudUp size={40} stroke={1.5} aria-hidden />
          <h2 id="kept" tabIndex={-1}>
            {w.keptTitle(customer)}
          </h2>
          <p className="soft">{w.keptText}</p>
          <div className={style.buttons}>
            <LinkButton href="/" weight="main">
              {w.toStart}
            </LinkButton>
            <Button onClick={onAnother}>{w.another}</Button>
          </div>
        </div>
      </Card>
    </Page>
  );
}
