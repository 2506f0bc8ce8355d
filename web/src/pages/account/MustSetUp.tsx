// In place of every page, until somebody whose company wants a code at sign-in has one.
import { useSignOut } from '@/actions/session';
import type { Language } from '@/model/language';
import { accountWords } from '@/model/words/account';
import { askWhoIAm } from '@/queries/session';
import { useWords } from '@/ui/locale';
import { Door } from '../door/Door';
import door from '../door/Door.module.css';
import { useMyself } from '../me';
import SetUpCode from './SetUpCode';

interface Props {
  onLanguage: (language: Language) => void;
  onDone: () => void;
}

export default function MustSetUp({ onLanguage, onDone }: Props) {
  const me = useMyself();
  const words = useWords(accountWords).code;
  const signOut = useSignOut();
  return (
    <Door title={words.mustTitle} onLanguage={onLanguage}>
      <div className={door.lead}>
        <h1>{words.mustTitle}</h1>
        <p className="soft">{words.mustText(me.company.name)}</p>
      </div>
      <div className={door.form}>
        <SetUpCode
          onCancel={() => {
            signOut.mutate();
          }}
          onDone={() => void askWhoIAm().then(onDone)}
        />
      </div>
    </Door>
  );
}
