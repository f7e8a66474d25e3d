import type { OwnReading } from '@upbeat/api/contract/live.ts';
import { useEffect, useEffectEvent } from 'react';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { Disowned } from './Disowned.tsx';
import { words } from './messages.ts';
import { PairedStrap } from './PairedStrap.tsx';
import { PairingCodeCard } from './PairingCodeCard.tsx';
import { useDisowning } from './use-disowning.ts';
import { usePairingCode } from './use-pairing-code.ts';

interface PairStrapProps {
  sessionId: string;
  /** What sends for me now, or null. */
  source: OwnReading['source'];
  /** What sent last, also when it is gone. */
  lastSource: OwnReading['source'];
}

const PAIRED: readonly string[] = ['strap', 'relay'];

/** The way to a strap: a code for a page in a normal browser; and, once something is paired, how it is. */
export function PairStrap({ sessionId, source, lastSource }: PairStrapProps) {
  const intl = useIntl();
  const { code, ask, forget } = usePairingCode(sessionId);
  const disowning = useDisowning(sessionId);
  const isSending = source !== null;
  const onPaired = useEffectEvent(() => {
    forget();
    disowning.forget();
  });
  useEffect(() => {
    if (isSending) onPaired(); // the code has done its work
  }, [isSending]);

  const mine = source ?? lastSource;
  const isPaired = mine !== null && PAIRED.includes(mine.kind) && disowning.deleted === null;
  return (
    <>
      {isPaired && <PairedStrap source={source} disowning={disowning} />}
      {disowning.deleted !== null && source === null && <Disowned seconds={disowning.deleted} />}
      {!isSending && code.state === 'none' && (
        <PanelButton look="quiet" onClick={ask}>
          {intl.formatMessage(words.pair)}
        </PanelButton>
      )}
      {!isSending && code.state !== 'none' && <PairingCodeCard code={code} onAsk={ask} onClose={forget} />}
    </>
  );
}
