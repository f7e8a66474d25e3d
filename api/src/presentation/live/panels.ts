import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { CoachHere } from '../../application/sessions/note-coaches.ts';
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
  /** Of a coach of the class: whose panel it is, and of which class. */
  coach(): Omit<CoachHere, 'at'> | null;
}

/** The panels connected to this process. */
export interface Panels {
  add(panel: Panel): void;
  remove(panel: Panel): void;
  /** Tells everybody their own reading. */
  tellReadings(): void;
  ofClass(sessionId: string): Panel[];
  all(): Panel[];
  /** Coaches who are here now, and once more those who have left since this was asked last. */
  coachesHere(): CoachHere[];
}

export function createPanels(now: () => Date): Panels {
  const panels = new Set<Panel>();
  let left: CoachHere[] = [];
  return {
    add: (panel) => void panels.add(panel),
    remove(panel) {
      panels.delete(panel);
      const coach = panel.coach();
      if (coach) left.push({ ...coach, at: now() });
    },
    tellReadings: () => {
      for (const panel of panels) {
        panel.tellChanges();
        panel.tellReading();
      }
    },
    all: () => [...panels],
    coachesHere() {
      const gone = left;
      left = [];
      const here = [...panels].flatMap((panel) => panel.coach() ?? []).map((coach) => ({ ...coach, at: now() }));
      return [...gone, ...here];
    },
    ofClass: (sessionId) => [...panels].filter((panel) => panel.sessionId === sessionId),
  };
}
