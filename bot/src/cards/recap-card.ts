import { FEELINGS, type Recap } from '@upbeat/api/domain/summary/person-result.ts';
import type { Action } from './adaptive-card.ts';
import { heldLine, nextLine } from './class-lines.ts';
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
import { asTyped } from './markdown.ts';
import { curvePicture } from './pictures/curve-picture.ts';
import type { CardLocale, RecapCardView } from './views.ts';
import type { CardWords } from './words/card-words.ts';
import { durationText } from './words/moments.ts';
import { wordsFor } from './words/words-for.ts';
import { zoneRows } from './zone-rows.ts';

/** One person's own class, for their chat with the bot and nowhere else. It says no heart rate in words or numbers. */
export function recapCard(view: RecapCardView, locale: CardLocale): DrawableCard {
  const spoken = wordsFor(locale);
  const { words, speech } = spoken;
  const title = words.yourClass(asTyped(view.class.programme.name));
  const held = heldLine(spoken, view.class, view.minutes);
  return card(speech, {
    fallbackText: `${title}. ${held}. ${words.onlyYouSeeThis}`,
    body: [
      heading(title, view.postId),
      subtle(`${held}. ${words.onlyYouSeeThis}`, { spacing: 'None' }),
      ...resultOf(view, words),
      paragraph(words.howDoYouFeel, { spacing: 'Medium' }),
      { type: 'ActionSet', spacing: 'Small', actions: feelingActions(view, words) },
      ...(view.next === null ? [] : [paragraph(nextLine(spoken, view.next), { spacing: 'Medium' })]),
      subtle(`${words.notADiagnosis} ${words.mayBeDeleted}`, { size: 'Small', spacing: 'Medium' }),
    ],
    actions: actionsOf(view, words),
  });
}

function resultOf(view: RecapCardView, words: CardWords): DrawableElement[] {
  const { secondsInZones, effortPoints } = view.recap.result;
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
    ...linesOf(view.recap, words).map((line) => paragraph(line, { spacing: 'Small' })),
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

/** What is known beyond the zones, each in one line; what is not known is not spoken of. */
function linesOf({ result, before }: Recap, words: CardWords): string[] {
  const comparison = comparisonWith(before, result.effortPoints);
  return [
    ...(comparison === null ? [] : [words.compared(comparison)]),
    ...(result.intervalsHit === null ? [] : [words.targetsReached(result.intervalsHit)]),
    ...(result.recoveryBpm === null || result.recoveryBpm < 1 ? [] : [words.recovery(Math.round(result.recoveryBpm))]),
    ...(result.calories === null ? [] : [words.calories({ ...result.calories, kcal: toTens(result.calories.kcal) })]),
    ...(result.coverage > 0 ? [words.measuredShare(Math.round(result.coverage * 100))] : []),
  ];
}

/** An estimate to the single kilocalorie would look like a measurement. */
function toTens(kcal: number): number {
  return Math.round(kcal / 10) * 10;
}

/** The one that was given is marked, and may still be changed. */
function feelingActions({ class: { sessionId }, recap }: RecapCardView, words: CardWords): Action[] {
  return FEELINGS.map((feeling) => {
    const isGiven = recap.feeling === feeling;
    return ask({ verb: 'feeling', sessionId, feeling }, `${isGiven ? '✓ ' : ''}${words.feeling(feeling)}`);
  });
}

function actionsOf({ links, next }: RecapCardView, words: CardWords): Action[] {
  return [
    lead(links.myClass, words.openInMyClasses, true),
    ...(next === null ? [] : [ask({ verb: 'rsvp', sessionId: next.sessionId, isComing: true }, words.imComing)]),
  ];
}
