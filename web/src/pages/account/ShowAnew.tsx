// What stands in place of the password for somebody who has none: she shows the identity provider anew who she is.
import { here } from '@/actions/provider';
import { accountWords } from '@/model/words/account';
import { useWords } from '@/ui/locale';
import { ByProvider } from '../door/ByProvider';

export function ShowAnew({ name }: { name: string }) {
  const words = useWords(accountWords).provider;
  return (
    <>
      <p>{words.anewText(name)}</p>
      <ByProvider
        label={words.anew(name)}
        wide={false}
        wish={() => ({ return_to: here(), anew: true })}
      />
    </>
  );
}
