import { useIntl } from 'react-intl';
import { useNow } from '../../../shared/use-now.ts';
import { SITUATION_WORDS, words } from '../messages.ts';
import type { Pairing } from '../pairing.ts';
import { isSending, situationOf, type PairingState } from '../pairing-state.ts';
import { relayName } from '../relays/relay.ts';
import { Lead } from './Lead.tsx';
import { LiveActions } from './LiveActions.tsx';
import { ReadingCard } from './ReadingCard.tsx';
import { secondsText } from './seconds-text.ts';
import { StepList } from './StepList.tsx';
import { useAwake } from './use-awake.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

/** A connected source, whether it sends, and if not, why and what helps. */
export function LiveScreen({ pairing, state }: { pairing: Pairing; state: PairingState }) {
  const intl = useIntl();
  const nowMs = useNow();
  const situation = situationOf(state, nowMs);
  const { entry, source, sending } = state;
  const paired = entry.state === 'paired' ? entry.paired : null;
  const isOver = situation === 'handed-in' || sending?.ending != null;
  useAwake(!isOver);
  useLeaveWarning(paired !== null && isSending(situation) && !isOver && situation !== 'ready');

  const name =
    source.state === 'strap'
      ? source.strap.name
      : source.state === 'relay'
        ? relayName(source.provider)
        : intl.formatMessage(words.unnamed);
  const said = SITUATION_WORDS[situation];
  const values = {
    name,
    what: source.state === 'relay' ? name : intl.formatMessage(words.yourStrap),
    programme: paired?.programmeName ?? '',
    time: paired === null ? '' : intl.formatTime(paired.plannedStart),
    kept: secondsText(intl, sending?.waiting ?? 0),
  };
  return (
    <>
      <Lead title={intl.formatMessage(said.title, values)}>{intl.formatMessage(said.words, values)}</Lead>
      <ReadingCard
        reading={isOver ? null : state.reading}
        isCurrent={isSending(situation) || situation === 'trying' || situation === 'left-meeting'}
        maxHeartRate={paired?.maxHeartRate ?? null}
        isTrial={paired === null}
        nowMs={nowMs}
      />
      <StepList state={state} name={name} />
      <LiveActions pairing={pairing} state={state} situation={situation} />
    </>
  );
}
