import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { StageSharing } from '../../features/coach-stage/StageSharing.tsx';
import { FirstRun, type FirstRunStep } from '../../features/first-run/FirstRun.tsx';
import type { Known } from '../../features/first-run/use-first-run.ts';
import { useOwnClass } from '../../features/my-class/use-own-class.ts';
import { ClassOver } from '../../features/my-result/ClassOver.tsx';
import { TroubleNotice } from '../../features/panel/TroubleNotice.tsx';
import { troubleOfCode } from '../../shared/api/trouble.ts';
import { useOutsideView } from '../../features/taking-part/use-outside-view.ts';
import type { CoachClass } from '../../shared/coach/coach-class.ts';
import { useCoachLine } from '../../shared/coach/use-coach-line.ts';
import { announceOwnPlace } from '../../shared/live/own-place.ts';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { BeforePanel } from './BeforePanel.tsx';
import { CoachPanel } from './CoachPanel.tsx';
import { LivePanel } from './LivePanel.tsx';
import { OutsidePanel } from './OutsidePanel.tsx';
import type { Part } from './OwnPart.tsx';

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
  const { isCoach } = session;
  const isEitherCoach = isCoach || session.isCoCoach;
  const mayStayOutside = isEitherCoach || known.isAdmin;
  const follows = useCoachLine(session.id, isCoach && !isOver);
  const outside = useOutsideView(session, { isWanted: mayStayOutside && !isCoach && !hasJoined && !isOver });
  const didTakePart = isCoach ? follows.coach.takesPart : outside.takesPart;
  const takesPart = !mayStayOutside || hasJoined || didTakePart;
  const isHere = takesPart && (hasDecided || hasSkipped || didTakePart) && !isOver;
  const line = useOwnClass(session.id, isHere ? 'participant' : isEitherCoach && !isOver ? 'coach' : null);
  const { own } = line;

  const refusal = own.link.state === 'refused' ? own.link.code : null;
  const isBehind =
    own.isEnded ||
    refusal === IS_OVER ||
    (own.hasStarted && session.state === 'scheduled') ||
    (outside.state !== null && outside.state !== session.state) ||
    (isCoach && isBehindCoach(follows.coach, session));
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

  const isFirstRun = takesPart && !didTakePart && !hasDecided && !hasSkipped && !isOver;
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
        {isCoach && <StageSharing isOver />}
      </PanelPage>
    );
  }
  if (refusal !== null && refusal !== IS_OVER) {
    return <TroubleNotice trouble={troubleOfCode(refusal)} onRetry={line.retry} />;
  }
  const { link } = follows.coach;
  if (isCoach && link.state === 'refused' && !MENDED_BY_LOOKING.has(link.code)) {
    return <TroubleNotice trouble={troubleOfCode(link.code)} onRetry={follows.line.retry} />;
  }
  const isLost = isCoach ? link.state === 'lost' : outside.isStale;
  const isOffline = isStale || isLost || own.link.state === 'lost';
  const join = () => setHasJoined(true);
  const part: Part = {
    own,
    consent: known.consent.scopes,
    takesPart,
    onTakePart: join,
    onChange: () => setAsked('audience'),
    onSetZones: () => setAsked('zones'),
  };
  if (isShutOut) return <OutsidePanel session={session} isOffline={isOffline} onTakePart={join} />;
  if (session.state === 'scheduled') {
    return <BeforePanel session={session} part={part} isOffline={isOffline} onStarted={show} onTaken={lookAgain} />;
  }
  if (isCoach) {
    return <CoachPanel session={session} follows={follows} part={part} isOffline={isOffline} onEnded={show} />;
  }
  return (
    <LivePanel
      session={session}
      part={part}
      clock={(takesPart && hasPlace) || session.isCoCoach ? line.clock : outside.clock}
      isOffline={isOffline}
      onTaken={lookAgain}
      onRetry={takesPart || session.isCoCoach ? line.retry : outside.retry}
    />
  );
}

/** The api refuses a coach who was relieved, or whose class is over: looking at the class again shows which. */
const MENDED_BY_LOOKING: ReadonlySet<string> = new Set(['forbidden', IS_OVER]);

/** Whether the line of the coach knows of something that the class as it was looked up does not say yet. */
function isBehindCoach({ link, state, relievedBy }: CoachClass, session: SessionView): boolean {
  const isRefused = link.state === 'refused' && MENDED_BY_LOOKING.has(link.code);
  return isRefused || relievedBy !== null || (state !== null && state !== session.state);
}
