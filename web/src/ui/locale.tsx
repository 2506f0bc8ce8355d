// The reader's language: words, and how amounts, shares and days are written in it.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { formatDay, formatNearDay, isoWeek, type Day, type DayStyle } from '@/model/day';
import { intlLocale, type Language } from '@/model/language';
import {
  currencySign,
  formatAmount,
  formatMoney,
  formatShortMoney,
  parseAmount,
  type Currency,
} from '@/model/money';
import type { Words } from '@/model/words/sv';

const dictionaries: Record<Language, () => Promise<Words>> = {
  sv: () => import('@/model/words/sv').then((module) => module.sv),
  en: () => import('@/model/words/en').then((module) => module.en),
};

export interface Locale {
  language: Language;
  w: Words;
  currency: Currency;
  today: Day;
  money: (minor: number, exact?: boolean) => string;
  amount: (minor: number, exact?: boolean) => string;
  short: (minor: number) => string;
  sign: string;
  parse: (text: string) => number | null;
  percent: (share: number, digits?: number) => string;
  number: (value: number) => string;
  day: (day: Day, style?: DayStyle) => string;
  near: (day: Day) => string;
  week: (day: Day) => string;
}

const LocaleContext = createContext<Locale | null>(null);

export function useLocale(): Locale {
  const locale = useContext(LocaleContext);
  if (!locale) throw new Error('A page outside its language.');
  return locale;
}

// Words that come with a page, in the language of whoever reads it.
export function useWords<T>(words: Record<Language, T>): T {
  return words[useLocale().language];
}

interface Props {
  language: Language;
  currency: Currency;
  today: Day;
  children: ReactNode;
}

export function LocaleProvider({ language, currency, today, children }: Props) {
  const [words, setWords] = useState<{ language: Language; w: Words } | null>(null);
  useEffect(() => {
    let current = true;
    void dictionaries[language]().then((w) => {
      if (!current) return;
      document.documentElement.lang = language;
      setWords({ language, w });
    });
    return () => {
      current = false;
    };
  }, [language]);

  const { code, decimals } = currency;
  const locale = useMemo<Locale | null>(() => {
    if (!words) return null;
    const spoken = words.language;
    const unit = { code, decimals };
    return {
      language: spoken,
      w: words.w,
      currency: unit,
      today,
      money: (minor, exact) => formatMoney(minor, unit, spoken, exact),
      amount: (minor, exact) => formatAmount(minor, unit, spoken, exact),
      short: (minor) => formatShortMoney(minor, unit, spoken),
      sign: currencySign(unit, spoken),
      parse: (text) => parseAmount(text, unit),
      percent: (share, digits = 0) =>
        new Intl.NumberFormat(intlLocale[spoken], {
          style: 'percent',
          maximumFractionDigits: digits,
        }).format(share),
      number: (value) => new Intl.NumberFormat(intlLocale[spoken]).format(value),
      day: (day, style = 'dayYear') => formatDay(day, style, spoken),
      near: (day) => formatNearDay(day, today, spoken),
      week: (day) => words.w.common.week(isoWeek(day)),
    };
  }, [words, code, decimals, today]);

  return locale && <LocaleContext value={locale}>{children}</LocaleContext>;
}
