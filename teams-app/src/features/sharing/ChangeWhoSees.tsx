import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';

/** The way back to the question of the first run. */
export function ChangeWhoSees({ onChange }: { onChange: () => void }) {
  const intl = useIntl();
  return (
    <PanelButton look="quiet" onClick={onChange}>
      {intl.formatMessage(words.changeWho)}
    </PanelButton>
  );
}
