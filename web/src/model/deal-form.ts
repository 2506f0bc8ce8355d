// What somebody has typed about a deal, and how it becomes the body that the server judges.
import { addDays, isDay, type Day } from './day';
import { currencyOf, parseAmount, parseRate, type Currency } from './money';
import type { Channel } from './channel';

export type Term = 'one_off' | 'fixed' | 'rolling';

export interface LineForm {
  key: number;
  // The line that it corrects; null: a new one.
  id: string | null;
  product: { id: string; name: string } | null;
  volume: string;
  term: Term;
  months: string;
  start: string;
  hasNotice: boolean;
  noticeMonths: string;
  renewsLineId: string | null;
  channel: Channel | null;
  channelReason: string;
}

export interface ShareForm {
  sellerId: string;
  percent: string;
}

export interface DealForm {
  customer: { id: string; name: string } | null;
  signedOn: Day;
  firstContactOn: string;
  externalId: string;
  note: string;
  shares: ShareForm[];
  // Credit beside the 100 %.
  overlays: ShareForm[];
  // Of the contract; null: the company's.
  currency: string | null;
  rate: string;
  lines: LineForm[];
}

export function emptyLine(key: number): LineForm {
  return {
    key,
    id: null,
    product: null,
    volume: '',
    term: 'fixed',
    months: '12',
    start: '',
    hasNotice: false,
    noticeMonths: '3',
    renewsLineId: null,
    channel: null,
    channelReason: '',
  };
}

// A customer who could only be named, where nobody could be asked to add her: she is added when the deal is sent.
const named = 'named:';
export const namedCustomer = (name: string) => ({ id: named + name, name });
export const nameOnlyOf = (customerId: string): string | null =>
  customerId.startsWith(named) ? customerId.slice(named.length) : null;

// A fault that can be told without asking the server, by the pointer of the field it belongs to.
export type LocalFault =
  'required' | 'not_an_amount' | 'not_a_number' | 'not_a_date' | 'not_a_rate';
export type Faults = Record<string, LocalFault>;

export interface DealBody {
  customer_id: string;
  signed_on: string;
  first_contact_on?: string | null;
  external_id?: string | null;
  note?: string | null;
  shares: { seller_id: string; basis_points: number }[];
  overlays?: { seller_id: string; basis_points: number }[];
  currency?: string | null;
  rate?: string | null;
  lines: {
    id?: string | null;
    product_id: string | null;
    volume_per_year?: number;
    volume_in_currency?: number;
    term: Term;
    months?: number | null;
    start?: string | null;
    notice_months?: number | null;
    renews_line_id?: string | null;
    channel?: Channel | null;
    channel_reason?: string | null;
  }[];
}

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}

