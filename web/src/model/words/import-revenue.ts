// What is said of a file of revenue, in both languages; it comes with the page of imports.
import type { Language } from '../language';

const sv = {
  books: (program: string) => `Bokföring från ${program}`,
  booksUnknown: 'Bokföring, som inte säger från vilket program',
  invoices: 'Fakturor',
  text: 'Det här är omsättning: vad som är fakturerat, exklusive moms. Affärer och volym ändras inte.',
  vouchers: (count: number, text: string) =>
    count === 1 ? '1 verifikation' : `${text} verifikationer`,
  invoiceCount: (count: number, text: string) => (count === 1 ? '1 faktura' : `${text} fakturor`),
  total: 'Summa i filen',
  newAmounts: 'Nya belopp',
  alreadyHere: 'Finns redan',
  takenBack: 'Tas tillbaka',
  leftOut: 'Lämnas ute',
  leftOutHint: 'i månader som behåller sin andra källa',
  change: 'Omsättningen ändras med',
  nothingNew: 'Inget nytt: allt i filen finns redan här.',
  commit: (count: number, text: string) =>
    count === 1 ? 'Läs in ett belopp' : `Läs in ${text} belopp`,
  commitOnlyBack: (count: number, text: string) =>
    count === 1 ? 'Ta tillbaka ett belopp' : `Ta tillbaka ${text} belopp`,
  mustAnswer: 'Svara på frågan ovan, så går filen att läsa in.',
  questions: 'Så läses filen',
  questionsText:
    'Svara annorlunda om något blev fel. Filen läses då om, och svaret minns vi till nästa fil.',
  compare: 'Jämför med er egen rapport',
  month: 'Månad',
  inFile: 'I filen',
  before: 'Nu',
  after: 'Efteråt',
  kam: 'KAM',
  customer: 'Kund',
  amount: 'Belopp',
  sum: 'Summa',
  notAssigned: 'Ej fördelat',
  notAssignedText:
    'Ingen ansvarar för de beloppen: kunden har ingen ansvarig, eller så säger filen inte vems de är. Sätt en ansvarig på kunden när filen är inläst, så flyttar de till henne.',
  noCustomer: 'Utan kund',
  accounts: 'Konton',
  account: 'Konto',
  counts: 'Räknas',
  accountsText: 'Det som räknas är omsättning från kunder. Resten syns för att kunna stämmas av.',
  newCustomers: (count: number, text: string) =>
    count === 1 ? 'En ny kund' : `${text} nya kunder`,
  unknownSellers: (count: number) =>
    count === 1
      ? 'En säljare i filen finns inte här'
      : `${String(count)} säljare i filen finns inte här`,
  unknownSellersText:
    'Deras belopp går till kundens ansvariga i stället. Lägg till dem under Inställningar och läs in filen igen, om de ska ha dem.',
  done: (count: number, text: string) =>
    count === 1 ? 'Ett belopp är inläst.' : `${text} belopp är inlästa.`,
  doneText:
    'Omsättningen syns per månad, KAM och kund. Läs in en längre fil för samma år när som helst: bara det nya läggs till.',
  brought: 'Inläst',
  dealCount: (count: number, text: string) => (count === 1 ? '1 affär' : `${text} affärer`),
  amountCount: (count: number, text: string) => (count === 1 ? '1 belopp' : `${text} belopp`),
  toRevenue: 'Till omsättningen',
  undoText: (count: number) =>
    count === 1
      ? 'Ett belopp tas tillbaka. Det som filen tog platsen för gäller igen. Kunder står kvar.'
      : `${String(count)} belopp tas tillbaka. Det som filen tog platsen för gäller igen. Kunder står kvar.`,
  reading: 'Läser om filen …',
  importing: 'Läser in beloppen …',
};

const en: typeof sv = {
  books: (program) => `Books from ${program}`,
  booksUnknown: 'Books, which do not say from which program',
  invoices: 'Invoices',
  text: 'This is revenue: what was invoiced, excluding VAT. Deals and volume do not change.',
  vouchers: (count, text) => (count === 1 ? '1 voucher' : `${text} vouchers`),
  invoiceCount: (count, text) => (count === 1 ? '1 invoice' : `${text} invoices`),
  total: 'Sum of the file',
  newAmounts: 'New amounts',
  alreadyHere: 'Already here',
  takenBack: 'Taken back',
  leftOut: 'Left out',
  leftOutHint: 'in months that keep their other source',
  change: 'Revenue changes by',
  nothingNew: 'Nothing new: all of the file is here already.',
  commit: (count, text) => (count === 1 ? 'Bring in one amount' : `Bring in ${text} amounts`),
  commitOnlyBack: (count, text) =>
    count === 1 ? 'Take back one amount' : `Take back ${text} amounts`,
  mustAnswer: 'Answer the question above, and the file can be brought in.',
  questions: 'How the file is read',
  questionsText:
    'Answer otherwise if something went wrong. The file is then read again, and the answer is remembered for the next one.',
  compare: 'Compare with your own report',
  month: 'Month',
  inFile: 'In the file',
  before: 'Now',
  after: 'After',
  kam: 'KAM',
  customer: 'Customer',
  amount: 'Amount',
  sum: 'Sum',
  notAssigned: 'Not assigned',
  notAssignedText:
    'Nobody answers for these amounts: the customer has no owner, or the file does not say whose they are. Set an owner on the customer when the file is in, and they move to her.',
  noCustomer: 'No customer',
  accounts: 'Accounts',
  account: 'Account',
  counts: 'Counts',
  accountsText:
    'What counts is revenue from customers. The rest is shown so that it can be reconciled.',
  newCustomers: (count, text) => (count === 1 ? 'One new customer' : `${text} new customers`),
  unknownSellers: (count) =>
    count === 1
      ? 'A seller of the file is not here'
      : `${String(count)} sellers of the file are not here`,
  unknownSellersText:
    'Their amounts go to the owner of the customer instead. Add them under Settings and bring the file in again, if they are to have them.',
  done: (count, text) => (count === 1 ? 'One amount is in.' : `${text} amounts are in.`),
  doneText:
    'The revenue is there by month, KAM and customer. Bring in a longer file of the same year at any time: only what is new is added.',
  brought: 'Brought in',
  dealCount: (count, text) => (count === 1 ? '1 deal' : `${text} deals`),
  amountCount: (count, text) => (count === 1 ? '1 amount' : `${text} amounts`),
  toRevenue: 'To the revenue',
  undoText: (count) =>
    count === 1
      ? 'One amount is taken back. What the file took the place of holds again. Customers stay.'
      : `${String(count)} amounts are taken back. What the file took the place of holds again. Customers stay.`,
  reading: 'Reading the file again …',
  importing: 'Bringing the amounts in …',
};

export const importRevenueWords: Record<Language, typeof sv> = { sv, en };
