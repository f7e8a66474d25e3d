import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowReset20Regular,
  Next20Regular,
  Pause20Regular,
  Play20Regular,
  Previous20Regular,
} from '@fluentui/react-icons';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './rehearsal-messages.ts';
import { SPEEDS } from './rehearsal.ts';
import type { RehearsalClock } from './use-rehearsal.ts';

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '16px' },
  button: { minHeight: '44px', minWidth: '44px' },
  speeds: { display: 'flex', margin: 0, marginInlineStart: 'auto', padding: 0, border: 'none', columnGap: '4px' },
  legend: { float: 'left', padding: 0, marginInlineEnd: '8px', lineHeight: '44px', ...quiet },
  speed: {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    minWidth: '52px',
    minHeight: '44px',
    borderRadius: '4px',
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${look('ownOutline')}`,
    fontWeight: 600,
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'pointer' },
  keys: { margin: '12px 0 0', ...type.small, ...quiet },
});

/** The clock of a rehearsal, for hands; its keys are said below. */
export function RehearsalControls({ clock }: { clock: RehearsalClock }) {
  const intl = useIntl();
  const styles = useStyles();
  const group = useId();
  const isOver = clock.position.state === 'finished';
  return (
    <>
      <div className={styles.controls}>
        <Button
          className={styles.button}
          icon={<Previous20Regular />}
          aria-label={intl.formatMessage(words.back)}
          onClick={() => clock.skip('back')}
        />
        {isOver ? (
          <Button className={styles.button} appearance="primary" icon={<ArrowReset20Regular />} onClick={clock.again}>
            {intl.formatMessage(words.again)}
          </Button>
        ) : (
          <Button
            className={styles.button}
            appearance="primary"
            icon={clock.isRunning ? <Pause20Regular /> : <Play20Regular />}
            onClick={clock.toggle}
          >
            {intl.formatMessage(clock.isRunning ? words.rest : words.run)}
          </Button>
        )}
        <Button
          className={styles.button}
          icon={<Next20Regular />}
          aria-label={intl.formatMessage(words.forward)}
          disabledFocusable={isOver}
          onClick={() => clock.skip('next')}
        />
        <fieldset className={styles.speeds}>
          <legend className={styles.legend}>{intl.formatMessage(words.speed)}</legend>
          {SPEEDS.map((speed) => (
            <label key={speed} className={mergeClasses(styles.speed, clock.speed === speed && styles.chosen)}>
              {intl.formatMessage(words.times, { speed })}
              <input
                type="radio"
                className={styles.input}
                name={group}
                checked={clock.speed === speed}
                onChange={() => clock.setSpeed(speed)}
              />
            </label>
          ))}
        </fieldset>
      </div>
      <p className={styles.keys}>
        {intl.formatMessage(words.about)} {intl.formatMessage(words.keys)}
      </p>
    </>
  );
}
