import { ArrangementRefused } from '../../domain/errors.ts';
import type { Step } from '../../domain/schedule/next-step.ts';
import { callOff, changeEntry, makeEntry } from './arrange-entry.ts';
import { changeClass, matchClasses } from './arrange-occurrences.ts';
import { keep, type Arranging } from './arranging.ts';
import type { ReadArrangement } from './read-arrangement.ts';
import { tellClasses } from './tell-classes.ts';

/** Teams knows the meeting of a new entry a moment later: it is looked for again. */
class MeetingNotKnownYet extends Error {}

/**
 * Takes one step: asks Graph, where it is to be asked, and then keeps what came of it, in a transaction of its own.
 *
 * @throws {ArrangementRefused} for what an admin must decide, and whatever else may be tried again
 */
export async function takeStep(
  arranging: Arranging,
  read: ReadArrangement,
  step: Exclude<Step, { type: 'done' }>,
): Promise<void> {
  const { tenantId, deps } = arranging;
  const { arrangement, trace } = read.known;
  switch (step.type) {
    case 'no-organiser':
      throw new ArrangementRefused('no-organiser');
    case 'begin': {
      const { organiserId, pattern, shown } = step;
      return keep(arranging, { arrangement: { organiserId }, trace: { ...trace, pattern, shown } });
    }
    case 'make':
      return makeEntry(arranging, read, step);
    case 'change-entry':
      return changeEntry(arranging, read, step);
    case 'call-off':
      return callOff(arranging, read, step);
    case 'tell-classes':
      return tellClasses(deps, { tenantId, ...step });
    case 'find-meeting': {
      const { organiserId, joinUrl } = step;
      const found = await deps.meetings.find({ tenantId, organiserId, joinUrl });
      if (!found) throw new MeetingNotKnownYet(`Teams does not know the meeting of ${arrangement.id} yet`);
      return keep(arranging, { arrangement: { onlineMeetingId: found.id, chatId: found.chatId } });
    }
    case 'set-meeting': {
      const { organiserId, meetingId, mark } = step;
      const { presenterIds, isRecorded, isTranscribed } = step.settings;
      const presenters = await deps.people.byId(tenantId, presenterIds);
      await deps.meetings.set({ tenantId, organiserId, meetingId }, { presenters, isRecorded, isTranscribed });
      return keep(arranging, { arrangement: { isMeetingSet: true }, trace: { ...trace, meeting: mark } });
    }
    case 'install-app':
      await deps.meetings.installApp({ tenantId, chatId: step.chatId });
      return keep(arranging, { arrangement: { isAppInstalled: true } });
    case 'add-tab':
      await deps.meetings.addTab({ tenantId, chatId: step.chatId });
      return keep(arranging, { arrangement: { hasTab: true } });
    case 'match-classes':
      return matchClasses(arranging, read, step);
    case 'change-class':
      return changeClass(arranging, read, step);
  }
}
