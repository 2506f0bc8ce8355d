// What the board on the wall says, in both languages; it comes with that page.
import type { MilestoneKind } from '../board';
import type { Channel } from '../channel';
import type { Language } from '../language';

export interface MilestoneText {
  kind: MilestoneKind;
  perCent: number;
  channel: Channel | null;
  month: string;
}

const sv = {
  channels: {
    renewal: 'Förlängning',
    cross_sell: 'Merförsäljning',
    win_back: 'Vinn tillbaka',
    new_sales: 'Nyförsäljning',
  },
  left: (year: string) => `Kvar av ${year}`,
  leftOf: (team: string, year: string) => `${team} · kvar av ${year}`,
  signed: (year: string) => `Signerat ${year}`,
  done: (year: string) => `Målet för ${year} är nått`,
  remains: 'kvar',
  of: (goal: string) => `av ${goal}`,
  over: 'över målet',
  noGoal: 'inget mål',
  pace: {
    ahead: (percent: string) => `${percent} före`,
    on: () => 'i takt',
    behind: (percent: string) => `${percent} efter`,
  },
  week: (week: number) => `v. ${String(week)}`,
  team: 'Säljarna',
  teams: 'Teamen',
  teamPage: (from: number, to: number, all: number) =>
    `${String(from)}–${String(to)} av ${String(all)}`,
  streak: (weeks: number) => `${String(weeks)} v.`,
  bestWeek: 'rekord',
  latest: 'Senast signerat',
  nothingYet: 'Nästa affär som signeras syns här.',
  nobodyYet: 'De som säljer syns här när de har ett mål eller en affär.',
  thisWeek: 'Den här veckan',
  today: (amount: string) => `${amount} i dag`,
  month: (month: string) => `${month} hittills`,
  weekGoal: (goal: string) => `av veckans ${goal}`,
  monthGoal: (goal: string) => `av ${goal}`,
  reached: 'Nått på vägen',
  milestone: ({ kind, perCent, channel, month }: MilestoneText): string => {
    if (kind === 'year_part') return `${String(perCent)} % av årets mål`;
    if (kind === 'channel_goal' && channel) return `Årets mål för ${sv.channels[channel]}`;
    if (kind === 'month_goal') return `Målet för ${month}`;
    return 'Veckans mål';
  },
  reachedNow: 'Nått!',
  did: {
    renewal: (who: string) => `${who} förlängde med`,
    cross_sell: (who: string) => `${who} sålde mer till`,
    win_back: (who: string) => `${who} vann tillbaka`,
    new_sales: (who: string) => `${who} har en ny kund`,
  },
  happened: {
    renewal: 'Förlängt',
    cross_sell: 'Merförsäljning',
    win_back: 'Tillbaka',
    new_sales: 'Ny kund',
  },
  and: ' & ',
  offline: (time: string) => `Ansluter igen · visar det som gällde ${time}`,
  sound: 'Ljud',
  soundOn: 'Ljudet är på',
  soundOff: 'Ljudet är av',
  fullScreen: 'Helskärm',
  board: 'Tavla',
  pairing: {
    title: 'Para den här skärmen',
    steps: [
      'Öppna Kvartett på din dator eller telefon',
      'Gå till Inställningar → Tavlor',
      'Välj Para en skärm och skriv in koden',
    ],
    code: 'Kod',
    wait: 'Koden byts ut var tionde minut. Skärmen går vidare av sig själv.',
    busy: 'Servern svarar inte just nu. Skärmen försöker igen av sig själv.',
  },
};

const en: typeof sv = {
  channels: {
    renewal: 'Renewal',
    cross_sell: 'Cross-sell',
    win_back: 'Win-back',
    new_sales: 'New sales',
  },
  left: (year) => `Left of ${year}`,
  leftOf: (team, year) => `${team} · left of ${year}`,
  signed: (year) => `Signed ${year}`,
  done: (year) => `The goal for ${year} is reached`,
  remains: 'left',
  of: (goal) => `of ${goal}`,
  over: 'over the goal',
  noGoal: 'no goal',
  pace: {
    ahead: (percent) => `${percent} ahead`,
    on: () => 'on pace',
    behind: (percent) => `${percent} behind`,
  },
  week: (week) => `w. ${String(week)}`,
  team: 'The sellers',
  teams: 'The teams',
  teamPage: (from, to, all) => `${String(from)}–${String(to)} of ${String(all)}`,
  streak: (weeks) => `${String(weeks)} w.`,
  bestWeek: 'record',
  latest: 'Latest signed',
  nothingYet: 'The next deal that is signed is shown here.',
  nobodyYet: 'Those who sell are shown here when they have a goal or a deal.',
  thisWeek: 'This week',
  today: (amount) => `${amount} today`,
  month: (month) => `${month} so far`,
  weekGoal: (goal) => `of the week’s ${goal}`,
  monthGoal: (goal) => `of ${goal}`,
  reached: 'Reached on the way',
  milestone: ({ kind, perCent, channel, month }) => {
    if (kind === 'year_part') return `${String(perCent)}% of the year’s goal`;
    if (kind === 'channel_goal' && channel) return `The year’s goal for ${en.channels[channel]}`;
    if (kind === 'month_goal') return `The goal for ${month}`;
    return 'The week’s goal';
  },
  reachedNow: 'Reached!',
  did: {
    renewal: (who) => `${who} renewed`,
    cross_sell: (who) => `${who} sold more to`,
    win_back: (who) => `${who} won back`,
    new_sales: (who) => `${who} has a new customer`,
  },
  happened: {
    renewal: 'Renewed',
    cross_sell: 'Cross-sell',
    win_back: 'Back again',
    new_sales: 'New customer',
  },
  and: ' & ',
  offline: (time) => `Connecting again · as it was at ${time}`,
  sound: 'Sound',
  soundOn: 'Sound is on',
  soundOff: 'Sound is off',
  fullScreen: 'Full screen',
  board: 'Board',
  pairing: {
    title: 'Pair this screen',
    steps: [
      'Open Kvartett on your computer or phone',
      'Go to Settings → Boards',
      'Choose Pair a screen and type in the code',
    ],
    code: 'Code',
    wait: 'The code changes every ten minutes. The screen goes on by itself.',
    busy: 'The server does not answer right now. The screen tries again by itself.',
  },
};

export type BoardWords = typeof sv;
export const boardWords: Record<Language, BoardWords> = { sv, en };
