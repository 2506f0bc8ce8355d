// What the page of files says of a list of scores, in both languages; it comes with that page.
import type { Language } from '../language';
import { plural } from './plural';

const sv = {
  what: 'Lista med nöjdhetsbetyg',
  text: 'Varje rad blir ett noterat betyg hos kunden. Det som gavs sparas, och räknas om till 0–10 vid sidan av.',
  newScores: 'Nya betyg',
  alreadyHere: 'Finns redan',
  leftOut: 'Utan kund hos er',
  scale: 'Skala',
  commit: (count: number) => (count === 1 ? 'Läs in ett betyg' : `Läs in ${String(count)} betyg`),
  nothingNew: 'Inget nytt: alla betyg i filen finns redan, eller hör inte till någon kund.',
  mustAnswer: 'Svara på frågan ovan, så går det att läsa in.',
  first: 'Så läses de första raderna',
  row: 'Rad',
  customer: 'Kund',
  on: 'Datum',
  given: 'Gavs',
  score: 'Av 10',
  count: (count: number) => `${String(count)} betyg`,
  done: (count: number) =>
    count === 1 ? 'Ett betyg är inläst.' : `${String(count)} betyg är inlästa.`,
  doneText: 'De syns hos kunderna på KAM-sidan, med trend.',
  toKam: 'Till KAM',
  undo: (count: number) => `${String(count)} betyg tas tillbaka.`,
};

const en: typeof sv = {
  what: 'List of satisfaction scores',
  text: 'Each row becomes a noted score of the customer. What was given is kept, and converted to 0–10 beside it.',
  newScores: 'New scores',
  alreadyHere: 'Here already',
  leftOut: 'Not a customer of yours',
  scale: 'Scale',
  commit: (count) => (count === 1 ? 'Bring in one score' : `Bring in ${String(count)} scores`),
  nothingNew: 'Nothing new: all scores of the file are here already, or belong to no customer.',
  mustAnswer: 'Answer the question above, and it can be brought in.',
  first: 'How the first rows are read',
  row: 'Row',
  customer: 'Customer',
  on: 'Date',
  given: 'Given',
  score: 'Of 10',
  count: (count) => plural(count, 'score', 'scores'),
  done: (count) => (count === 1 ? 'One score is in.' : `${String(count)} scores are in.`),
  doneText: 'They show at the customers on the KAM page, with the trend.',
  toKam: 'To the KAMs',
  undo: (count) => `${plural(count, 'score', 'scores')} will be taken back.`,
};

export const importScoresWords: Record<Language, typeof sv> = { sv, en };
