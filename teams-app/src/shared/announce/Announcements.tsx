import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Wait } from '../live/class-time.ts';
import { Unseen } from '../look/Unseen.tsx';
import { createAnnouncer, type Bulletin } from './announcer.ts';

const wait: Wait = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** The live region of a page: says politely what the bulletin has that is new, one thing in ten seconds. */
export function Announcements({ bulletin }: { bulletin: Bulletin }) {
  const [announcer] = useState(() => createAnnouncer({ now: () => performance.now(), wait }));
  const said = useSyncExternalStore(announcer.subscribe, announcer.announcement);

  useEffect(() => announcer.tell(bulletin));
  useEffect(() => announcer.stop, [announcer]);

  return (
    <Unseen as="div" role="status">
      {said !== null && <span key={said.count}>{said.words}</span>}
    </Unseen>
  );
}
