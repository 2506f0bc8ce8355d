// What is said of somebody's own progress and of the leaderboard, in both languages; it comes with those pages.
import type { MilestoneKind } from '../board';
import type { Language } from '../language';

interface MilestoneText {
  kind: MilestoneKind;
  perCent: number;
  channel: string;
  month: string;
}

const sv = {
  own: {
    title: 'På vägen',
    week: 'Den här veckan',
    month: (month: string) => `${month} hittills`,
    of: (goal: string) => `av ${goal}`,
    streak: 'Veckor i rad med en affär',
    streakNone: 'Nästa affär börjar en ny svit.',
    streakOpen: 'Signera en affär i veckan så fortsätter sviten.',
    longest: (weeks: number) => `längst ${String(weeks)}`,
    bestWeek: 'Bästa veckan',
    bestMonth: 'Bästa månaden',
    isBest: 'Just nu, bättre än någonsin',
    reached: 'Nått i år',
    leaderboard: 'Topplistan',
  },
  milestone: ({ kind, perCent, channel, month }: MilestoneText): string =>
    kind === 'year_part'
      ? `${String(perCent)} % av årets mål`
      : kind === 'channel_goal'
        ? `Årets mål för ${channel}`
        : kind === 'month_goal'
          ? `Målet för ${month}`
          : 'Veckans mål',
  board: {
    title: 'Topplista',
    lead: (year: string) => `Efter hur stor del av sitt eget mål för ${year} var och en har nått.`,
    own: (place: number, of: number) => `Plats ${String(place)} av ${String(of)}`,
    ownText: 'Ni visar bara den egna platsen.',
    off: 'Säljarna ser ingen topplista. Det bestäms under Inställningar → Bolaget.',
    ownOnly: 'Säljarna ser bara sin egen plats. Det bestäms under Inställningar → Bolaget.',
    noneTitle: 'Ingen har ett mål ännu',
    noneText: 'När budgeten är godkänd får alla med ett mål en plats.',
    noOwnTitle: 'Du har inget mål i år',
    noOwnText: 'När budgeten ger dig ett mål får du en plats.',
    weeks: (weeks: number) => `${String(weeks)} veckor i rad`,
    you: 'du',
  },
};

const en: typeof sv = {
  own: {
    title: 'On the way',
    week: 'This week',
    month: (month) => `${month} so far`,
    of: (goal) => `of ${goal}`,
    streak: 'Weeks in a row with a deal',
    streakNone: 'The next deal begins a new streak.',
    streakOpen: 'Sign a deal this week and the streak goes on.',
    longest: (weeks) => `longest ${String(weeks)}`,
    bestWeek: 'Best week',
    bestMonth: 'Best month',
    isBest: 'Right now, better than ever',
    reached: 'Reached this year',
    leaderboard: 'The leaderboard',
  },
  milestone: ({ kind, perCent, channel, month }) =>
    kind === 'year_part'
      ? `${String(perCent)}% of the year’s goal`
      : kind === 'channel_goal'
        ? `The year’s goal for ${channel}`
        : kind === 'month_goal'
          ? `The goal for ${month}`
          : 'The week’s goal',
  board: {
    title: 'Leaderboard',
    lead: (year) => `By how much of their own goal for ${year} each has reached.`,
    own: (place, of) => `Place ${String(place)} of ${String(of)}`,
    ownText: 'Your company shows only one’s own place.',
    off: 'Sellers see no leaderboard. That is decided under Settings → The company.',
    ownOnly: 'Sellers see only their own place. That is decided under Settings → The company.',
    noneTitle: 'Nobody has a goal yet',
    noneText: 'When the budget is approved, everyone with a goal has a place.',
    noOwnTitle: 'You have no goal this year',
    noOwnText: 'When the budget gives you a goal, you have a place.',
    weeks: (weeks) => `${String(weeks)} weeks in a row`,
    you: 'you',
  },
};

export const progressWords: Record<Language, typeof sv> = { sv, en };
