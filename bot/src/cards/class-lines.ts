import { durationOf, type Programme } from '@upbeat/api/domain/programme/programme.ts';
import type { ImageOf } from './adaptive-card.ts';
import { wide } from './elements.ts';
import { asTyped } from './markdown.ts';
import type { Picture } from './pictures/picture.ts';
import { planPicture } from './pictures/plan-picture.ts';
import type { ClassOnCard } from './views.ts';
import { dateText, dayText, timesText } from './words/moments.ts';
import type { Spoken } from './words/words-for.ts';

/** From five people on a number says nothing about one of them. */
const FEWEST_COUNTED = 5;

/** Whole minutes that the plan takes. */
export function plannedMinutes(programme: Programme): number {
  return Math.max(1, Math.round(durationOf(programme) / 60));
}

/** "Thursday 26 November, 12:15–12:45 CET". */
export function whenLine({ speech }: Spoken, { plannedStart, programme }: ClassOnCard): string {
  return `${dayText(speech, plannedStart)}, ${timesText(speech, plannedStart, plannedMinutes(programme))}`;
}

/** "30 min, with Rosa Díaz". */
export function whoLine({ words }: Spoken, { coachName, programme }: ClassOnCard): string {
  return `${words.minutes(plannedMinutes(programme))}, ${words.withCoach(asTyped(coachName))}`;
}

/** "26 November, 30 min, with Rosa Díaz", of a class as it was held. */
export function heldLine({ words, speech }: Spoken, { plannedStart, coachName }: ClassOnCard, minutes: number): string {
  return words.held({ date: dateText(speech, plannedStart), minutes, coach: asTyped(coachName) });
}

/** "12 people are coming", and nothing below five. */
export function comingLine({ words }: Spoken, coming: number | null): string | null {
  return coming !== null && coming >= FEWEST_COUNTED ? words.comingCount(coming) : null;
}

/** The bars of the class, and the same for those who do not see them. */
export function planImage({ words }: Spoken, programme: Programme): ImageOf<Picture> {
  const zones = programme.intervals.map(({ targetZone }) => targetZone);
  const altText = words.planInWords({
    minutes: plannedMinutes(programme),
    intervals: zones.length,
    hardest: zones.reduce((hardest, zone) => (zone > hardest ? zone : hardest), 1),
    last: zones.at(-1) ?? 1,
  });
  return wide(planPicture(programme), altText);
}
