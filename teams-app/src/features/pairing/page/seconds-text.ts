import type { IntlShape } from 'react-intl';
import { words } from '../messages.ts';

/** "23 s", "4 min 10 s". */
export function secondsText(intl: IntlShape, seconds: number): string {
  if (seconds < 60) return intl.formatMessage(words.seconds, { seconds });
  return intl.formatMessage(words.minutes, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
