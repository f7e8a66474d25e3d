import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, LockClosed16Regular } from '@fluentui/react-icons';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', marginBottom: '10px' },
  back: {
    display: 'grid',
    placeItems: 'center',
    width: '36px',
    height: '44px',
    marginInlineStart: '-10px',
    borderRadius: '4px',
    color: 'inherit',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  title: { margin: 0, marginInlineEnd: '4px', ...type.title },
  quiet: { flexGrow: 1, ...quiet },
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '2px 8px',
    borderRadius: '10px',
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    ...type.small,
  },
});

/** Which class is watched, and the way back. */
export function WatchHead({ session, back }: { session: SessionView | null; back: string }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Link href={back} className={styles.back} aria-label={intl.formatMessage(words.back)}>
        <ChevronLeft20Regular />
      </Link>
      {session && (
        <>
          <h1 className={styles.title}>{session.programme.name}</h1>
          <span className={styles.quiet}>
            {intl.formatMessage(words.dateAndCoach, {
              date: intl.formatDate(session.startedAt ?? session.plannedStart, {
                weekday: 'long',
                day: 'numeric',
                month: 'long',
              }),
              coach: session.coachName,
            })}
          </span>
          <span className={styles.pill}>
            <LockClosed16Regular />
            {intl.formatMessage(words.onlyYou)}
          </span>
        </>
      )}
    </div>
  );
}
