import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StageView } from '@upbeat/api/contract/live.ts';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { Answer } from '../../shared/announce/Answers.tsx';
import { look } from '../../shared/look/palette.ts';
import { VIEW_WORDS, words } from './messages.ts';
import type { StageDirection } from './use-stage-direction.ts';

const VIEWS = ['tiles', 'everyone', 'timer'] as const satisfies readonly StageView['view'][];

/** Drawn 32 px high; what can be hit is 44. */
const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '8px', marginTop: '6px' },
  title: { flexGrow: 1, margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  group: {
    position: 'relative',
    display: 'flex',
    isolation: 'isolate',
    '::before': {
      content: '""',
      position: 'absolute',
      zIndex: -2,
      inset: '6px 0',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: '4px',
    },
  },
  choice: { position: 'relative', display: 'flex', alignItems: 'center', height: '44px', padding: '0 9px' },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'pointer' },
  // Under the words, and over the frame of all three.
  ground: { position: 'absolute', zIndex: -1, inset: '6px 0', borderRadius: '4px' },
  chosenGround: { backgroundColor: look('selectedGround') },
  chosen: { color: look('selectedText'), fontWeight: 600 },
  focus: {
    'input:focus-visible ~ &': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    'input:checked ~ &': { '@media (forced-colors: active)': { border: '3px solid Highlight' } },
  },
  pending: { opacity: 0.6 },
  failed: { marginTop: '4px', fontSize: '12px', lineHeight: '16px' },
});

interface StageChoiceProps {
  stage: StageView | null;
  direction: StageDirection;
  answer: Answer;
}

/** What the stage shows of the class. */
export function StageChoice({ stage, direction: { change, pending, failed }, answer }: StageChoiceProps) {
  const styles = useStyles();
  const intl = useIntl();
  const title = useId();
  const wanted = pending?.view;
  return (
    <section aria-labelledby={title}>
      <div className={styles.row}>
        <h2 className={styles.title} id={title}>
          {intl.formatMessage(words.stage)}
        </h2>
        <div className={styles.group} role="radiogroup" aria-label={intl.formatMessage(words.view)}>
          {VIEWS.map((view) => {
            const isChosen = stage?.view === view;
            const name = intl.formatMessage(VIEW_WORDS[view]);
            return (
              <label key={view} className={mergeClasses(styles.choice, isChosen && styles.chosen)}>
                <input
                  type="radio"
                  className={styles.input}
                  name={title}
                  checked={isChosen}
                  onChange={() => change({ view }, () => answer(intl.formatMessage(words.nowShown, { view: name })))}
                />
                <span className={mergeClasses(styles.ground, styles.focus, isChosen && styles.chosenGround)} />
                <span className={mergeClasses(wanted === view && styles.pending)}>{name}</span>
              </label>
            );
          })}
        </div>
      </div>
      {failed !== null && failed.change.isCleared === undefined && (
        <div className={styles.failed} role="alert">
          {intl.formatMessage(failed.isLeading ? words.notChanged : words.notLeading)}
        </div>
      )}
    </section>
  );
}
