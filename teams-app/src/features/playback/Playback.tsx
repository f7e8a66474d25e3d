import { Button, makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { codeOf } from '../../shared/api/api-problem.ts';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { StateNotice } from '../../shared/page/StateNotice.tsx';
import { words } from './messages.ts';
import { useWatched, type Watched } from './use-watched.ts';
import { Watch } from './Watch.tsx';
import { WatchHead } from './WatchHead.tsx';

const useStyles = makeStyles({ shape: { display: 'grid', rowGap: '16px' } });

interface PlaybackProps {
  sessionId: string;
  /** Where one came from. */
  back: string;
}

/** A class that is over, watched in step with one's own effort. For who took part in it, and for nobody else. */
export function Playback({ sessionId, back }: PlaybackProps) {
  const intl = useIntl();
  const styles = useStyles();
  const found = useWatched(sessionId);
  if (found.state === 'failed' && codeOf(found.error) === 'session-not-found')
    return <NothingToWatch why="notThere" back={back} />;
  return (
    <>
      {found.state !== 'found' && <WatchHead session={null} back={back} />}
      <Shown
        found={found}
        label={intl.formatMessage(words.loading)}
        shape={
          <div className={styles.shape}>
            <CardShape lines={10} />
            <CardShape lines={4} />
          </div>
        }
      >
        {(watched) => <Over watched={watched} back={back} />}
      </Shown>
    </>
  );
}

/** A class that is not over yet, or never was, has nothing to be watched. */
function Over({ watched, back }: { watched: Watched; back: string }) {
  const { session, course } = watched;
  if (session.state !== 'ended') return <NothingToWatch why="notHeld" back={back} />;
  if (session.startedAt === null || course.seconds === 0) return <NothingToWatch why="neverHeld" back={back} />;
  return <Watch key={session.id} watched={watched} back={back} />;
}

const WHY = {
  notThere: { title: words.notThereTitle, words: words.notThereWords },
  notHeld: { title: words.notHeldTitle, words: words.notHeldWords },
  neverHeld: { title: words.neverHeldTitle, words: words.neverHeldWords },
} as const;

function NothingToWatch({ why, back }: { why: keyof typeof WHY; back: string }) {
  const intl = useIntl();
  const [, goTo] = useLocation();
  return (
    <StateNotice
      title={intl.formatMessage(WHY[why].title)}
      actions={
        <Button appearance="primary" onClick={() => goTo(back)}>
          {intl.formatMessage(words.toMyClasses)}
        </Button>
      }
    >
      {intl.formatMessage(WHY[why].words)}
    </StateNotice>
  );
}
