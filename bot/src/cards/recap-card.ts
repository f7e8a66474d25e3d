import { asTold } from '@upbeat/api/domain/summary/as-told.ts';
import { FEELINGS, type PersonResult, type Recap } from '@upbeat/api/domain/summary/person-result.ts';
import type { Action } from './adaptive-card.ts';
import { heldLine } from './class-lines.ts';
import { comparisonWith } from './comparison.ts';
import { curveInWords } from './curve-words.ts';
import {
  ask,
  card,
  figures,
  heading,
  lead,
  paragraph,
  subtle,
  wide,
  type DrawableCard,
  type DrawableElement,
} from './elements.ts';
import { nextLines, nextRsvpAction } from './next-rsvp.ts';
import { asTyped } from './markdown.ts';
import { curvePicture } from './pictures/curve-picture.ts';
import type { CardLocale, OwnRsvp, RecapCardView } from './views.ts';
import type { CardWords } from './words/card-words.ts';
import { durationText } from './words/moments.ts';
import { wordsFor, type Spoken } from './words/words-for.ts';
import { zoneRows } from './zone-rows.ts';

/**
 * One person's own class, for their chat with the bot and nowhere else. It says no heart rate in words or numbers.
 *
 * @param own what they said of the next class
 */
export function recapCard(view: RecapCardView, locale: CardLocale, own: OwnRsvp = null): DrawableCard {
  const spoken = wordsFor(locale);
  const { words } = spoken;
  const title = words.yourClass(asTyped(view.class.programme.name));
  const held = heldLine(spoken, view.class, view.minutes);
  return card(spoken.speech, {
    fallbackText: `${title}. ${held}. ${words.onlyYouSeeThis}`,
    body: [
      heading(title, view.postId),
      subtle(held, { spacing: 'None' }),
      subtle(words.onlyYouSeeThis, { spacing: 'None' }),
      ...resultOf(view, words),
      paragraph(words.howDoYouFeel, { spacing: 'Medium' }),
      { type: 'ActionSet', spacing: 'Small', actions: feelingActions(view, words) },
      ...(view.next === null ? [] : nextLines(spoken, view.next, own)),
      subtle(`${words.notADiagnosis} ${words.mayBeDeleted}`, { size: 'Small', spacing: 'Medium' }),
    ],
    actions: actionsOf(view, spoken, own),
  });
}

function resultOf(view: RecapCardView, words: CardWords): DrawableElement[] {
  const { secondsInZones, effortPoints, coverage } = view.recap.result;
  const points = Math.floor(effortPoints);
  const hasEffort = points > 0 || secondsInZones.some((seconds) => seconds > 0);
  const curve = curveImage(view, words);
  if (!hasEffort && curve.length === 0) return [paragraph(words.nothingMeasured)];
  return [
    ...curve,
    figures([
      { figure: String(points), counts: words.effortPoints(points) },
      { figure: durationText(secondsInZones[4] + secondsInZones[5]), counts: words.inHardZones },
    ]),
    ...zoneRows(words, secondsInZones, durationText),
    ...moreFigures(view.recap.result, words),
    ...comparisonLine(view.recap, words),
    ...(coverage > 0 ? [subtle(words.measuredShare(coverage), { size: 'Small', spacing: 'Small' })] : []),
  ];
}

function curveImage({ recap, minutes, maxHeartRate }: RecapCardView, words: CardWords): DrawableElement[] {
  const altText = curveInWords(words, { curve: recap.curve, minutes, maxHeartRate });
  if (altText === null) return [];
  return [
    wide(curvePicture(recap.curve, maxHeartRate), altText),
    {
      type: 'ColumnSet',
      spacing: 'None',
      columns: [
        { type: 'Column', width: 'stretch', items: [subtle('0:00', { size: 'Small' })] },
        {
          type: 'Column',
          width: 'auto',
          items: [subtle(durationText(minutes * 60), { size: 'Small', horizontalAlignment: 'Right' })],
        },
      ],
    },
  ];
}

/** What is known beyond the zones; what is not known is not spoken of. */
function moreFigures(result: PersonResult, words: CardWords): DrawableElement[] {
  const { intervalsHit, recoveryBpm, calories } = asTold(result);
  const known = [
    ...(intervalsHit === null ? [] : [{ figure: words.hitOf(intervalsHit), counts: words.targetsReached }]),
    ...(recoveryBpm === null ? [] : [{ figure: String(recoveryBpm), counts: words.beatsSlower(recoveryBpm) }]),
    ...(calories === null ? [] : [{ figure: String(calories.kcal), counts: words.calories(calories) }]),
  ];
  return known.length === 0 ? [] : [figures(known, 'Large')];
}

function comparisonLine({ result, before }: Recap, words: CardWords): DrawableElement[] {
  const comparison = comparisonWith(before, result.effortPoints);
  return comparison === null ? [] : [paragraph(words.compared(comparison), { spacing: 'Medium' })];
}

/** The one that was given is marked, and may still be changed. */
function feelingActions({ class: { sessionId }, recap }: RecapCardView, words: CardWords): Action[] {
  return FEELINGS.map((feeling) => {
    const isGiven = recap.feeling === feeling;
    return ask({ verb: 'feeling', sessionId, feeling }, `${isGiven ? '✓ ' : ''}${words.feeling(feeling)}`);
  });
}

function actionsOf({ links, next }: RecapCardView, spoken: Spoken, own: OwnRsvp): Action[] {
  return [
    lead(links.myClass, spoken.words.openInMyClasses, true),
    ...(next === null ? [] : [nextRsvpAction(spoken, next, own)]),
  ];
}
