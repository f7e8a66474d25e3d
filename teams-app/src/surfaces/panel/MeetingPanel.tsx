import { useTeams } from '../../shared/teams/TeamsGate.tsx';
import { useKnown } from '../../features/first-run/use-first-run.ts';
import { Connecting } from '../../features/panel/Connecting.tsx';
import { TroubleNotice } from '../../features/panel/TroubleNotice.tsx';
import { troubleOf, type Trouble } from '../../shared/api/trouble.ts';
import { useClassOfMeeting, useShowClass } from '../../features/panel/use-class-of-meeting.ts';
import { ClassPanel } from './ClassPanel.tsx';

/** From a meeting to its class: looking for it, what is known of the person, and why there is none. */
export function MeetingPanel({ meetingId }: { meetingId: string }) {
  const { tokens } = useTeams();
  const found = useClassOfMeeting(meetingId);
  const show = useShowClass(meetingId);
  const { known, error, retry } = useKnown();

  function again(): void {
    found.lookAgain();
    retry();
  }

  function mend(trouble: Trouble): void {
    if (trouble !== 'consent-needed') return again();
    // Pressed by a person, so Teams may show its dialogue now.
    tokens.freshToken().then(again, (refused: unknown) => console.warn('Still no permission', refused));
  }

  const failure = found.state === 'failed' ? found.error : error;
  if (failure !== null) {
    const trouble = troubleOf(failure);
    return <TroubleNotice trouble={trouble} onRetry={() => mend(trouble)} />;
  }
  if (found.state !== 'found' || known === null) return <Connecting onRetry={again} />;
  if (found.current === null) return <TroubleNotice trouble="no-class" onRetry={again} />;
  return (
    <ClassPanel
      key={found.current.id}
      session={found.current}
      next={found.next}
      isStale={found.isStale}
      known={known}
      lookAgain={found.lookAgain}
      show={show}
    />
  );
}
