import { makeStyles, tokens } from '@fluentui/react-components';
import {
  BluetoothConnected20Regular,
  HeartPulse20Regular,
  PlugDisconnected20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../shared/message.ts';
import { words } from './messages.ts';
import type { OwnClass } from './own-class.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', marginTop: '12px' },
  icon: { display: 'flex', flexShrink: 0 },
  text: { flexGrow: 1, minWidth: 0 },
  action: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  points: { flexShrink: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** Where my heart rate comes from, how it is, and what helps. */
export function SensorLine({ own }: { own: OwnClass }) {
  const styles = useStyles();
  const intl = useIntl();
  const { icon, state, action } = sensorWords(own);
  const points = Math.floor(own.reading?.effortPoints ?? 0);
  const name = own.lastSource?.name ?? intl.formatMessage(words.aSensor);
  return (
    <div className={styles.line}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.text} role="status">
        {intl.formatMessage(state, { name })}
        {action !== null && <span className={styles.action}>{intl.formatMessage(action)}</span>}
      </span>
      <span className={styles.points}>{intl.formatMessage(words.points, { points })}</span>
    </div>
  );
}

interface SensorWords {
  readonly icon: ReactElement;
  readonly state: Message;
  readonly action: Message | null;
}

function sensorWords({ reading, lastSource }: OwnClass): SensorWords {
  if (lastSource === null) return { icon: <PlugDisconnected20Regular />, state: words.noSensor, action: null };
  const connected = lastSource.kind === 'recording' ? <HeartPulse20Regular /> : <BluetoothConnected20Regular />;
  switch (reading?.life) {
    case 'live':
      return reading.bpm === null
        ? { icon: <PlugDisconnected20Regular />, state: words.noSensor, action: null }
        : { icon: connected, state: words.sensorLive, action: null };
    case 'dim':
      return { icon: <Warning20Regular />, state: words.sensorDim, action: words.sensorDimAction };
    case 'lost':
      return { icon: <Warning20Regular />, state: words.sensorLost, action: words.sensorLostAction };
    case 'paused':
      return { icon: connected, state: words.sensorPaused, action: words.sensorPausedAction };
    case 'none':
    case undefined:
      return { icon: connected, state: words.sensorReady, action: null };
  }
}
