// What the pages of the bridge and of accuracy say, in both languages; it comes with those pages.
import type { Language } from '../language';

const sv = {
  bridge: {
    title: 'Varför skiljer sig volymen från bokföringen?',
    short: 'Från volym till omsättning',
    lead: (from: string, to: string) =>
      `Från tecknad volym till fakturerad omsättning, ${from} – ${to}`,
    caption:
      'Stegen från tecknad volym till fakturerad omsättning; alla stegen tillsammans blir det sista.',
    step: 'Steg',
    allChannels: 'Alla kanaler',
    nobody: 'Utan kund',
    year: (number: number) => `avtalsår ${String(number)}`,
    document: (number: string) => `underlag ${number}`,
  },
  accuracy: {
    title: 'Skattningsprecision',
    lead: (from: string, to: string) => `Skattad volym mot det som fakturerats, ${from} – ${to}`,
    passed: 'Avslutade avtalsår',
    soFar: 'Hittills på löpande avtalsår',
    none: 'Inga avtalsår',
    empty:
      'Ingen omsättning att jämföra med än. Läs in bokföringen eller fakturor, så syns här om skattningarna räcker.',
    onTarget: (target: string) => `på mål, minst ${target}`,
    belowTarget: (target: string) => `under målet ${target}`,
    compared: (estimate: string, invoiced: string, years: number) =>
      `${estimate} skattat, ${invoiced} fakturerat på ${String(years)} avtalsår`,
    over: 'Skattat för högt',
    under: 'Skattat för lågt',
    by: (amount: string, years: number) => `${amount} på ${String(years)} avtalsår`,
    within: (target: string) => `Minst ${target} rätt`,
    ofYears: (count: number, years: number) => `${String(count)} av ${String(years)} avtalsår`,
    years: 'Avtalsår',
    group: 'Produktgrupp',
    noGroup: 'utan produktgrupp',
    worst: 'Längst från skattningen',
    best: 'Närmast skattningen',
    invoices: 'fakturor',
    invoicesOf: (customer: string) => `Fakturor på avtalet med ${customer}`,
    correct: 'Rätta hänföring',
    ofEstimate: (invoiced: string, estimate: string) => `${invoiced} av ${estimate}`,
    notMeasured: (count: number) =>
      `${String(count)} avtalsår mäts inte: för dem finns ingen omsättning att jämföra med.`,
  },
};

const en: typeof sv = {
  bridge: {
    title: 'Why does the volume differ from the books?',
    short: 'From volume to revenue',
    lead: (from, to) => `From volume signed to revenue invoiced, ${from} – ${to}`,
    caption:
      'The steps from volume signed to revenue invoiced; all of them together come to the last.',
    step: 'Step',
    allChannels: 'All channels',
    nobody: 'No customer',
    year: (number) => `contract year ${String(number)}`,
    document: (number) => `document ${number}`,
  },
  accuracy: {
    title: 'Estimate accuracy',
    lead: (from, to) => `Estimated volume against what was invoiced, ${from} – ${to}`,
    passed: 'Contract years that have passed',
    soFar: 'So far of those running',
    none: 'No contract years',
    empty:
      'No revenue to compare with yet. Bring in the books or invoices, and see here whether the estimates are good enough.',
    onTarget: (target) => `on target, at least ${target}`,
    belowTarget: (target) => `below the target of ${target}`,
    compared: (estimate, invoiced, years) =>
      `${estimate} estimated, ${invoiced} invoiced in ${String(years)} contract years`,
    over: 'Estimated too high',
    under: 'Estimated too low',
    by: (amount, years) => `${amount} in ${String(years)} contract years`,
    within: (target) => `At least ${target} right`,
    ofYears: (count, years) => `${String(count)} of ${String(years)} contract years`,
    years: 'Contract years',
    group: 'Product group',
    noGroup: 'no product group',
    worst: 'Furthest from the estimate',
    best: 'Closest to the estimate',
    invoices: 'invoices',
    invoicesOf: (customer) => `Invoices of the contract with ${customer}`,
    correct: 'Correct matching',
    ofEstimate: (invoiced, estimate) => `${invoiced} of ${estimate}`,
    notMeasured: (count) =>
      `${String(count)} contract years are not measured: there is no revenue to hold them against.`,
  },
};

export const sideBySideWords: Record<Language, typeof sv> = { sv, en };
