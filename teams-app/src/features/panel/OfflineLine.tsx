import { makeStyles, tokens } from '@fluentui/react-components';
import { CloudOff20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    columnGap: '10px',
    marginBottom: '12px',
    padding: '8px 12px',
    borderRadius: '8px',
    backgroundColor: look('groundCard'),
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}`,
  },
  icon: { flexShrink: 0 },
  title: { display: 'block', fontWeight: 600 },
});

/**
 * The line is down: what still works, in the class itself and without covering it.
 *
 * @param props.isSaid whether the announcements of the class say it already
 */
export function OfflineLine({ hasSensor = false, isSaid = false }: { hasSensor?: boolean; isSaid?: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <div className={styles.line} {...(isSaid ? {} : { role: 'status' })}>
      <CloudOff20Regular className={styles.icon} />
      <span>
        <b className={styles.title}>{intl.formatMessage(words.offline)}</b>
        {intl.formatMessage(hasSensor ? words.offlineSensor : words.offlineWords)}
      </span>
    </div>
  );
}
