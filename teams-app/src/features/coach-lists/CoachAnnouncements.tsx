import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { useIntl, type IntlShape } from 'react-intl';
import type { News } from '../../shared/announce/announcer.ts';
import { Announcements } from '../../shared/announce/Announcements.tsx';
import type { CoachView } from '../../shared/coach/coach-class.ts';
import { durationSpoken } from '../../shared/look/clock-text.ts';
import { targetSpoken } from '../../shared/look/target-words.ts';
import { words } from './messages.ts';
import { waitingNews } from './waiting-news.ts';

/** Says to the coach who waits for them, and what the clock has come to, politely and sparingly. */
export function CoachAnnouncements({ position, view }: { position: Position; view: CoachView | null }) {
  const intl = useIntl();
  return (
    <Announcements
      bulletin={{
        cue: null,
        mine: waitingNews(intl, view),
        line: null,
        stretch: stretchNews(intl, position),
        zone: null,
      }}
    />
  );
}

/** A pause is an answer to the coach's own press, so it is no news. */
function stretchNews(intl: IntlShape, position: Position): News {
  if (position.state === 'finished') return { key: 'finished', words: intl.formatMessage(words.planOver) };
  const { name, seconds } = position.interval;
  const length = durationSpoken(seconds);
  return {
    key: String(position.index),
    words: intl.formatMessage(words.intervalNow, { name, length, target: targetSpoken(position.interval) }),
  };
}
