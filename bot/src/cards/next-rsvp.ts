import type { Action, TextBlock } from './adaptive-card.ts';
import { ask, paragraph } from './elements.ts';
import { asTyped } from './markdown.ts';
import type { OwnRsvp, RecapCardView } from './views.ts';
import type { CardWords } from './words/card-words.ts';
import { dayText, timeText } from './words/moments.ts';
import type { Spoken } from './words/words-for.ts';

type Next = Pick<NonNullable<RecapCardView['next']>, 'sessionId' | 'plannedStart'>;

/** "Next: Lunch HIIT, Thursday 26 November, 12:15 CET.", and what the person said of it. */
export function nextLines(spoken: Spoken, next: NonNullable<RecapCardView['next']>, own: OwnRsvp): TextBlock[] {
  const { words, speech } = spoken;
  const { programmeName, plannedStart } = next;
  const [day, time] = [dayText(speech, plannedStart), timeText(speech, plannedStart)];
  return [
    paragraph(words.nextIs({ name: asTyped(programmeName), day, time }), { spacing: 'Medium' }),
    ...(own === null ? [] : [ownLine(spoken, own)]),
  ];
}

/** What this person said, in bold: it is all that their card says more than that of the others. */
export function ownLine({ words }: Spoken, own: NonNullable<OwnRsvp>, of?: string): TextBlock {
  const said = ownWords(words, own);
  return paragraph(of === undefined ? said : `${of}: ${said}`, { weight: 'Bolder', spacing: 'Small' });
}

function ownWords(words: CardWords, { isComing, placeInLine }: NonNullable<OwnRsvp>): string {
  if (!isComing) return words.youAreNotComing;
  return placeInLine === undefined ? words.youAreComing : words.youAreWaiting(placeInLine);
}

/** Names the day of the next class; for whoever comes, it is the way back. */
export function nextRsvpAction({ words, speech }: Spoken, next: Next, own: OwnRsvp, isMain = false): Action {
  const { sessionId, plannedStart } = next;
  if (own?.isComing === true) return ask({ verb: 'rsvp', sessionId, isComing: false }, words.notThisTime);
  return ask({ verb: 'rsvp', sessionId, isComing: true }, words.rsvpFor(dayText(speech, plannedStart)), isMain);
}
