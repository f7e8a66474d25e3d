import { rsvpActions } from './class-card.ts';
import { comingLine, planImage, whenLine, whoLine } from './class-lines.ts';
import { card, heading, lead, paragraph, subtle, type DrawableCard } from './elements.ts';
import { asTyped } from './markdown.ts';
import { ownLine } from './next-rsvp.ts';
import type { CardLocale, NextClassCardView, OwnRsvp } from './views.ts';
import { wordsFor } from './words/words-for.ts';

/** The answer to "next class": the class that is on or comes next, or that none is planned. */
export function nextClassCard(view: NextClassCardView | null, locale: CardLocale, own: OwnRsvp = null): DrawableCard {
  const spoken = wordsFor(locale);
  const { words, speech } = spoken;
  if (view === null) {
    const body = [heading(words.nextClass), paragraph(words.noClassPlanned)];
    return card(speech, { fallbackText: words.noClassPlanned, body });
  }

  const name = asTyped(view.class.programme.name);
  const title = view.isLive ? words.classIsOn(name) : `${words.nextClass}: ${name}`;
  const when = whenLine(spoken, view.class);
  const coming = comingLine(spoken, view.coming);
  const { meeting } = view.links;
  return card(speech, {
    fallbackText: `${title}. ${when}.`,
    body: [
      heading(title),
      subtle(when, { spacing: 'None' }),
      subtle(whoLine(spoken, view.class), { spacing: 'None' }),
      planImage(spoken, view.class.programme),
      paragraph(`${view.isLive ? `${words.joinAnyTime} ` : ''}${words.noSensorNeeded}`, { spacing: 'Medium' }),
      ...(coming === null || view.isLive ? [] : [paragraph(coming, { spacing: 'Small' })]),
      ...(own === null || view.isLive ? [] : [ownLine(spoken, own)]),
    ],
    actions: [
      ...(view.isLive ? [] : rsvpActions(view.class.sessionId, words, own)),
      ...(meeting === null ? [] : [lead(meeting, words.goToClass, view.isLive)]),
    ],
  });
}
