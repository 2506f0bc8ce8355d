// What the page of refusals says, in both languages; it comes with its page.
import type { Language } from '../language';

const sv = {
  lead: 'De som inte släpptes in eller inte fick göra det de försökte. Listan börjar om när servern startas om; allt finns också i serverns logg.',
  why: {
    wrong_sign_in: 'Fel e-post eller lösenord',
    provider: 'Inloggningen via identitetsleverantören höll inte',
    ended_credential: 'Utloggad, indragen eller okänd nyckel',
    role: 'Rollen räckte inte till',
    other_site: 'Begäran kom från en annan webbplats',
    too_many: 'För många försök på kort tid',
  },
  nobody: 'Okänd',
  from: (address: string) => `från ${address}`,
  asked: 'Anrop',
  times: (count: number) => (count === 1 ? '' : `${String(count)} gånger`),
  since: (time: string) => `första gången ${time}`,
  emptyTitle: 'Ingen har nekats',
  emptyText: 'Fel lösenord, nycklar som dragits in och försök utöver rollen syns här.',
  shown: (count: number) => (count === 1 ? '1 rad' : `${String(count)} rader`),
};

const en: typeof sv = {
  lead: 'Those who were not let in, or might not do what they tried. The list begins anew when the server is restarted; all of it is in the server’s log as well.',
  why: {
    wrong_sign_in: 'Wrong e-mail or password',
    provider: 'The sign-in by the identity provider did not hold',
    ended_credential: 'Signed out, taken away or unknown credential',
    role: 'The role was not enough',
    other_site: 'The request came from another site',
    too_many: 'Too many attempts in a short time',
  },
  nobody: 'Unknown',
  from: (address: string) => `from ${address}`,
  asked: 'Call',
  times: (count: number) => (count === 1 ? '' : `${String(count)} times`),
  since: (time: string) => `first ${time}`,
  emptyTitle: 'Nobody was refused',
  emptyText: 'Wrong passwords, credentials taken away and attempts beyond one’s role show here.',
  shown: (count: number) => (count === 1 ? '1 line' : `${String(count)} lines`),
};

export const refusalWords: Record<Language, typeof sv> = { sv, en };
