import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import type { Consent } from '@upbeat/api/domain/consent/consent.ts';
import { Asks } from '../../features/care/Asks.tsx';
import { CareNote } from '../../features/care/CareNote.tsx';
import { UnwellCard } from '../../features/care/UnwellCard.tsx';
import { useCareNews } from '../../features/care/use-care-news.ts';
import { useUnwell } from '../../features/care/use-unwell.ts';
import { CoachControls } from '../../features/coach-controls/CoachControls.tsx';
import { ClassAnnouncements } from '../../features/my-class/ClassAnnouncements.tsx';
import { CueLine } from '../../features/my-class/CueLine.tsx';
import { ClassClock } from '../../features/my-class/ClassClock.tsx';
import { MyEffort } from '../../features/my-class/MyEffort.tsx';
import type { OwnClass } from '../../features/my-class/own-class.ts';
import { PairStrap } from '../../features/pair-strap/PairStrap.tsx';
import { Connecting } from '../../features/panel/Connecting.tsx';
import { OfflineLine } from '../../features/panel/OfflineLine.tsx';
import { ChangeWhoSees } from '../../features/sharing/ChangeWhoSees.tsx';
import { CoachTakesPart } from '../../features/taking-part/CoachTakesPart.tsx';
import { useClassTime } from '../../shared/live/LiveProvider.tsx';
import type { SessionClock } from '../../shared/live/session-clock.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { ParticipantBar } from './ParticipantBar.tsx';

interface LivePanelProps {
  session: SessionView;
  own: OwnClass;
  clock: SessionClock;
  consent: Consent;
  isOffline: boolean;
  takesPart: boolean;
  onTakePart: () => void;
  onChange: () => void;
  onSetZones: () => void;
  onEnded: (session: SessionView) => void;
  onRetry: () => void;
}

/** A running class: the clock, what a coach can do, and my own part. */
export function LivePanel(props: LivePanelProps) {
  const { session, own, clock, consent, isOffline, takesPart, onChange } = props;
  const programme = own.programme ?? session.programme;
  const position = useClassTime(clock, programme);
  const { requests, reading } = own;
  const source = own.lastSource?.kind ?? null;
  const care = reading?.care ?? null;
  const coachName = requests?.newCoach?.name ?? session.coachName;
  const isCoachAllowed = consent.coachSees && (requests?.newCoach ?? null) === null;
  const unwell = useUnwell({ sessionId: session.id, requests, isCoachAllowed });
  const careNews = useCareNews(requests, { care, source });
  if (position === null) return <Connecting onRetry={props.onRetry} />;

  const shown = { label: own.place?.label ?? null, zone: own.reading?.zone ?? null, coachName: session.coachName };
  return (
    <PanelPage
      bar={
        takesPart ? <ParticipantBar shown={shown} unwell={session.isCoach ? null : unwell} onChange={onChange} /> : null
      }
    >
      <ClassAnnouncements position={position} own={own} coachName={firstName(session.coachName)} mine={careNews} />
      {unwell.isUnwell && <UnwellCard unwell={unwell} coachName={coachName} word={requests?.word ?? null} />}
      <ClassClock programme={programme} position={position} />
      <CueLine cue={own.cue} coachName={session.coachName} />
      {isOffline && <OfflineLine hasSensor={own.lastSource !== null} />}
      {session.isCoach && <CoachControls sessionId={session.id} onEnded={props.onEnded} />}
      {takesPart ? (
        <>
          {requests !== null && !unwell.isUnwell && (
            <Asks sessionId={session.id} requests={requests} source={source} unwell={unwell} />
          )}
          <CareNote care={care} source={source} />
          <MyEffort
            sessionId={session.id}
            programme={programme}
            position={position}
            own={own}
            isCollected={consent.collectLive}
            onChoose={onChange}
            onSetZones={props.onSetZones}
          />
          {consent.collectLive && (
            <PairStrap sessionId={session.id} source={reading?.source ?? null} lastSource={own.lastSource} />
          )}
          {consent.collectLive && <ChangeWhoSees onChange={onChange} />}
        </>
      ) : (
        <CoachTakesPart onTakePart={props.onTakePart} />
      )}
    </PanelPage>
  );
}
