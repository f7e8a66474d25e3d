import { card, figures, heading, lead, paragraph, subtle, type DrawableCard } from './elements.ts';
import type { ColumnSetOf } from './adaptive-card.ts';
import { asTyped } from './markdown.ts';
import { nextLines, nextRsvpAction } from './next-rsvp.ts';
import type { Picture } from './pictures/picture.ts';
import type { CardLocale, MyWeekCardView, OwnRsvp } from './views.ts';
import { dayText, type Speech } from './words/moments.ts';
import { wordsFor } from './words/words-for.ts';

/** So many classes are listed; who came to more finds them in My classes. */
const MOST_LISTED = 7;

/** The answer to "my week": one's own classes of this week, for the person alone. */
export function myWeekCard(view: MyWeekCardView, locale: CardLocale, own: OwnRsvp = null): DrawableCard {
  const spoken = wordsFor(locale);
  const { words, speech } = spoken;
  const { classes, next } = view;
  const points = Math.floor(sumOf(classes.map(({ effortPoints }) => effortPoints)));
  const minutes = sumOf(classes.map((held) => held.minutes));
  const soFar = classes.length === 0 ? words.noClassThisWeek : words.weekSoFar({ classes: classes.length, minutes });
  return card(speech, {
    fallbackText: `${words.yourWeek}. ${soFar}`,
    body: [
      heading(words.yourWeek),
      subtle(words.onlyYouSeeThis, { spacing: 'None' }),
      ...(classes.length === 0
        ? [paragraph(soFar)]
        : [
            figures([
              { figure: String(points), counts: words.effortPoints(points) },
              { figure: String(minutes), counts: words.minutesIn({ classes: classes.length, minutes }) },
            ]),
          ]),
      ...classes.slice(0, MOST_LISTED).map((held) => classRow(held, speech, words.minutes(held.minutes))),
      ...(next === null ? [] : nextLines(spoken, next, own)),
    ],
    actions: [
      lead(view.myClassesLink, words.openMyClasses, true),
      ...(next === null ? [] : [nextRsvpAction(spoken, next, own)]),
    ],
  });
}

function classRow(held: MyWeekCardView['classes'][number], speech: Speech, minutes: string): ColumnSetOf<Picture> {
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    separator: true,
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          paragraph(asTyped(held.programmeName)),
          subtle(dayText(speech, held.plannedStart), { size: 'Small', spacing: 'None' }),
        ],
      },
      { type: 'Column', width: '72px', items: [paragraph(minutes, { horizontalAlignment: 'Right' })] },
    ],
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
