import { zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import { Unseen } from '../../shared/panel/Unseen.tsx';
import { words } from './messages.ts';

/** Says a change of my own zone, politely. */
export function ZoneAnnouncement({ zone }: { zone: Zone | null }) {
  const intl = useIntl();
  return (
    <Unseen as="div" role="status">
      {zone !== null && intl.formatMessage(words.zoneNow, { zone, word: zoneName(zone) })}
    </Unseen>
  );
}
