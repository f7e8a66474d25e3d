import { makeStyles, tokens } from '@fluentui/react-components';
import {
  BluetoothConnected20Regular,
  HeartPulse20Regular,
  PlugDisconnected20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';
import type { OwnClass } from './own-class.ts';
import { sensorWords, type SensorLook } from './sensor-words.ts';

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
  const { look, state, action } = sensorWords(own);
  const points = Math.floor(own.reading?.effortPoints ?? 0);
  const name = own.lastSource?.name ?? intl.formatMessage(words.aSensor);
  return (
    <div className={styles.line}>
      <span className={styles.icon}>
        <SensorIcon look={look} kind={own.lastSource?.kind} />
      </span>
      <span className={styles.text}>
        {intl.formatMessage(state, { name })}
        {action !== null && <span className={styles.action}>{intl.formatMessage(action)}</span>}
      </span>
      <span className={styles.points}>{intl.formatMessage(words.points, { points })}</span>
    </div>
  );
}

function SensorIcon({ look, kind }: { look: SensorLook; kind: SourceKind }) {
  if (look === 'none') return <PlugDisconnected20Regular />;
  if (look === 'doubtful') return <Warning20Regular />;
  return kind === 'recording' ? <HeartPulse20Regular /> : <BluetoothConnected20Regular />;
}

type SourceKind = NonNullable<OwnClass['lastSource']>['kind'] | undefined;
