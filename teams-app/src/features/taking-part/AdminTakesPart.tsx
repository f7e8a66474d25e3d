import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';

/** The way of an admin into a class: as one of it. */
export function AdminTakesPart({ onTakePart }: { onTakePart: () => void }) {
  const intl = useIntl();
  return (
    <PanelButton look="primary" isWide onClick={onTakePart}>
      {intl.formatMessage(words.takePart)}
    </PanelButton>
  );
}
