// My own account: the password, the code beside it, where I am signed in, and the tokens of my programs.
import { accountWords } from '@/model/words/account';
import { useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { Columns, Page, Stack } from '../parts/Page';
import { CodeCard } from './CodeCard';
import { DigestCard } from './DigestCard';
import { PasswordCard } from './PasswordCard';
import { ProviderCard } from './ProviderCard';
import { SessionsCard } from './SessionsCard';
import { TokensCard } from './TokensCard';

export default function Account() {
  const me = useMyself();
  const words = useWords(accountWords);
  return (
    <Page title={words.title} lead={`${me.user.name} · ${me.user.email}`}>
      <Columns kind="two">
        <Stack>
          <PasswordCard />
          <ProviderCard />
          <CodeCard />
          <DigestCard />
        </Stack>
        <Stack>
          <SessionsCard />
          <TokensCard />
        </Stack>
      </Columns>
    </Page>
  );
}
