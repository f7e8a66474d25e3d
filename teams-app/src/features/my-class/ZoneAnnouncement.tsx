import { makeStyles } from '@fluentui/react-components';
import { zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says a change of my own zone, politely. */
export function ZoneAnnouncement({ zone }: { zone: Zone | null }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <div className={styles.unseen} role="status">
      {zone !== null && intl.formatMessage(words.zoneNow, { zone, word: zoneName(zone) })}
    </div>
  );
}
