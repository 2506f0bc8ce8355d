// What the calendar of contracts says, in both languages; it comes with that page.
import type { Language } from '../language';

const sv = {
  title: 'Kalender',
  lead: 'Sista dag för uppsägning, nya avtalsår och avtal som går ut.',
  kinds: {
    notice: 'Sista dag för uppsägning',
    renewal: 'Nytt avtalsår',
    expiry: 'Avtalet går ut',
    termination: 'Uppsagt avtal upphör',
  },
  short: {
    notice: 'Uppsägning',
    renewal: 'Avtalsår',
    expiry: 'Går ut',
    termination: 'Upphör',
  },
  noticeOf: (day: string) => `gäller ${day}`,
  before: 'Föregående månad',
  after: 'Nästa månad',
  today: 'Idag',
  weekShort: 'v.',
  month: (name: string) => `Kalender för ${name}`,
  more: (count: number) => `${String(count)} till`,
  dayWith: (day: string, count: number) =>
    `${day}, ${count === 0 ? 'inget' : count === 1 ? '1 händelse' : `${String(count)} händelser`}`,
  all: 'Hela månaden',
  emptyTitle: 'Inget att bevaka den här månaden',
  emptyText:
    'Här syns uppsägningsdagar, nya avtalsår och avtal som går ut. Bläddra med pilarna för att se andra månader.',
  emptyDay: 'Inget den dagen.',
  tooMany: (shown: number, total: number) =>
    `De första ${String(shown)} av ${String(total)} visas. Välj en säljare för att se alla.`,
  open: 'Öppna avtalet',
  openOf: (customer: string) => `Öppna avtalet med ${customer}`,
  keys: 'Piltangenter flyttar mellan dagar, Page Up och Page Down mellan månader, T går till idag.',
  print: 'Skriv ut',
  subscribe: 'Prenumerera',
  link: {
    title: 'Kalendern i Outlook, Google eller telefonen',
    text: 'Med en privat länk hämtar din kalender dagarna själv och håller dem aktuella. Den som har länken kan läsa, utan att logga in, så ge den inte vidare.',
    withAmounts: 'Ta med belopp',
    withAmountsHint: 'Annars står bara kund, produkt och dag i kalendern.',
    make: 'Skapa en privat länk',
    renew: 'Skapa en ny länk',
    renewText: 'Den gamla slutar att fungera med detsamma.',
    has: (day: string) =>
      `Du har en länk, skapad ${day}. Vi sparar inte adressen och kan inte visa den igen.`,
    hasAmounts: 'Den visar belopp.',
    hasNoAmounts: 'Den visar inga belopp.',
    remove: 'Ta bort länken',
    removed: 'Länken är borttagen.',
    address: 'Din privata adress',
    once: 'Adressen visas bara nu. Kopiera den innan du stänger.',
    copy: 'Kopiera',
    copied: 'Kopierad',
    of: (seller: string) => `Kalendern gäller ${seller}.`,
    howTitle: 'Så lägger du in den',
    how: [
      [
        'Outlook',
        'Kalender → Lägg till kalender → Prenumerera från webben, och klistra in adressen.',
      ],
      [
        'Google Kalender',
        'Andra kalendrar → + → Från webbadress. Google hämtar ungefär en gång om dygnet.',
      ],
      [
        'iPhone och Mac',
        'Inställningar → Appar → Kalender → Konton → Lägg till konto → Annat → Kalenderprenumeration. På Mac: Arkiv → Ny kalenderprenumeration.',
      ],
    ],
  },
};

const en: typeof sv = {
  title: 'Calendar',
  lead: 'Last days to give notice, new contract years and contracts that expire.',
  kinds: {
    notice: 'Last day to give notice',
    renewal: 'New contract year',
    expiry: 'Contract expires',
    termination: 'Terminated contract ends',
  },
  short: {
    notice: 'Notice',
    renewal: 'New year',
    expiry: 'Expires',
    termination: 'Ends',
  },
  noticeOf: (day) => `for ${day}`,
  before: 'Month before',
  after: 'Next month',
  today: 'Today',
  weekShort: 'W',
  month: (name) => `Calendar of ${name}`,
  more: (count) => `${String(count)} more`,
  dayWith: (day, count) =>
    `${day}, ${count === 0 ? 'nothing' : count === 1 ? '1 event' : `${String(count)} events`}`,
  all: 'Whole month',
  emptyTitle: 'Nothing to watch this month',
  emptyText:
    'Here you see days of notice, new contract years and contracts that expire. Use the arrows for other months.',
  emptyDay: 'Nothing that day.',
  tooMany: (shown, total) =>
    `The first ${String(shown)} of ${String(total)} are shown. Choose a seller to see all.`,
  open: 'Open the contract',
  openOf: (customer) => `Open the contract with ${customer}`,
  keys: 'Arrow keys move between days, Page Up and Page Down between months, T goes to today.',
  print: 'Print',
  subscribe: 'Subscribe',
  link: {
    title: 'The calendar in Outlook, Google or your phone',
    text: 'With a private link your own calendar fetches the days and keeps them current. Whoever has the link can read, without signing in, so do not pass it on.',
    withAmounts: 'Include amounts',
    withAmountsHint: 'Otherwise the calendar only tells customer, product and day.',
    make: 'Make a private link',
    renew: 'Make a new link',
    renewText: 'The old one stops working at once.',
    has: (day) =>
      `You have a link, made ${day}. We do not keep the address and cannot show it again.`,
    hasAmounts: 'It shows amounts.',
    hasNoAmounts: 'It shows no amounts.',
    remove: 'Remove the link',
    removed: 'The link is removed.',
    address: 'Your private address',
    once: 'The address is shown only now. Copy it before you close.',
    copy: 'Copy',
    copied: 'Copied',
    of: (seller) => `The calendar is of ${seller}.`,
    howTitle: 'How to add it',
    how: [
      ['Outlook', 'Calendar → Add calendar → Subscribe from web, and paste the address.'],
      ['Google Calendar', 'Other calendars → + → From URL. Google fetches about once a day.'],
      [
        'iPhone and Mac',
        'Settings → Apps → Calendar → Accounts → Add Account → Other → Add Subscribed Calendar. On a Mac: File → New Calendar Subscription.',
      ],
    ],
  },
};

export const calendarWords: Record<Language, typeof sv> = { sv, en };
