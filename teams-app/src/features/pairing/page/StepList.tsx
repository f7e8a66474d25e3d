import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BluetoothConnected20Regular,
  Checkmark20Regular,
  Clock20Regular,
  CloudArrowUp20Regular,
  PlugConnected20Regular,
  Send20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { look } from '../../../shared/look/palette.ts';
import { Card } from '../../../shared/page/Card.tsx';
import { quiet, type } from '../../../shared/page/type-scale.ts';
import { words } from '../messages.ts';
import type { PairingState } from '../pairing-state.ts';
import { secondsText } from './seconds-text.ts';
import { deviceStep, pageStep, upbeatStep, type Step } from './steps.ts';

const useStyles = makeStyles({
  card: { marginTop: '12px', padding: '8px 20px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '14px',
    minHeight: '60px',
    ':not(:first-child)': { borderTop: `1px solid ${look('groundLine')}` },
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '36px',
    height: '36px',
    borderRadius: '18px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  text: { flexGrow: 1, minWidth: 0, paddingBlock: '8px' },
  name: { display: 'block', ...type.strong },
  words: { display: 'block', ...type.small, ...quiet },
  mark: { display: 'flex', flexShrink: 0 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  waiting: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

const MARKS: Readonly<Record<Step['mark'], ReactElement>> = {
  good: <Checkmark20Regular />,
  waiting: <Clock20Regular />,
  bad: <Warning20Regular />,
};

/** The three stations between the skin and Upbeat, and how each is. */
export function StepList({ state, name }: { state: PairingState; name: string }) {
  const styles = useStyles();
  const intl = useIntl();
  const kept = secondsText(intl, state.sending?.waiting ?? 0);
  const device = state.source.state === 'relay' ? <CloudArrowUp20Regular /> : <BluetoothConnected20Regular />;
  const steps = [
    { key: 'device', icon: device, name, step: deviceStep(state.source, state.bluetooth === 'off') },
    { key: 'page', icon: <PlugConnected20Regular />, name: intl.formatMessage(words.page), step: pageStep(state) },
    { key: 'upbeat', icon: <Send20Regular />, name: intl.formatMessage(words.upbeat), step: upbeatStep(state) },
  ];
  const say = (step: Step) =>
    step.words.map(({ message, percent }) => intl.formatMessage(message, { kept, percent })).join(', ');
  return (
    <Card className={styles.card}>
      <ul className={styles.list} aria-label={intl.formatMessage(words.steps)}>
        {steps.map(({ key, icon, name: stepName, step }) => (
          <li key={key} className={styles.step}>
            <span className={styles.icon}>{icon}</span>
            <span className={styles.text}>
              <span className={styles.name}>{stepName}</span>
              <span className={styles.words}>{say(step)}</span>
            </span>
            <span className={mergeClasses(styles.mark, styles[step.mark])}>{MARKS[step.mark]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
