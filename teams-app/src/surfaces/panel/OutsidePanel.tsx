import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { BeforeClass } from '../../features/before-class/BeforeClass.tsx';
import { OfflineLine } from '../../features/panel/OfflineLine.tsx';
import { AdminTakesPart } from '../../features/taking-part/AdminTakesPart.tsx';
import { WhyTakePart } from '../../features/taking-part/WhyTakePart.tsx';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';

interface OutsidePanelProps {
  session: SessionView;
  isOffline: boolean;
  onTakePart: () => void;
}

/** A class to an admin outside it: what it is, nobody in it, and the way in. */
export function OutsidePanel({ session, isOffline, onTakePart }: OutsidePanelProps) {
  return (
    <PanelPage bar={<AdminTakesPart onTakePart={onTakePart} />}>
      <BeforeClass session={session} />
      {isOffline && <OfflineLine />}
      <WhyTakePart />
    </PanelPage>
  );
}
