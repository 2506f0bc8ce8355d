// What somebody has typed about a deal, and how it becomes the body that the server judges.
import { isDay, type Day } from './day';
import { parseAmount, type Currency } from './money';
import type { Channel } from './channel';

export type Term = 'one_off' | 'fixed' | 'rolling';

export interface LineForm {
  key: number;
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
  note: string;
  shares: ShareForm[];
  lines: LineForm[];
}

export function emptyLine(key: number): LineForm {
  return {
    key,
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

// A fault that can be told without asking the server, by the pointer of the field it belongs to.
export type LocalFault = 'required' | 'not_an_amount' | 'not_a_number' | 'not_a_date';
export type Faults = Record<string, LocalFault>;

export interface DealBody {
  customer_id: string;
  signed_on: string;
  note?: string | null;
  shares: { seller_id: string; basis_points: number }[];
  lines: {
    product_id: string | null;
    volume_per_year: number;
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

export function dealBody(
  form: DealForm,
  currency: Currency,
): { body: DealBody | null; faults: Faults } {
  const faults: Faults = {};
  const need = <T>(value: T | null, pointer: string, text: string, wrong: LocalFault): T | null => {
    if (value === null) faults[pointer] = text.trim() === '' ? 'required' : wrong;
    return value;
  };
  if (!form.customer) faults['/customer_id'] = 'required';
  if (!isDay(form.signedOn)) faults['/signed_on'] = form.signedOn ? 'not_a_date' : 'required';

  const shares = form.shares.map((share, at) => {
    const pointer = `/shares/${String(at)}`;
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

  const lines = form.lines.map((line, at) => {
    const pointer = `/lines/${String(at)}`;
    const volume = need(
      parseAmount(line.volume, currency),
      `${pointer}/volume_per_year`,
      line.volume,
      'not_an_amount',
    );
    if (line.start && !isDay(line.start)) faults[`${pointer}/start`] = 'not_a_date';
    return {
      product_id: line.product?.id ?? null,
      volume_per_year: volume!,
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
      ...(form.note.trim() && { note: form.note.trim() }),
      shares,
      lines,
    },
    faults,
  };
}
