import type { GroupFigures } from '@upbeat/api/domain/summary/group-summary.ts';
import type { Action } from './adaptive-card.ts';
import { ownLine } from './class-card.ts';
import { heldLine, planImage } from './class-lines.ts';
import { ask, card, heading, paragraph, subtle, type DrawableCard, type DrawableElement } from './elements.ts';
import { asTyped } from './markdown.ts';
import type { CardLocale, OwnRsvp, SummaryCardView } from './views.ts';
import type { CardWords } from './words/card-words.ts';
import { dayText, type Speech } from './words/moments.ts';
import { wordsFor } from './words/words-for.ts';
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
      ...(view.next === null || own === null ? [] : [ownNext(view.next, own, words, speech)]),
    ],
    actions: actionsOf(view, words, speech, own),
  });
}

function figuresOf({ peopleHere, zoneMinutes, weeksInARow }: GroupFigures, words: CardWords): DrawableElement[] {
  const here = words.peopleWereHere(peopleHere);
  const streak = weeksInARow > 1 ? [words.weeksInARow(weeksInARow)] : [];
  return [
    paragraph([here, ...streak].join(' ')),
    ...(zoneMinutes === null
      ? []
      : [
          paragraph(words.typicalMinutes, { spacing: 'Small' }),
          ...zoneRows(words, zoneMinutes, (minutes) => words.minutes(minutes)),
        ]),
    subtle(words.groupFigures, { size: 'Small', spacing: 'Medium' }),
  ];
}

type Next = NonNullable<SummaryCardView['next']>;

function ownNext(next: Next, own: NonNullable<OwnRsvp>, words: CardWords, speech: Speech): DrawableElement {
  const line = ownLine(own, words);
  return { ...line, text: `${dayText(speech, next.plannedStart)}: ${line.text}` };
}

function actionsOf(view: SummaryCardView, words: CardWords, speech: Speech, own: OwnRsvp): Action[] {
  const { next } = view;
  return [
    ...(next === null ? [] : [rsvpAction(next, words, speech, own)]),
    ask({ verb: 'send-recap', sessionId: view.class.sessionId }, words.sendMeMyRecap),
    ask({ verb: 'next-class' }, words.nextClass),
  ];
}

function rsvpAction({ sessionId, plannedStart }: Next, words: CardWords, speech: Speech, own: OwnRsvp): Action {
  if (own?.isComing === true) return ask({ verb: 'rsvp', sessionId, isComing: false }, words.notThisTime);
  return ask({ verb: 'rsvp', sessionId, isComing: true }, words.rsvpFor(dayText(speech, plannedStart)), true);
}
