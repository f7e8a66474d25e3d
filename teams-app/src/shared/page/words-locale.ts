/** The language of the words is English; a region of English decides how its dates and times are written. */
export function wordsLocale(locale: string): string {
  return /^en\b/i.test(locale) ? locale : 'en-GB';
}