// `33,33` is 3333 basis points.
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(text.replace(/[\s\u00a0]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

export function formatPercentField(basisPoints: number, decimalMark: string): string {
  const whole = Math.floor(basisPoints / 100);
  const rest = basisPoints % 100;
  if (rest === 0) return String(whole);
  return `${String(whole)}${decimalMark}${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}

// Shares in equal parts: 100 = 50 + 50, 33.34 + 33.33 + 33.33.
export function equalShares(count: number): number[] {
  const each = Math.floor(10_000 / count);
  const extra = 10_000 - each * count;
  return Array.from({ length: count }, (_, at) => (at < extra ? each + 1 : each));
}

// What the amounts of the form are in.
export function unitOf(form: DealForm, company: Currency): Currency {
  return form.currency ? currencyOf(form.currency) : company;
}

export function dealBody(
  form: DealForm,
  company: Currency,
): { body: DealBody | null; faults: Faults } {
  const faults: Faults = {};
  const unit = unitOf(form, company);
  const need = <T>(value: T | null, pointer: string, text: string, wrong: LocalFault): T | null => {
    if (value === null) faults[pointer] = text.trim() === '' ? 'required' : wrong;
    return value;
  };
  if (!form.customer) faults['/customer_id'] = 'required';
  if (!isDay(form.signedOn)) faults['/signed_on'] = form.signedOn ? 'not_a_date' : 'required';
  if (form.firstContactOn && !isDay(form.firstContactOn))
    faults['/first_contact_on'] = 'not_a_date';

  const sharesOf = (shares: ShareForm[], name: string) =>
    shares.map((share, at) => {
      const pointer = `/${name}/${String(at)}`;
      if (!share.sellerId) faults[`${pointer}/seller_id`] = 'required';
      return {
        seller_id: share.sellerId,
        basis_points: need(
          parsePercent(share.percent),
          `${pointer}/basis_points`,
          share.percent,
          'not_a_number',
        )!,
      };
    });
  const shares = sharesOf(form.shares, 'shares');
  const overlays = sharesOf(form.overlays, 'overlays');
  const rate = form.currency && form.rate.trim() ? parseRate(form.rate) : null;
  if (form.currency && form.rate.trim() && rate === null) faults['/rate'] = 'not_a_rate';

  const lines = form.lines.map((line, at) => {
    const pointer = `/lines/${String(at)}`;
    const volumeName = form.currency ? 'volume_in_currency' : 'volume_per_year';
    const volume = need(
      parseAmount(line.volume, unit),
      `${pointer}/${volumeName}`,
      line.volume,
      'not_an_amount',
    );
    if (line.start && !isDay(line.start)) faults[`${pointer}/start`] = 'not_a_date';
    return {
      ...(line.id && { id: line.id }),
      product_id: line.product?.id ?? null,
      [volumeName]: volume!,
      term: line.term,
      ...(line.term === 'fixed' && {
        months: need(wholeNumber(line.months), `${pointer}/months`, line.months, 'not_a_number'),
      }),
      ...(line.start && { start: line.start }),
      ...(line.term !== 'one_off' &&
        line.hasNotice && {
          notice_months: need(
            wholeNumber(line.noticeMonths),
            `${pointer}/notice_months`,
            line.noticeMonths,
            'not_a_number',
          ),
        }),
      ...(line.renewsLineId && { renews_line_id: line.renewsLineId }),
      ...(line.channel && {
        channel: line.channel,
        channel_reason: need(
          line.channelReason.trim() || null,
          `${pointer}/channel_reason`,
          line.channelReason,
          'required',
        ),
      }),
    };
  });
  if (Object.keys(faults).length > 0) return { body: null, faults };
  return {
    body: {
      customer_id: form.customer!.id,
      signed_on: form.signedOn,
      ...(form.firstContactOn && { first_contact_on: form.firstContactOn }),
      ...(form.externalId.trim() && { external_id: form.externalId.trim() }),
      ...(form.note.trim() && { note: form.note.trim() }),
      shares,
      ...(overlays.length > 0 && { overlays }),
      ...(form.currency && { currency: form.currency }),
      ...(rate && { rate }),
      lines,
    },
    faults,
  };
}

// A correction says all of it, so that what was emptied becomes empty.
export function correctionBody(form: DealForm, company: Currency, reason: string) {
  const { body, faults } = dealBody(form, company);
  return {
    faults,
    body: body && {
      first_contact_on: null,
      external_id: null,
      note: null,
      overlays: [],
      currency: null,
      ...body,
      ...(reason.trim() && { reason: reason.trim() }),
    },
  };
}

interface Share {
  seller_id: string;
  basis_points: number;
}

// What is read of a deal that is signed.
interface SignedDeal {
  customer_id: string;
  customer_name: string;
  signed_on: Day;
  first_contact_on: Day | null;
  external_id: string | null;
  note: string | null;
  shares: Share[];
  overlays: Share[];
  currency: string | null;
  rate: string | null;
  lines: {
    id: string | null;
    product_id: string | null;
    product_name: string | null;
    volume_per_year: number;
    volume_in_currency: number | null;
    term: Term;
    months: number | null;
    start: Day;
    ends_on: Day | null;
    notice_months: number | null;
    renews_line_id: string | null;
    channel: Channel;
    channel_reason: { rule: string; evidence: { chosen_reason: string | null } };
    is_void: boolean;
  }[];
}

// A deal as it would be typed, to be corrected. Amounts as the reader writes them.
export function formOfDeal(
  deal: SignedDeal,
  company: Currency,
  write: (minor: number, unit: Currency) => string,
  decimalMark: string,
): DealForm {
  const unit = deal.currency ? currencyOf(deal.currency) : company;
  const shareForm = (share: Share) => ({
    sellerId: share.seller_id,
    percent: formatPercentField(share.basis_points, decimalMark),
  });
  return {
    customer: { id: deal.customer_id, name: deal.customer_name },
    signedOn: deal.signed_on,
    firstContactOn: deal.first_contact_on ?? '',
    externalId: deal.external_id ?? '',
    note: deal.note ?? '',
    shares: deal.shares.map(shareForm),
    overlays: deal.overlays.map(shareForm),
    currency: deal.currency,
    rate: deal.rate?.replace('.', decimalMark) ?? '',
    lines: deal.lines
      .filter((line) => !line.is_void)
      .map((line, at) => {
        const chosen = line.channel_reason.rule === 'chosen';
        return {
          ...emptyLine(at),
          id: line.id,
          product: line.product_id ? { id: line.product_id, name: line.product_name ?? '' } : null,
          volume: write(line.volume_in_currency ?? line.volume_per_year, unit),
          term: line.term,
          months: String(line.months ?? 12),
          start: line.start === deal.signed_on ? '' : line.start,
          hasNotice: line.notice_months !== null,
          noticeMonths: String(line.notice_months ?? 3),
          renewsLineId: line.renews_line_id,
          channel: chosen ? line.channel : null,
          channelReason: chosen ? (line.channel_reason.evidence.chosen_reason ?? '') : '',
        };
      }),
  };
}

// The same terms again, from the day after the old ones end; at once, when they have ended.
export function renewalForm(
  form: DealForm,
  deal: SignedDeal,
  lineId: string | null,
  today: Day,
): DealForm {
  const line = form.lines.find((one) => one.id === lineId) ?? form.lines[0]!;
  const endsOn = deal.lines.find((one) => one.id === line.id)?.ends_on;
  return {
    ...form,
    signedOn: today,
    firstContactOn: '',
    externalId: '',
    note: '',
    rate: '',
    overlays: [],
    lines: [
      {
        ...line,
        key: 0,
        id: null,
        start: endsOn && endsOn >= today ? addDays(endsOn, 1) : '',
        renewsLineId: line.id,
        channel: null,
        channelReason: '',
      },
    ],
  };
}
