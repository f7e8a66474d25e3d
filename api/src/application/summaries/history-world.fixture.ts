import type { PersonResult } from '../../domain/summary/person-result.ts';
import { asAdmin, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aClass, aProcess, COLLECTS, handClock } from '../live/live-world.fixture.ts';
import { recordBatch } from '../live/record-batch.ts';
import { endSession } from '../sessions/end-session.ts';
import { deleteMyClass } from './delete-my-class.ts';

/** A minute at 130 bpm, then one at 150: of a maximum of 185, in zones 3 and 4. */
export const TWO_MINUTES = [...Array.from({ length: 60 }, () => 130), ...Array.from({ length: 60 }, () => 150)];

/** What a summary may have made of it. */
export const A_RESULT: PersonResult = {
  meanBpm: 140,
  maxBpm: 150,
  coverage: 1,
  secondsInZones: [0, 0, 0, 60, 60, 0],
  effortPoints: 7,
  calories: null,
  recoveryBpm: null,
  intervalsHit: null,
};

/** A class, live for three minutes, of which one person has sent the first two, and what may happen to it. */
export async function aHistoryWorld(test: TestDatabase) {
  const hand = handClock();
  const theClass = await aClass(test.database);
  const { tenantId, sessionId } = theClass;
  const { inTransaction } = test.database;
  const here = aProcess(inTransaction, hand.clock);
  const amira = await theClass.person(COLLECTS);
  const asked = { identity: amira, sessionId };
  const link = await here.connect(amira, sessionId);
  const send = (first: number, values: number[]) => recordBatch(here.recording, { ...asked, first, values });
  await send(0, TWO_MINUTES);
  hand.at(180_000);
  return {
    ...theClass,
    ...here,
    ...hand,
    inTransaction,
    amira,
    asked,
    link,
    send,
    end: async () => {
      await endSession({ inTransaction, clock: hand.clock }, { tenantId, sessionId });
      await here.classes.refresh(sessionId);
      here.classes.forget(sessionId);
    },
    remove: () => deleteMyClass({ inTransaction, clock: hand.clock }, asked),
    /** How many rows there are of this tenant, past every rule of the app. */
    rowsIn: async (table: string): Promise<number> => {
      let count = 0;
      await asAdmin(test.adminUrl, async (admin) => {
        const found = await admin.query(`select from ${table} where tenant_id = $1`, [tenantId]);
        count = found.rowCount ?? 0;
      });
      return count;
    },
  };
}
