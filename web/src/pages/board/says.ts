// How a board writes its figures: in the company's language and currency.
import { useMemo } from 'react';
import { formatDay, isoWeek, type DayStyle } from '@/model/day';
import { intlLocale, type Language } from '@/model/language';
import { currencySign, formatAmount, formatShortMoney } from '@/model/money';
import { paceWord } from '@/model/pace';
import { boardWords, type BoardWords } from '@/model/words/board';
import type { BoardMilestone, BoardView } from '@/queries/board';

type OfMilestone = Pick<BoardMilestone, 'kind' | 'per_cent' | 'channel' | 'first'>;

export interface Says {
  w: BoardWords;
  language: Language;
  sign: string;
  amount: (minor: number) => string;
  short: (minor: number) => string;
  // `11,6` where `av 15,4 mkr` follows, `390 tkr` where it does not tell the unit.
  part: (minor: number, whole: number | null) => string;
  percent: (share: number) => string;
  day: (day: string, style: DayStyle) => string;
  week: (day: string) => string;
  pace: (pace: number | null) => string | null;
  milestone: (one: OfMilestone) => string;
  clock: (at: Date) => string;
}

export function useSays(view: BoardView): Says {
  const { locale: language, currency: code, currency_decimals: decimals } = view;
  return useMemo(() => {
    const w = boardWords[language];
    const currency = { code, decimals };
    const percent = (share: number) =>
      new Intl.NumberFormat(intlLocale[language], {
        style: 'percent',
        maximumFractionDigits: 0,
      }).format(share);
    const month = (first: string) =>
      new Intl.DateTimeFormat(intlLocale[language], { month: 'long', timeZone: 'UTC' }).format(
        new Date(`${first}T12:00:00Z`),
      );
    const clock = new Intl.DateTimeFormat(intlLocale[language], {
      hour: '2-digit',
      minute: '2-digit',
    });
    const short = (minor: number) => formatShortMoney(minor, currency, language);
    return {
      w,
      language,
      sign: currencySign(currency, language),
      amount: (minor) => formatAmount(minor, currency, language),
      short,
      part: (minor, whole) => {
        const text = short(minor);
        const [, unit] = /([^\d,.\s\u00a0]+)$/.exec(text) ?? [];
        return unit && whole !== null && short(whole).endsWith(unit)
          ? text.slice(0, -unit.length).trim()
          : text;
      },
      percent,
      day: (day, style) => formatDay(day, style, language),
      week: (day) => w.week(isoWeek(day)),
      pace: (pace) => {
        const word = paceWord(pace);
        return word === 'none' || pace === null ? null : w.pace[word](percent(Math.abs(pace - 1)));
      },
      milestone: (one) =>
        w.milestone({
          kind: one.kind,
          perCent: one.per_cent,
          channel: one.channel,
          month: month(one.first),
        }),
      clock: (at) => clock.format(at),
    };
  }, [language, code, decimals]);
}
