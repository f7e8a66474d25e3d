import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import type { CueShown } from '../../shared/live/cue.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { look } from '../../shared/look/palette.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  cue: {
    marginBottom: '14px',
    padding: '10px 12px 12px',
    borderRadius: '8px',
    boxShadow: `inset 0 0 0 1px ${look('tileOutline')}`,
    backgroundColor: look('groundCue'),
    overflowWrap: 'anywhere',
  },
  from: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: '20px', lineHeight: '26px', fontWeight: 600, textWrap: 'balance' },
});

/** What the coach has just said, under the clock for its seconds. */
export function CueLine({ cue, coachName }: { cue: CueShown | null; coachName: string }) {
  const styles = useStyles();
  const intl = useIntl();
  if (cue === null) return null;
  return (
    <div className={styles.cue}>
      <div className={styles.from}>{intl.formatMessage(words.cueFrom, { coach: firstName(coachName) })}</div>
      <p className={styles.text}>
        <bdi>{cue.text}</bdi>
      </p>
    </div>
  );
}
