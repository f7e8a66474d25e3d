import { makeStyles, tokens } from '@fluentui/react-components';
import { text } from '../look.ts';
import { UpbeatBreath } from '../UpbeatBreath.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '24px',
    ...text.small,
    color: tokens.colorNeutralForeground2,
  },
});

/** The bot writes. */
export function Typing() {
  const styles = useStyles();
  return (
    <p className={styles.root}>
      <UpbeatBreath height={14} />
      Upbeat is typing…
    </p>
  );
}
