import { useCallback, useMemo, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { appFrame, type AppFrame } from '../protocol/app-frame.ts';
import type { Surface } from '../protocol/surface.ts';
import type { Heard } from './client.ts';
import { text } from './look.ts';
import { useTeamsWindow } from './TeamsProvider.tsx';
import { usePatience } from './use-patience.ts';
import { UpbeatBreath } from './UpbeatBreath.tsx';

/** What Teams gives a page of an app, and no more: no Bluetooth among it. */
const ALLOWED =
  'autoplay; camera; clipboard-read; clipboard-write; display-capture; fullscreen; geolocation; microphone';
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-pointer-lock',
  'allow-downloads',
].join(' ');

/** A page that has not said hello by now deserves a word. */
const PATIENCE_MS = 10_000;

const useStyles = makeStyles({
  root: { position: 'relative', width: '100%', height: '100%' },
  frame: { width: '100%', height: '100%' },
  waiting: { visibility: 'hidden' },
  cover: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '20px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    ...text.body,
  },
});

interface AppPageProps {
  surface: Surface;
  url: string;
  /** For people who hear the page: what it is. */
  title: string;
  entityId: string;
  subEntityId?: string | null;
  openedBy?: AppFrame | null;
}

/** A page of the app in a frame of another origin. Its key decides when it reloads. */
export function AppPage(props: AppPageProps) {
  const [attempt, setAttempt] = useState(0);
  return <OneAttempt key={`${attempt} ${props.url}`} {...props} retry={() => setAttempt((number) => number + 1)} />;
}

function OneAttempt(props: AppPageProps & { retry: () => void }) {
  const { surface, url, title, entityId, subEntityId = null, openedBy = null, retry } = props;
  const styles = useStyles();
  const { teams, client } = useTeamsWindow();
  const [heard, setHeard] = useState<Heard | null>(null);
  const isLate = usePatience(PATIENCE_MS);
  const frame = useMemo(
    () => appFrame(surface, { entityId, subEntityId, openedBy }),
    [surface, entityId, subEntityId, openedBy],
  );
  const attach = useCallback(
    (element: HTMLIFrameElement | null) => {
      const appWindow = element?.contentWindow ?? null;
      if (appWindow === null) return;
      const forget = teams.frames.add(appWindow, frame);
      const deafen = client.hear(frame, setHeard);
      return () => {
        forget();
        deafen();
      };
    },
    [teams, client, frame],
  );
  const isShown = heard !== null && heard.state !== 'failed';

  return (
    <div className={styles.root}>
      <iframe
        ref={attach}
        className={mergeClasses(styles.frame, !isShown && styles.waiting)}
        name={surface}
        title={title}
        src={url}
        allow={ALLOWED}
        sandbox={SANDBOX}
      />
      {!isShown && (
        <div className={styles.cover} role="status">
          <UpbeatBreath isStill={isLate || heard !== null} />
          {heard?.state === 'failed' ? (
            <span>Upbeat could not open this page. {heard.words}</span>
          ) : (
            <span>{isLate ? 'This page of Upbeat has not answered yet.' : 'Opening Upbeat'}</span>
          )}
          {(isLate || heard?.state === 'failed') && <Button onClick={retry}>Try again</Button>}
        </div>
      )}
    </div>
  );
}
