import type { GroupFigures } from '@upbeat/api/domain/summary/group-summary.ts';
import type { Action } from './adaptive-card.ts';
import { heldLine, planImage } from './class-lines.ts';
import { ask, card, heading, paragraph, subtle, type DrawableCard, type DrawableElement } from './elements.ts';
import { asTyped } from './markdown.ts';
import { nextRsvpAction, ownLine } from './next-rsvp.ts';
import type { CardLocale, OwnRsvp, SummaryCardView } from './views.ts';
import type { CardWords } from './words/card-words.ts';
import { dayText } from './words/moments.ts';
import { wordsFor, type Spoken } from './words/words-for.ts';
import { zoneRows } from './zone-rows.ts';

/**
 * What the class card becomes when its class is summarised: figures of the group, and of nobody in it. Without figures
 * it says that the class took place.
 */
export function summaryCard(view: SummaryCardView, locale: CardLocale, own: OwnRsvp = null): DrawableCard {
  const spoken = wordsFor(locale);
  const { words, speech } = spoken;
  const name = asTyped(view.class.programme.name);
  const title = view.figures === null ? words.classTookPlace(name) : words.classIsDone(name);
  const held = heldLine(spoken, view.class, view.minutes);
  return card(speech, {
    fallbackText: `${title}. ${held}.`,
    body: [
      heading(title, view.postId),
      subtle(held, { spacing: 'None' }),
      planImage(spoken, view.class.programme),
      ...(view.figures === null ? [subtle(words.tooFewForFigures)] : figuresOf(view.figures, words)),
      ...(view.next === null || own === null ? [] : [ownLine(spoken, own, dayText(speech, view.next.plannedStart))]),
    ],
    actions: actionsOf(view, spoken, own),
  });
}

function figuresOf({ peopleHere, zoneMinutes, weeksInARow }: GroupFigures, words: CardWords): DrawableElement[] {
  return [
    paragraph(words.peopleWereHere(peopleHere), { spacing: 'Medium' }),
    ...(weeksInARow > 1 ? [paragraph(words.weeksInARow(weeksInARow), { spacing: 'Small' })] : []),
    ...(zoneMinutes === null
      ? []
      : [
          paragraph(words.typicalMinutes, { spacing: 'Small' }),
          ...zoneRows(words, zoneMinutes, (minutes) => words.minutes(minutes)),
        ]),
    subtle(words.groupFigures, { size: 'Small', spacing: 'Medium' }),
  ];
}

function actionsOf({ next, class: { sessionId } }: SummaryCardView, spoken: Spoken, own: OwnRsvp): Action[] {
  return [
    ...(next === null ? [] : [nextRsvpAction(spoken, next, own, true)]),
    ask({ verb: 'send-recap', sessionId }, spoken.words.sendMeMyRecap),
    ask({ verb: 'next-class' }, spoken.words.nextClass),
  ];
}
