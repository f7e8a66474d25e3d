import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EFFORT_RATINGS, zoneOfRating, type EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import { useId, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import type { EffortQuestion } from './effort-question.ts';
import { RATING_WORDS, words } from './messages.ts';

const useStyles = makeStyles({
  question: { margin: 0, fontSize: '20px', lineHeight: '28px', fontWeight: 600 },
  hint: { marginBottom: '10px', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'grid', rowGap: '8px' },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '14px',
    minHeight: '46px',
    padding: '0 14px',
    borderRadius: '4px',
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
    border: 'none',
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontVariationSettings: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: { '@media (forced-colors: active)': { border: '3px solid Highlight' } },
  name: { flexGrow: 1, fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  feel: { fontSize: '14px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

interface EffortButtonsProps {
  question: EffortQuestion;
  chosen: EffortRating | null;
  hasFailed: boolean;
  onRate: (rating: EffortRating) => void;
}

/** How hard it was, in one tap, or with the keys 1 to 4 on the buttons. */
export function EffortButtons({ question, chosen, hasFailed, onRate }: EffortButtonsProps) {
  const styles = useStyles();
  const intl = useIntl();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={styles.question}>
        {intl.formatMessage(question.isOver ? words.howWas : words.howIs, { name: question.name })}
      </h2>
      <div className={styles.hint} role="status">
        {intl.formatMessage(hasFailed ? words.notCounted : words.oneTap)}
      </div>
      <div
        className={styles.buttons}
        role="group"
        aria-labelledby={title}
        onKeyDown={(event) => {
          const rating = ratingOf(event);
          if (rating !== undefined) onRate(rating);
        }}
      >
        {EFFORT_RATINGS.map((rating, index) => {
          const zone = zoneOfRating(rating);
          const isChosen = rating === chosen;
          const ground = `color-mix(in srgb, ${look(`zoneGlow${zone}`)} 30%, ${look('groundPanel')})`;
          return (
            <button
              key={rating}
              type="button"
              className={mergeClasses(styles.button, isChosen && styles.chosen)}
              style={
                isChosen
                  ? { boxShadow: `inset 0 0 0 2px ${look(`zoneAccent${zone}`)}`, backgroundColor: ground }
                  : undefined
              }
              aria-pressed={isChosen}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onRate(rating)}
            >
              <ZoneGlyph zone={zone} height={22} />
              <span className={styles.name}>{intl.formatMessage(RATING_WORDS[rating].name)}</span>{' '}
              <span className={styles.feel}>{intl.formatMessage(RATING_WORDS[rating].feel)}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}

const KEYS = ['1', '2', '3', '4'];

/** A lone digit acts only while a button has the focus: elsewhere it may be meant for somebody else (WCAG 2.1.4). */
function ratingOf({ key, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): EffortRating | undefined {
  if (repeat || ctrlKey || altKey || metaKey) return undefined;
  return EFFORT_RATINGS[KEYS.indexOf(key)];
}
