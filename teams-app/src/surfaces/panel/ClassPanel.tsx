import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { StageSharing } from '../../features/coach-controls/StageSharing.tsx';
import { FirstRun, type FirstRunStep } from '../../features/first-run/FirstRun.tsx';
import type { Known } from '../../features/first-run/use-first-run.ts';
import { useOwnClass } from '../../features/my-class/use-own-class.ts';
import { ClassOver } from '../../features/my-result/ClassOver.tsx';
import { TroubleNotice } from '../../features/panel/TroubleNotice.tsx';
import { troubleOfCode } from '../../shared/api/trouble.ts';
import { useOutsideView } from '../../features/taking-part/use-outside-view.ts';
import { announceOwnPlace } from '../../shared/live/own-place.ts';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { BeforePanel } from './BeforePanel.tsx';
import { LivePanel } from './LivePanel.tsx';
import { OutsidePanel } from './OutsidePanel.tsx';

interface ClassPanelProps {
  session: SessionView;
  next: SessionView | null;
  /** Whether the class could not be looked up again just now. */
  isStale: boolean;
  known: Known;
  lookAgain: () => void;
  /** Shows the class as the api has just answered it. */
  show: (session: SessionView) => void;
}

/** The api says this on joining a class that ended a moment ago. */
const IS_OVER = 'wrong-session-state';
const LOOK_AGAIN_MS = 15_000;

/** One class from before its start to after its end, for a participant, for its coach and for an admin. */
export function ClassPanel({ session, next, isStale, known, lookAgain, show }: ClassPanelProps) {
  const hasDecided = known.consent.decidedAt !== null;
  const [asked, setAsked] = useState<FirstRunStep | null>(null);
  const [hasSkipped, setHasSkipped] = useState(false);
  const [hasJoined, setHasJoined] = useState(false);
  const isOver = session.state === 'ended';
  const mayStayOutside = session.isCoach || known.isAdmin;
  const outside = useOutsideView(session, { isWanted: mayStayOutside && !hasJoined && !isOver });
  const takesPart = !mayStayOutside || hasJoined || outside.takesPart;
  const isHere = takesPart && (hasDecided || hasSkipped || outside.takesPart) && !isOver;
  const line = useOwnClass(session.id, isHere);
  const { own } = line;

  const refusal = own.link.state === 'refused' ? own.link.code : null;
  const isBehind =
    own.isEnded ||
    refusal === IS_OVER ||
    (own.hasStarted && session.state === 'scheduled') ||
    (outside.state !== null && outside.state !== session.state);
  const catchUp = useEffectEvent(lookAgain);
  useEffect(() => {
    if (isBehind) catchUp();
  }, [isBehind]);

  const isShutOut = outside.isClosed && !takesPart && !isOver;
  useEffect(() => {
    if (!isShutOut) return;
    const timer = setInterval(catchUp, LOOK_AGAIN_MS); // no line tells an admin outside that the class begins or ends
    return () => clearInterval(timer);
  }, [isShutOut]);

  const { place } = own;
  const label = place?.label ?? null;
  const slot = place?.slot ?? null;
  const hasPlace = place !== null; // also without a tile: an admin may see the stage from now on
  useEffect(() => announceOwnPlace(session.id), [session.id, label, slot, hasPlace]);

  const isFirstRun = takesPart && !outside.takesPart && !hasDecided && !hasSkipped && !isOver;
  const step = asked ?? (isFirstRun ? 'zones' : null);
  if (step !== null) {
    const leave = () => {
      setAsked(null);
      setHasSkipped(true);
    };
    return <FirstRun session={session} known={known} from={step} onDone={() => setAsked(null)} onSkip={leave} />;
  }
  if (isOver || own.isEnded) {
    return (
      <PanelPage>
        <ClassOver session={session} next={next} onSetZones={() => setAsked('zones')} />
        {session.isCoach && <StageSharing isOver />}
      </PanelPage>
    );
  }
  if (refusal !== null && refusal !== IS_OVER) {
    return <TroubleNotice trouble={troubleOfCode(refusal)} onRetry={line.retry} />;
  }
  const isOffline = isStale || outside.isStale || own.link.state === 'lost';
  const join = () => setHasJoined(true);
  const onChange = () => setAsked('audience');
  if (isShutOut) return <OutsidePanel session={session} isOffline={isOffline} onTakePart={join} />;
  if (session.state === 'scheduled') {
    return (
      <BeforePanel
        session={session}
        own={own}
        isCollected={known.consent.scopes.collectLive}
        isOffline={isOffline}
        onChange={onChange}
        onStarted={show}
      />
    );
  }
  return (
    <LivePanel
      session={session}
      own={own}
      clock={takesPart && hasPlace ? line.clock : outside.clock}
      consent={known.consent.scopes}
      isOffline={isOffline}
      takesPart={takesPart}
      onTakePart={join}
      onChange={onChange}
      onSetZones={() => setAsked('zones')}
      onEnded={show}
      onRetry={takesPart ? line.retry : outside.retry}
    />
  );
}
