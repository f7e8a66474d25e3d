import { zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { useIntl, type IntlShape } from 'react-intl';
import { newsOf, type News } from '../../shared/announce/announcer.ts';
import { Announcements } from '../../shared/announce/Announcements.tsx';
import { durationSpoken } from '../../shared/look/clock-text.ts';
import { targetSpoken } from '../../shared/look/target-words.ts';
import { words } from './messages.ts';
import type { OwnClass } from './own-class.ts';
import { sensorWords } from './sensor-words.ts';

interface ClassAnnouncementsProps {
  position: Position;
  own: OwnClass;
  coachName: string;
  /** What is asked of me, or said to me alone. */
  mine: News | null;
  isOffline: boolean;
}

/** Says what is new to me: a cue, a question, the line, my sensor, an interval, my zone. Politely and sparingly. */
export function ClassAnnouncements({ position, own, coachName, mine, isOffline }: ClassAnnouncementsProps) {
  const { cue, reading } = own;
  const intl = useIntl();
  const zone = reading?.zone ?? null;
  return (
    <Announcements
      bulletin={{
        cue: cue && { key: cue.id, words: intl.formatMessage(words.cueSpoken, { coach: coachName, text: cue.text }) },
        mine,
        line: newsOf(isOffline ? intl.formatMessage(words.offlineSpoken) : null),
        sensor: sensorNews(intl, own),
        stretch: stretchNews(intl, position),
        zone: newsOf(zone === null ? null : zoneText(intl, zone)),
      }}
    />
  );
}

function sensorNews(intl: IntlShape, own: OwnClass): News {
  const { state } = sensorWords(own);
  const name = own.lastSource?.name ?? intl.formatMessage(words.aSensor);
  return { key: state.id, words: intl.formatMessage(state, { name }) };
}

function stretchNews(intl: IntlShape, position: Position): News {
  if (position.state === 'finished') return { key: 'finished', words: intl.formatMessage(words.planDoneWords) };
  if (position.state === 'paused') return { key: 'paused', words: intl.formatMessage(words.paused) };
  const { name, seconds } = position.interval;
  const length = durationSpoken(seconds);
  return {
    key: String(position.index),
    words: intl.formatMessage(words.intervalNow, { name, length, target: targetSpoken(position.interval) }),
  };
}

function zoneText(intl: IntlShape, zone: Zone): string {
  return intl.formatMessage(words.zoneNow, { zone, word: zoneName(zone) });
}
