import { useEffect, useState, useSyncExternalStore } from 'react';
import { isWhole, shownCode } from './pairing-code.ts';
import { createPairingApi } from './pairing-api.ts';
import { createPairing, type Pairing } from './pairing.ts';
import type { PairingState } from './pairing-state.ts';
import { startSenderWorker } from './sending/sender-worker.ts';
import { bluetoothOf } from './strap/bluetooth.ts';

/** Opens the page for trying a sensor, without a code. */
const TRY = '#try';

let begun: Pairing | null = null; // one a page: a code works once, and a strap has one owner

/** Begins with what the address says after its `#`, and takes that out of the address, where it could be copied. */
function begin(unnamedStrap: string): Pairing {
  const pairing = createPairing({
    api: createPairingApi({
      fetch: window.fetch.bind(window),
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    }),
    bluetooth: bluetoothOf(navigator),
    startWorker: startSenderWorker,
    unnamedStrap,
  });
  takeFragment(pairing);
  window.addEventListener('hashchange', () => takeFragment(pairing));
  window.addEventListener('online', pairing.recheck);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') pairing.recheck();
  });
  return pairing;
}

function takeFragment(pairing: Pairing): void {
  const { hash, pathname } = location;
  if (hash === '') return;
  history.replaceState(null, '', pathname);
  const code = shownCode(hash.slice(1));
  if (hash === TRY) pairing.tryOut();
  else if (isWhole(code)) void pairing.exchange(code);
}

/** The pairing of this page, renewed with each change of it. */
export function usePairing(unnamedStrap: string): { pairing: Pairing; state: PairingState } {
  const [pairing] = useState(() => (begun ??= begin(unnamedStrap)));
  const state = useSyncExternalStore(pairing.subscribe, pairing.state);
  useEffect(() => {
    if (state.entry.state === 'paired') document.title = `Upbeat, ${state.entry.paired.programmeName}`;
  }, [state.entry]);
  return { pairing, state };
}
