import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { Asks } from '../../features/care/Asks.tsx';
import { CareNote } from '../../features/care/CareNote.tsx';
import { UnwellCard } from '../../features/care/UnwellCard.tsx';
import { useCareNews } from '../../features/care/use-care-news.ts';
import { useUnwell } from '../../features/care/use-unwell.ts';
import { WhoLeads } from '../../features/coach-lead/WhoLeads.tsx';
import { ClassAnnouncements } from '../../features/my-class/ClassAnnouncements.tsx';
import { CueLine } from '../../features/my-class/CueLine.tsx';
import { ClassClock } from '../../features/my-class/ClassClock.tsx';
import { Connecting } from '../../features/panel/Connecting.tsx';
import { OfflineLine } from '../../features/panel/OfflineLine.tsx';
import { useClassTime } from '../../shared/live/LiveProvider.tsx';
import type { SessionClock } from '../../shared/live/session-clock.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { OwnPart, type Part } from './OwnPart.tsx';
import { ParticipantBar } from './ParticipantBar.tsx';

interface LivePanelProps {
  session: SessionView;
  part: Part;
  clock: SessionClock;
  isOffline: boolean;
  onTaken: () => void;
  onRetry: () => void;
}

/** A running class to whoever does not lead it: the clock, what the coach says, and my own part. */
export function LivePanel({ session, part, clock, isOffline, onTaken, onRetry }: LivePanelProps) {
  const { own, takesPart, onChange } = part;
  const programme = own.programme ?? session.programme;
  const position = useClassTime(clock, programme);
  const { requests, reading } = own;
  const source = own.lastSource?.kind ?? null;
  const care = reading?.care ?? null;
  const coachName = requests?.newCoach?.name ?? session.coachName;
  const isCoachAllowed = requests?.isCoachAllowed ?? false;
  const unwell = useUnwell({ sessionId: session.id, requests, isCoachAllowed });
  const careNews = useCareNews(requests, { care, source });
  if (position === null) return <Connecting onRetry={onRetry} />;

  const shown = { label: own.place?.label ?? null, zone: reading?.zone ?? null, coachName: session.coachName };
  return (
    <PanelPage bar={takesPart ? <ParticipantBar shown={shown} unwell={unwell} onChange={onChange} /> : null}>
      <ClassAnnouncements
        position={position}
        own={own}
        coachName={firstName(session.coachName)}
        mine={careNews}
        isOffline={isOffline}
      />
      {unwell.isUnwell && <UnwellCard unwell={unwell} coachName={coachName} word={requests?.word ?? null} />}
      <ClassClock programme={programme} position={position} />
      <CueLine cue={own.cue} coachName={session.coachName} />
      {isOffline && <OfflineLine hasSensor={own.lastSource !== null} isSaid />}
      {session.isCoCoach && <WhoLeads sessionId={session.id} coachName={session.coachName} onTaken={onTaken} />}
      {takesPart && requests !== null && !unwell.isUnwell && (
        <Asks sessionId={session.id} requests={requests} source={source} unwell={unwell} />
      )}
      {takesPart && <CareNote care={care} source={source} />}
      <OwnPart sessionId={session.id} programme={programme} position={position} part={part} />
    </PanelPage>
  );
}
