import type { Action } from './adaptive-card.ts';
import { comingLine, planImage, whenLine, whoLine } from './class-lines.ts';
import { ask, card, heading, lead, paragraph, subtle, type DrawableCard } from './elements.ts';
import { asTyped } from './markdown.ts';
import { ownLine } from './next-rsvp.ts';
import type { CardLocale, ClassCardView, OwnRsvp } from './views.ts';
import { thingsNamedBy } from './what-to-bring.ts';
import type { CardWords } from './words/card-words.ts';
import { wordsFor } from './words/words-for.ts';

/**
 * The card of a class in its channel until it is summarised: the same for all, unless somebody's own RSVP is told to
 * them alone.
 */
export function classCard(view: ClassCardView, locale: CardLocale, own: OwnRsvp = null): DrawableCard {
  const spoken = wordsFor(locale);
  const { words } = spoken;
  const title = titleOf(view, words);
  const when = whenLine(spoken, view.class);
  return card(spoken.speech, {
    fallbackText: `${title}. ${when}.`,
    body: [
      heading(title, view.postId),
      subtle(when, { spacing: 'None' }),
      subtle(whoLine(spoken, view.class), { spacing: 'None' }),
      planImage(spoken, view.class.programme),
      ...linesOf(view, words, comingLine(spoken, view.coming)).map((line, at) =>
        paragraph(line, { spacing: at === 0 ? 'Medium' : 'Small' }),
      ),
      ...(own === null || view.state !== 'open' ? [] : [ownLine(spoken, own)]),
    ],
    actions: actionsOf(view, words, own),
  });
}

function titleOf({ state, class: { programme } }: ClassCardView, words: CardWords): string {
  const name = asTyped(programme.name);
  switch (state) {
    case 'open':
      return name;
    case 'live':
      return words.classIsOn(name);
    case 'over':
      return words.classIsOver(name);
    case 'missed':
      return words.classWasMissed(name);
    case 'cancelled':
      return words.classIsCancelled(name);
  }
}

function linesOf(
  { state, isFull, class: { programme } }: ClassCardView,
  words: CardWords,
  coming: string | null,
): string[] {
  switch (state) {
    case 'open': {
      const things = thingsNamedBy(programme);
      return [
        ...(things.length === 0 ? [] : [words.haveAtHand(things)]),
        `${words.noSensorNeeded} ${words.withoutASensor}`,
        ...(coming === null ? [] : [isFull ? `${coming} ${words.allTaken}` : coming]),
      ];
    }
    case 'live':
      return [`${words.joinAnyTime} ${words.noSensorNeeded}`];
    case 'over':
      return [words.summaryFollows];
    case 'missed':
    case 'cancelled':
      return [];
  }
}

function actionsOf(view: ClassCardView, words: CardWords, own: OwnRsvp): Action[] {
  const { meeting } = view.links;
  switch (view.state) {
    case 'open':
      return rsvpActions(view.class.sessionId, words, own);
    case 'live':
      return meeting === null ? [] : [lead(meeting, words.goToClass, true)];
    case 'over':
      return [];
    case 'missed':
    case 'cancelled':
      return [ask({ verb: 'next-class' }, words.nextClass, true)];
  }
}

/** Both ways for whoever has not said; for whoever has, the other way. */
export function rsvpActions(sessionId: string, words: CardWords, own: OwnRsvp): Action[] {
  const come = ask({ verb: 'rsvp', sessionId, isComing: true }, words.imComing, true);
  const stay = ask({ verb: 'rsvp', sessionId, isComing: false }, words.notThisTime);
  if (own === null) return [come, stay];
  return own.isComing ? [stay] : [come];
}
