import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Video20Regular } from '@fluentui/react-icons';
import type { RecordingView } from '@upbeat/api/contract/recordings.ts';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { NO_VIDEO, REFUSED, words } from './messages.ts';

const MEGABYTE = 1_000_000;

const useStyles = makeStyles({
  note: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '12px',
    boxSizing: 'border-box',
    position: 'relative',
    padding: '10px 16px',
    backgroundColor: look('groundCard'),
    borderTop: `1px solid ${look('groundLine')}`,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, marginTop: '1px' },
  words: { flexGrow: 1, minWidth: 0 },
  title: { ...type.strong },
  quiet: { ...type.small, ...quiet },
  bar: { marginBlock: '6px 4px' },
});

/** Why there are no pictures: what is, why, and what comes of it. */
export function VideoNote({ recording, isBroken, onTryAgain }: VideoNoteProps) {
  const intl = useIntl();
  const styles = useStyles();
  const told = wordsOf(recording, isBroken);
  const pulled = recording?.state === 'pulling' ? recording : null;
  return (
    <div className={styles.note}>
      <Video20Regular className={styles.icon} />
      <div className={styles.words} role="status">
        <div className={styles.title}>{intl.formatMessage(told.title)}</div>
        {pulled && <Pulled {...pulled} />}
        <div className={styles.quiet}>{intl.formatMessage(told.words)}</div>
      </div>
      {isBroken && <Button onClick={onTryAgain}>{intl.formatMessage(words.tryAgain)}</Button>}
    </div>
  );
}

interface VideoNoteProps {
  /** Null while nobody knows. */
  recording: RecordingView | null;
  isBroken: boolean;
  onTryAgain: () => void;
}

function Pulled({ bytesPulled, bytesTotal }: { bytesPulled: number; bytesTotal: number | null }) {
  const intl = useIntl();
  const styles = useStyles();
  const pulled = Math.floor(bytesPulled / MEGABYTE);
  const said =
    bytesTotal === null
      ? intl.formatMessage(words.megabytesSoFar, { pulled })
      : intl.formatMessage(words.megabytes, { pulled, total: Math.max(1, Math.round(bytesTotal / MEGABYTE)) });
  return (
    <>
      <ProgressBar
        className={styles.bar}
        aria-label={said}
        {...(bytesTotal === null ? {} : { value: bytesPulled / Math.max(1, bytesTotal) })}
      />
      <div className={styles.quiet}>{said}</div>
    </>
  );
}

function wordsOf(recording: RecordingView | null, isBroken: boolean) {
  if (isBroken) return NO_VIDEO.broken;
  if (recording === null || recording.state === 'ready') return NO_VIDEO.looking;
  return recording.state === 'refused' ? REFUSED[recording.reason] : NO_VIDEO[recording.state];
}
