import { makeStyles } from '@fluentui/react-components';
import { UnwellButton } from '../../features/care/UnwellButton.tsx';
import type { OwnUnwellness } from '../../features/care/use-unwell.ts';
import { SharingBar } from '../../features/sharing/SharingBar.tsx';
import type { Shown } from '../../features/sharing/who-sees.ts';

const useStyles = makeStyles({ bar: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '10px' } });

interface ParticipantBarProps {
  shown: Shown;
  /** Null for the coach, who would tell nobody but themselves. */
  unwell: OwnUnwellness | null;
  onChange: () => void;
}

/** What must be in reach while the class runs: saying that I feel unwell, and stopping to share. */
export function ParticipantBar({ shown, unwell, onChange }: ParticipantBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {unwell !== null && <UnwellButton unwell={unwell} />}
      <SharingBar shown={shown} onChange={onChange} />
    </div>
  );
}
