import type { Consent } from '@upbeat/api/domain/consent/consent.ts';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { MyEffort } from '../../features/my-class/MyEffort.tsx';
import type { OwnClass } from '../../features/my-class/own-class.ts';
import { PairStrap } from '../../features/pair-strap/PairStrap.tsx';
import { ChangeWhoSees } from '../../features/sharing/ChangeWhoSees.tsx';
import { CoachTakesPart } from '../../features/taking-part/CoachTakesPart.tsx';

/** Somebody's own part in a class, and what they can do about it. */
export interface Part {
  readonly own: OwnClass;
  readonly consent: Consent;
  readonly takesPart: boolean;
  readonly onTakePart: () => void;
  /** Asks anew who sees their effort. */
  readonly onChange: () => void;
  readonly onSetZones: () => void;
}

interface OwnPartProps {
  sessionId: string;
  programme: Programme;
  position: Position;
  part: Part;
}

/** My own effort in a running class, or the way to take part. */
export function OwnPart({ sessionId, programme, position, part }: OwnPartProps) {
  const { own, consent, onChange } = part;
  if (!part.takesPart) return <CoachTakesPart onTakePart={part.onTakePart} />;
  return (
    <>
      <MyEffort
        sessionId={sessionId}
        programme={programme}
        position={position}
        own={own}
        isCollected={consent.collectLive}
        sensor={<PairStrap sessionId={sessionId} source={own.reading?.source ?? null} lastSource={own.lastSource} />}
        onChoose={onChange}
        onSetZones={part.onSetZones}
      />
      {consent.collectLive && <ChangeWhoSees onChange={onChange} />}
    </>
  );
}
