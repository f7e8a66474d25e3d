import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { Cue } from '../../contract/coach.ts';

/** One connected panel. */
export interface Panel {
  readonly tenantId: TenantId;
  readonly sessionId: string;
  readonly personId: PersonId;
  /** Says what holds and was not said before. */
  tellChanges(): void;
  tellReading(): void;
  tellCue(cue: Cue): void;
}

/** The panels connected to this process. */
export interface Panels {
  add(panel: Panel): void;
  remove(panel: Panel): void;
  /** Tells everybody their own reading. */
  tellReadings(): void;
  ofClass(sessionId: string): Panel[];
  all(): Panel[];
}

export function createPanels(): Panels {
  const panels = new Set<Panel>();
  return {
    add: (panel) => void panels.add(panel),
    remove: (panel) => void panels.delete(panel),
    tellReadings: () => {
      for (const panel of panels) {
        panel.tellChanges();
        panel.tellReading();
      }
    },
    all: () => [...panels],
    ofClass: (sessionId) => [...panels].filter((panel) => panel.sessionId === sessionId),
  };
}
