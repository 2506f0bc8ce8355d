// A link that leads nowhere, why, and the way on.
import { doorWords } from '@/model/words/door';
import { ProblemError } from '@/queries/client';
import { LinkButton } from '@/ui/Button';
import { useLocale, useWords } from '@/ui/locale';
import style from './Door.module.css';

export function Gone({ title, error }: { title: string; error: unknown }) {
  const { w } = useLocale();
  const words = useWords(doorWords);
  return (
    <>
      <div className={style.lead} role="alert">
        <h1>{title}</h1>
        <p className="soft">
          {error instanceof ProblemError ? error.message : w.common.unreachable}
        </p>
      </div>
      <div>
        <LinkButton href="/">{words.toSignIn}</LinkButton>
      </div>
    </>
  );
}
