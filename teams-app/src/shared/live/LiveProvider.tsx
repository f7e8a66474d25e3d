import type { LiveSnapshot, LiveTicket } from '@upbeat/api/contract/live.ts';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { ZoneCounts } from '../look/class-mix.ts';
import { createClassTime, type Wait } from './class-time.ts';
import { createFrameStore, type FrameStore, type ShownTile } from './frame-store.ts';
import { createLiveClass, type LiveClass, type Socket } from './live-class.ts';
import type { LiveStatus } from './live-status.ts';
import { onOwnPlace } from './own-place.ts';
import { createSessionClock, type SessionClock } from './session-clock.ts';

/** How a page reaches one class. */
export interface LiveAccess {
  readonly sessionId: string;
  readonly join: () => Promise<LiveTicket>;
  readonly snapshot: () => Promise<LiveSnapshot>;
  /** The code of a refusal that trying again will not mend, or null. */
  readonly refusalOf: (error: unknown) => string | null;
}

interface Live {
  readonly frames: FrameStore;
  readonly clock: SessionClock;
  readonly liveClass: LiveClass;
}

const LiveOfPage = createContext<Live | null>(null);

const wait: Wait = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

function openSocket(url: string): Socket {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  return socket as Socket;
}

function createLive(access: LiveAccess): Live {
  const frames = createFrameStore((flush) => requestAnimationFrame(flush));
  const clock = createSessionClock(() => performance.now());
  const report = (fault: unknown) => console.warn('A live message cannot be read', fault);
  const liveClass = createLiveClass({ ...access, openSocket, report, frames, clock, wait, random: Math.random });
  return { frames, clock, liveClass };
}

/** Follows one class for everything below. Give it a `key` of the session, so that another class starts afresh. */
export function LiveProvider({ access, children }: { access: LiveAccess; children: ReactNode }) {
  const [live] = useState(() => createLive(access));
  const { sessionId } = access;

  useEffect(() => {
    const { liveClass } = live;
    const reconnect = () => {
      const status = liveClass.status();
      if (status.state === 'open' && !status.isOnline) liveClass.retry();
    };
    liveClass.start();
    const leave = onOwnPlace(sessionId, liveClass.refresh);
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) liveClass.retry();
    };
    window.addEventListener('online', reconnect);
    window.addEventListener('pagehide', liveClass.stop); // a page kept for later must not go on being here
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('online', reconnect);
      window.removeEventListener('pagehide', liveClass.stop);
      window.removeEventListener('pageshow', comeBack);
      leave();
      liveClass.stop();
    };
  }, [live, sessionId]);

  return <LiveOfPage value={live}>{children}</LiveOfPage>;
}

function useLive(): Live {
  const live = use(LiveOfPage);
  if (live === null) throw new Error('Live hooks need a LiveProvider above them');
  return live;
}

/** How the connection to the class stands, and what the class is. */
export function useLiveStatus(): { status: LiveStatus; retry: () => void } {
  const { liveClass } = useLive();
  return { status: useSyncExternalStore(liveClass.subscribe, liveClass.status), retry: liveClass.retry };
}

/** What this slot shows now, or null for nobody's; re-renders its caller only when this slot changes. */
export function useTile(slot: number | null): ShownTile | null {
  const { frames } = useLive();
  return useSyncExternalStore(
    useCallback(
      (changed: () => void) => (slot === null ? () => undefined : frames.subscribeTile(slot, changed)),
      [frames, slot],
    ),
    () => (slot === null ? null : frames.tile(slot)),
  );
}

/** All tiles at once, for what draws them outside React. */
export function useTiles(): Pick<FrameStore, 'tile' | 'subscribeTiles'> {
  return useLive().frames;
}

/** The slots with a tile, ascending; the same array until somebody comes or goes. */
export function useSlots(): readonly number[] {
  const { frames } = useLive();
  return useSyncExternalStore(frames.subscribeRoom, frames.slots);
}

/** How many are in each zone now. */
export function useZoneCounts(): ZoneCounts {
  const { frames } = useLive();
  return useSyncExternalStore(frames.subscribeRoom, frames.zoneCounts);
}

/** Whether the tiles are held still, and the switch for it. */
export function useHold(): { isHeld: boolean; hold: (isHeld: boolean) => void } {
  const { frames } = useLive();
  return { isHeld: useSyncExternalStore(frames.subscribeRoom, frames.isHeld), hold: frames.hold };
}

/** Where the class stands, renewed with each whole second of its countdown; null before the start. */
export function usePosition(programme: Programme): Position | null {
  const { clock } = useLive();
  return useClassTime(clock, programme);
}

/** The same for a page that has a clock of its own. */
export function useClassTime(clock: SessionClock, programme: Programme): Position | null {
  const time = useMemo(() => createClassTime(clock, programme, wait), [clock, programme]);
  return useSyncExternalStore(time.subscribe, time.position);
}
