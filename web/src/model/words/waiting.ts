// Without a way to the server: what is said, and what waits.
const sv = {
  noContact: (at: string) =>
    `Ingen kontakt med servern sedan ${at}. Siffrorna är från dess; de rör sig igen så fort den är tillbaka.`,
  previewAway:
    'Ingen kontakt just nu, så kanal och vad som blir kvar visas inte. Signera ändå: affären sparas här och skickas när kontakten är tillbaka.',
  keptTitle: (customer: string) => `${customer} är sparad här`,
  keptText:
    'Den skickas av sig själv när det finns kontakt, en enda gång. Tills dess finns den bara på den här enheten och räknas inte.',
  readOnly: 'Servern kan inte spara just nu: dess disk är full',
  readOnlyNext:
    'Allt går att läsa. Be den som sköter servern göra plats; när det finns går det att signera igen, utan omstart.',
  another: 'En affär till',
  toStart: 'Till startsidan',
  waiting: (count: number) =>
    count === 1
      ? 'En affär väntar på att skickas'
      : `${String(count)} affärer väntar på att skickas`,
  signedOn: (day: string) => `signerad ${day}`,
  sending: 'Skickar …',
  sendNow: 'Skicka nu',
  show: 'Visa',
  sent: (customer: string) => `${customer} är skickad och räknas.`,
  refused: 'Kunde inte signeras',
  correct: 'Rätta',
  giveUp: 'Ta bort',
  giveUpSure: 'Ta bort för gott?',
};
export type WaitingWords = typeof sv;
const en: WaitingWords = {
  noContact: (at) =>
    `No contact with the server since ${at}. The figures are from then; they move again as soon as it is back.`,
  previewAway:
    'No contact just now, so channel and what will be left are not shown. Sign anyway: the deal is kept here and sent when contact is back.',
  keptTitle: (customer) => `${customer} is kept here`,
  keptText:
    'It is sent by itself when there is contact, once. Until then it is on this device only, and does not count.',
  readOnly: 'The server cannot save right now: its disk is full',
  readOnlyNext:
    'Everything can be read. Ask whoever runs the server to make room; then signing goes on, without a restart.',
  another: 'Another deal',
  toStart: 'To the start page',
  waiting: (count) =>
    count === 1 ? 'One deal waits to be sent' : `${String(count)} deals wait to be sent`,
  signedOn: (day) => `signed ${day}`,
  sending: 'Sending …',
  sendNow: 'Send now',
  show: 'Show',
  sent: (customer) => `${customer} is sent and counts.`,
  refused: 'Could not be signed',
  correct: 'Correct',
  giveUp: 'Remove',
  giveUpSure: 'Remove for good?',
};
export const waitingWords = { sv, en };
