import { zoneName } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { newsOf, type News } from '../../shared/announce/announcer.ts';
import { Announcements } from '../../shared/announce/Announcements.tsx';
import type { ClassFacts } from '../../shared/live/class-facts.ts';
import { useTile } from '../../shared/live/LiveProvider.tsx';
import { durationSpoken } from '../../shared/look/clock-text.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { targetSpoken } from '../../shared/look/target-words.ts';

interface StageAnnouncementsProps {
  facts: ClassFacts;
  position: Position;
  ownSlot: number | null;
  isOnline: boolean;
}

/** Says a cue, a new interval, my own zone and a lost line, politely and sparingly. Nobody else is ever announced. */
export function StageAnnouncements({ facts, position, ownSlot, isOnline }: StageAnnouncementsProps) {
  const { cue, coachName } = facts;
  const zone = useTile(ownSlot)?.zone ?? null;
  return (
    <Announcements
      bulletin={{
        cue: cue && { key: cue.id, words: `${firstName(coachName)} says: ${cue.text}` },
        line: newsOf(isOnline ? null : 'Connection lost. The clock goes on. Trying again.'),
        stretch: stretchNews(facts, position),
        zone: newsOf(zone === null ? null : `You are in zone ${zone}, ${zoneName(zone)}`),
      }}
    />
  );
}

function stretchNews({ stage, coachName }: ClassFacts, position: Position): News {
  if (stage.isCleared) return { key: 'cleared', words: 'The class is paused. Nobody is shown.' };
  if (position.state === 'finished') {
    return { key: 'finished', words: `The plan is done. ${firstName(coachName)} ends the class` };
  }
  if (position.state === 'paused') return { key: 'paused', words: 'The class is paused' };
  const { index, interval } = position;
  const { name, seconds } = interval;
  return {
    key: String(index),
    words: `${name}, ${durationSpoken(seconds)}, ${targetSpoken(interval)}`,
  };
}
