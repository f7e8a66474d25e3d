import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Asks } from '../../features/care/Asks.tsx';
import { CareNote } from '../../features/care/CareNote.tsx';
import { useUnwell } from '../../features/care/use-unwell.ts';
import { CoachAnnouncements } from '../../features/coach-lists/CoachAnnouncements.tsx';
import { ClassByZone } from '../../features/coach-lists/ClassByZone.tsx';
import { PeopleWhoWait } from '../../features/coach-lists/PeopleWhoWait.tsx';
import { MoreTime } from '../../features/coach-clock/MoreTime.tsx';
import { PlaybackButtons, SECONDS_MORE } from '../../features/coach-clock/PlaybackButtons.tsx';
import { usePlayback } from '../../features/coach-clock/use-playback.ts';
import { words } from '../../features/coach-controls/messages.ts';
import { EndClass } from '../../features/coach-controls/EndClass.tsx';
import { Cues } from '../../features/coach-cues/Cues.tsx';
import { OwnWords } from '../../features/coach-cues/OwnWords.tsx';
import { useCues } from '../../features/coach-cues/use-cues.ts';
import { Guests } from '../../features/coach-guests/Guests.tsx';
import { KeysHelp } from '../../features/coach-keys/KeysHelp.tsx';
import { useCoachKeys } from '../../features/coach-keys/use-coach-keys.ts';
import { ClearStage } from '../../features/coach-stage/ClearStage.tsx';
import { Recorded } from '../../features/coach-stage/Recorded.tsx';
import { SpotlightAsk } from '../../features/coach-stage/SpotlightAsk.tsx';
import { StageChoice } from '../../features/coach-stage/StageChoice.tsx';
import { StageSharing } from '../../features/coach-stage/StageSharing.tsx';
import { useClearing } from '../../features/coach-stage/use-clearing.ts';
import { useStageDirection } from '../../features/coach-stage/use-stage-direction.ts';
import { ClassClock } from '../../features/my-class/ClassClock.tsx';
import { Connecting } from '../../features/panel/Connecting.tsx';
import { OfflineLine } from '../../features/panel/OfflineLine.tsx';
import { Answers, useAnswers } from '../../shared/announce/Answers.tsx';
import type { CoachFollows } from '../../shared/coach/use-coach-line.ts';
import { useClassTime } from '../../shared/live/LiveProvider.tsx';
import { Fold } from '../../shared/panel/Fold.tsx';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { OwnPart, type Part } from './OwnPart.tsx';
import { ParticipantBar } from './ParticipantBar.tsx';

interface CoachPanelProps {
  session: SessionView;
  follows: CoachFollows;
  isOffline: boolean;
  /** The coach's own, who may train along. */
  part: Part;
  onEnded: (session: SessionView) => void;
}

/** A running class in the hands of its coach: what is pressed while looking at the class comes first. */
export function CoachPanel({ session, follows, part, isOffline, onEnded }: CoachPanelProps) {
  const intl = useIntl();
  const { coach, clock, line } = follows;
  const { stage, view, roster } = coach;
  const programme = coach.programme ?? session.programme;
  const position = useClassTime(clock, programme);
  const { answered, answer } = useAnswers();
  const playback = usePlayback(session.id, { follows, programme, answer });
  const cues = useCues(session.id, answer);
  const direction = useStageDirection(session.id, follows);
  const clearing = useClearing({ stage, direction, resume: playback.acts.resume, answer });
  const [hasCharacters, setHasCharacters] = useState(true);
  // Who feels unwell is read without scrolling. The lists stay there: nothing moves back under a finger.
  const [arePeopleFirst, setPeopleFirst] = useState(false);
  if (!arePeopleFirst && view !== null && view.checkIn.length > 0) setPeopleFirst(true);

  const { own } = part;
  const { requests } = own;
  const source = own.lastSource?.kind ?? null;
  const unwell = useUnwell({ sessionId: session.id, requests, isCoachAllowed: false });

  const isPaused = position?.state === 'paused';
  const toggle = clearing.isCleared ? clearing.goOn : isPaused ? playback.acts.resume : playback.acts.pause;
  useCoachKeys(
    {
      next: () => {
        if (position !== null && position.state !== 'finished') playback.acts.next(position.index);
      },
      undo: playback.acts.undo,
      toggle: () => {
        if (position !== null && position.state !== 'finished') toggle();
      },
      'add-time': () => {
        if (position !== null && position.state !== 'finished') playback.acts.addTime(SECONDS_MORE);
      },
      clear: clearing.isCleared ? clearing.goOn : clearing.clear,
    },
    { mayBeCharacter: hasCharacters },
  );
  if (position === null) return <Connecting onRetry={line.retry} />;

  const shown = { label: own.place?.label ?? null, zone: own.reading?.zone ?? null, coachName: session.coachName };
  const bar = (
    <>
      {part.takesPart && <ParticipantBar shown={shown} unwell={null} onChange={part.onChange} />}
      <ClearStage
        isCleared={clearing.isCleared}
        direction={direction}
        onClear={clearing.clear}
        onGoOn={clearing.goOn}
        onShow={clearing.show}
      />
    </>
  );
  const zones = <ClassByZone key="zones" view={view} />;
  const people = view && <PeopleWhoWait key="people" sessionId={session.id} view={view} answer={answer} />;
  const isOver = position.state === 'finished';
  const end = <EndClass sessionId={session.id} onEnded={onEnded} />; // what is left to do when the plan is over
  return (
    <PanelPage bar={bar}>
      <CoachAnnouncements position={position} view={view} />
      <Answers answered={answered} />
      <ClassClock programme={programme} position={position} isLed />
      {isOffline && <OfflineLine />}
      <PlaybackButtons playback={playback} position={position} onToggle={toggle} />
      {part.takesPart && requests !== null && (
        <Asks sessionId={session.id} requests={requests} source={source} unwell={unwell} />
      )}
      {part.takesPart && <CareNote care={own.reading?.care ?? null} source={source} />}
      <MoreTime playback={playback} programme={programme} position={position} />
      {isOver && end}
      <Cues cues={cues} />
      {arePeopleFirst ? [people, zones] : [zones, people]}
      <StageChoice stage={stage} direction={direction} answer={answer} />
      <StageSharing />
      {stage !== null && <Recorded stage={stage} direction={direction} />}
      <OwnWords cues={cues} />
      <SpotlightAsk sessionId={session.id} roster={roster} spotlight={view?.spotlight ?? null} />
      <Guests sessionId={session.id} />
      <KeysHelp hasCharacters={hasCharacters} onCharacters={setHasCharacters} />
      <Fold title={intl.formatMessage(words.ownEffort)}>
        <OwnPart sessionId={session.id} programme={programme} position={position} part={part} />
      </Fold>
      {!isOver && end}
    </PanelPage>
  );
}
