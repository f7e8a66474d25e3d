import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { localeOf } from '../teams/teams-context.ts';
import { wordsLocale } from './words-locale.ts';

/** Words, and dates and numbers that go with them. */
export function PageIntl({ locale, children }: { locale: string; children: ReactNode }) {
  const known = wordsLocale(localeOf(locale));
  return (
    <IntlProvider locale={known} defaultLocale={known}>
      {children}
    </IntlProvider>
  );
}
