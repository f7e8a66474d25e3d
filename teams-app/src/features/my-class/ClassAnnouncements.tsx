import { zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { durationSpoken } from '../../shared/look/clock-text.ts';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { words } from './messages.ts';
import type { OwnClass } from './own-class.ts';
import { nextSpoken, NOTHING_SAID } from './spoken.ts';

interface ClassAnnouncementsProps {
  position: Position;
  reading: OwnClass['reading'];
}

/** Says a new interval and a change of my own zone, politely and sparingly. */
export function ClassAnnouncements({ position, reading }: ClassAnnouncementsProps) {
  const intl = useIntl();
  const [spoken, setSpoken] = useState(NOTHING_SAID);
  const next = nextSpoken(spoken, {
    stretch: stretchText(intl, position),
    zone: reading?.zone ?? null,
    second: reading?.second ?? position.programmeSecond,
  });
  if (next !== spoken) setSpoken(next);
  return (
    <Unseen as="div" role="status">
      {next.what === 'stretch' && next.stretch}
      {next.what === 'zone' && next.zone !== null && zoneText(intl, next.zone)}
    </Unseen>
  );
}

function stretchText(intl: IntlShape, position: Position): string {
  if (position.state === 'finished') return intl.formatMessage(words.planDoneWords);
  if (position.state === 'paused') return intl.formatMessage(words.paused);
  const { name, seconds, targetZone: zone } = position.interval;
  return intl.formatMessage(words.intervalNow, { name, zone, word: zoneName(zone), length: durationSpoken(seconds) });
}

function zoneText(intl: IntlShape, zone: Zone): string {
  return intl.formatMessage(words.zoneNow, { zone, word: zoneName(zone) });
}
