// The sellers by how much of their own goal they have reached, as far as the company shows it.
import { IconFlame, IconTrophy } from '@tabler/icons-react';
import { Link } from 'wouter';
import { filled } from '@/model/pace';
import { progressWords } from '@/model/words/progress';
import { useLeaderboard, type Leaderboard as Board } from '@/queries/progress';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState, Notice } from '@/ui/states';
import { useMyself } from './me';
import NotFound from './NotFound';
import { Loaded } from './parts/Loaded';
import { PacePill } from './parts/PacePill';
import { Page } from './parts/Page';
import style from './Leaderboard.module.css';

export default function Leaderboard() {
  const words = useWords(progressWords).board;
  const board = useLeaderboard();
  if (board.data === null) return <NotFound />;
  return (
    <Page narrow title={words.title} lead={board.data && words.lead(board.data.fiscal_year.name)}>
      <Loaded query={board}>{(data) => data && <Places board={data} />}</Loaded>
    </Page>
  );
}

function Places({ board }: { board: Board }) {
  const me = useMyself();
  const { percent } = useLocale();
  const words = useWords(progressWords).board;
  const isSeller = me.user.role === 'seller';
  const own = isSeller && board.shows === 'own_place';
  if (board.rows.length === 0)
    return (
      <Card>
        <EmptyState
          icon={<IconTrophy size={26} aria-hidden />}
          title={own ? words.noOwnTitle : words.noneTitle}
        >
          {own ? words.noOwnText : words.noneText}
        </EmptyState>
      </Card>
    );
  return (
    <>
      {!isSeller && board.shows !== 'full' && (
        <Notice tone="plain">{board.shows === 'off' ? words.off : words.ownOnly}</Notice>
      )}
      <Card flush>
        <ol className={style.places}>
          {board.rows.map((row) => {
            const mine = row.seller_id === me.user.seller_id;
            return (
              <li key={row.seller_id} data-mine={mine || undefined}>
                <span className={style.place}>{row.place}</span>
                <span className={style.who}>
                  {mine || !isSeller ? (
                    <Link href={mine ? '/my-year' : `/sellers/${row.seller_id}`}>
                      {row.seller_name}
                    </Link>
                  ) : (
                    <span>{row.seller_name}</span>
                  )}
                  <span className={style.detail}>
                    {own && <span>{words.own(row.place, board.of)}</span>}
                    {!own && row.team_name && <span>{row.team_name}</span>}
                    {row.streak_weeks > 1 && (
                      <span className={style.streak}>
                        <IconFlame size={15} aria-hidden />
                        {words.weeks(row.streak_weeks)}
                      </span>
                    )}
                  </span>
                </span>
                <span className={style.pace}>
                  <PacePill pace={row.pace} />
                </span>
                <span className={`num ${style.share}`}>{percent(row.attainment)}</span>
                <span className={style.bar} aria-hidden>
                  <i style={{ width: `${String(filled(row.attainment, 1) * 100)}%` }} />
                </span>
              </li>
            );
          })}
        </ol>
      </Card>
      {own && <p className="soft">{words.ownText}</p>}
    </>
  );
}
