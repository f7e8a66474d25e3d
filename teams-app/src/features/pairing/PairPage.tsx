import { useIntl } from 'react-intl';
import { words } from './messages.ts';
import { BackToTeams } from './page/BackToTeams.tsx';
import { ChooseStrap } from './page/ChooseStrap.tsx';
import { CodeForm } from './page/CodeForm.tsx';
import { LiveScreen } from './page/LiveScreen.tsx';
import { Over } from './page/Over.tsx';
import { PairFrame } from './page/PairFrame.tsx';
import type { Pairing } from './pairing.ts';
import type { PairingState } from './pairing-state.ts';
import { usePairing } from './use-pairing.ts';

/** The pairing page: from a code to a heart rate that is sent, in a normal browser. */
export function PairPage() {
  const intl = useIntl();
  const { pairing, state } = usePairing(intl.formatMessage(words.unnamed));
  return (
    <PairFrame>
      <Part pairing={pairing} state={state} />
      {state.entry.state !== 'trying' && (
        <BackToTeams isMain={state.entry.state !== 'asking' && state.entry.state !== 'exchanging'} />
      )}
    </PairFrame>
  );
}

function Part({ pairing, state }: { pairing: Pairing; state: PairingState }) {
  const { entry, source } = state;
  switch (entry.state) {
    case 'asking':
    case 'exchanging':
      return (
        <CodeForm
          isChecking={entry.state === 'exchanging'}
          refusal={entry.state === 'asking' ? entry.refusal : null}
          onCode={(code) => void pairing.exchange(code)}
          onTry={pairing.tryOut}
        />
      );
    case 'over':
      return <Over deleted={entry.deleted} onNewCode={pairing.askForCode} />;
    case 'trying':
    case 'paired':
      return source.state === 'strap' || source.state === 'relay' ? (
        <LiveScreen pairing={pairing} state={state} />
      ) : (
        <ChooseStrap state={state} onChoose={() => void pairing.choose()} onFollow={pairing.follow} />
      );
  }
}
