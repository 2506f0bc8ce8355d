// What the pages of the company's settings and of closed months say, in both languages; it comes with those pages.
import type { Language } from '../language';

const sv = {
  company: {
    takeAlong: 'Ta med allt',
    takeAlongText:
      'Hela företaget som en fil: allt som har hänt, med namn och klockslag, och listor att öppna i Excel. Inga lösenord. På en annan server blir det samma företag igen med kvartett init --from.',
    takeAlongGet: 'Hämta företaget (.zip)',
    name: 'Bolagets namn',
    orgNumber: 'Organisationsnummer',
    orgNumberHint:
      'En bokföringsfil för ett annat bolag läses aldrig in av misstag: numret i den jämförs med det här.',
    language: 'Språk för nya användare',
    currency: 'Valuta',
    timeZone: 'Tidszon',
    years: 'Räkenskapsår',
    addYear: 'Nästa räkenskapsår',
    yearsText: 'Ett brutet år, och ett första år på upp till arton månader, går bra.',
    first: 'Första dagen',
    last: 'Sista dagen',
    rules: 'Så räknar ni',
    rulesText: 'Ett ändrat val gäller framåt. Volym som redan är bokförd flyttas aldrig.',
    passive: 'Månader tills en kund är passiv',
    passiveHint:
      'Räknat från att det senaste avtalet gick ut. Därefter är nästa affär vinn tillbaka.',
    multiYear: 'Fleråriga avtal',
    multiYearOptions: {
      yearly: 'Ett år i taget',
      full_term_unless_notice: 'Hela tiden vid signering, om de inte kan sägas upp',
    },
    followOn: 'Följande avtalsår räknas som',
    followOnOptions: { renewal: 'förlängning', original: 'samma kanal som första året' },
    expansion: 'Om en förlängning blir större',
    expansionOptions: {
      renewal: 'är allt förlängning',
      cross_sell: 'är ökningen merförsäljning',
    },
    match: 'Känner igen köp på',
    matchOptions: { product: 'samma produkt', group: 'samma produktgrupp' },
  },
  months: {
    title: 'Stängda månader',
    text: 'Det som bokförs på en stängd månad hamnar på första dagen i den första öppna. Inget som redan är bokfört flyttas.',
    noneClosed: 'Alla månader är öppna.',
    closedThrough: (month: string) => `Stängt till och med ${month}.`,
    closed: 'stängd',
    open: 'öppen',
    closeHere: 'Stäng till och med hit',
    closeHereOf: (month: string) => `Stäng till och med ${month}`,
    openHere: 'Öppna härifrån',
    openHereOf: (month: string) => `Öppna från och med ${month}`,
    closeTitle: (month: string) => `Stäng till och med ${month}?`,
    closeText: (month: string) =>
      `Rättelser och nya affärer som hör hemma i de stängda månaderna dateras den första ${month}.`,
    openTitle: (month: string) => `Öppna från och med ${month}?`,
    openText: 'Siffror som redan lämnats kan då ändras av en rättelse. Det syns i händelseloggen.',
    closeSubmit: 'Stäng',
    openSubmit: 'Öppna',
    older: 'Visa äldre månader',
    current: 'pågår',
  },
};

const en: typeof sv = {
  company: {
    takeAlong: 'Take everything along',
    takeAlongText:
      'The whole company as one file: all that has happened, by whom and when, and lists to open in Excel. No passwords. On another server, kvartett init --from makes the same company of it.',
    takeAlongGet: 'Get the company (.zip)',
    name: 'The company’s name',
    orgNumber: 'Organisation number',
    orgNumberHint:
      'Books of another company are never brought in by mistake: the number in them is held against this one.',
    language: 'Language of new users',
    currency: 'Currency',
    timeZone: 'Time zone',
    years: 'Fiscal years',
    addYear: 'The next fiscal year',
    yearsText: 'A broken year, and a first year of up to eighteen months, are fine.',
    first: 'First day',
    last: 'Last day',
    rules: 'How you count',
    rulesText: 'A change applies from now on. Volume that is already posted never moves.',
    passive: 'Months until a customer is passive',
    passiveHint:
      'Counted from the end of the latest contract. After that the next deal is a win-back.',
    multiYear: 'Contracts over several years',
    multiYearOptions: {
      yearly: 'One year at a time',
      full_term_unless_notice: 'The whole term at signing, unless they may be ended early',
    },
    followOn: 'Later contract years count as',
    followOnOptions: { renewal: 'renewal', original: 'the channel of the first year' },
    expansion: 'If a renewal is larger',
    expansionOptions: { renewal: 'all of it is renewal', cross_sell: 'the increase is cross-sell' },
    match: 'Recognises purchases by',
    matchOptions: { product: 'the same product', group: 'the same product group' },
  },
  months: {
    title: 'Closed months',
    text: 'What is posted into a closed month is dated the first day of the first open one. Nothing that is posted moves.',
    noneClosed: 'All months are open.',
    closedThrough: (month: string) => `Closed through ${month}.`,
    closed: 'closed',
    open: 'open',
    closeHere: 'Close up to here',
    closeHereOf: (month: string) => `Close through ${month}`,
    openHere: 'Open from here',
    openHereOf: (month: string) => `Open from ${month}`,
    closeTitle: (month: string) => `Close through ${month}?`,
    closeText: (month: string) =>
      `Corrections and new deals that belong in the closed months are dated the first of ${month}.`,
    openTitle: (month: string) => `Open from ${month}?`,
    openText:
      'A correction may then change figures that have been handed in. It shows in the audit log.',
    closeSubmit: 'Close',
    openSubmit: 'Open',
    older: 'Show older months',
    current: 'under way',
  },
};

export const settingsWords: Record<Language, typeof sv> = { sv, en };
