// Swedish first, English complete.

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

// What Intl is asked for: a Swede writes `1 234 567 kr`; English here is the European kind, with
// ISO weeks, Mondays first and the day before the month.
export const intlLocale: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

export function preferredLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'sv' || language === 'en') return language;
  }
  return 'sv';
}
