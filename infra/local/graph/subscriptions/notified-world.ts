import { randomUUID } from 'node:crypto';
import { findMissingRecordings, reconcileRecordings } from '@upbeat/api/application/recordings/find-recordings.ts';
import { createKeepSubscriptions } from '@upbeat/api/application/recordings/keep-subscriptions.ts';
import type { Subscription } from '@upbeat/api/application/recordings/recording-stores.ts';
import type { Stores } from '@upbeat/api/application/stores.ts';
import type { Recording } from '@upbeat/api/domain/recording/recording.ts';
import { OPEN_STAGE } from '@upbeat/api/domain/session/stage.ts';
import { createApplicationTokens } from '@upbeat/api/infrastructure/entra/application-tokens.ts';
import { createGraph } from '@upbeat/api/infrastructure/graph/graph-client.ts';
import { createGraphContent } from '@upbeat/api/infrastructure/graph/graph-content.ts';
import { readKeyring } from '@upbeat/api/infrastructure/graph/notifications/keyring.ts';
import { graphRecordings } from '@upbeat/api/infrastructure/graph/recordings.ts';
import { graphSubscriptions } from '@upbeat/api/infrastructure/graph/subscriptions.ts';
import { openDatabase } from '@upbeat/api/infrastructure/postgres/database.ts';
import { aLiveSession } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { systemDigest, systemNewId, systemNewSecret } from '@upbeat/api/infrastructure/system/system.ts';
import { contoso, rosa } from '../../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from '../../entra/applications.ts';
import type { StackForTests } from '../../stack/stack-for-tests.ts';
import type { RecordedMeeting } from '../recordings/recordings.ts';
import type { LocalSubscription } from './subscriptions.ts';

/** The api as it runs, hearing of recordings; what the worker does in rounds is done here when a test says so. */
export interface NotifiedWorld {
  readonly stack: StackForTests;
  within<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** A class that was to be recorded, with its meeting. It ended at `endsAt`, three quarters of an hour after it began. */
  holdClass(chosen?: { meetingId?: string; endsAt?: Date }): Promise<HeldClass>;
  /** Teams has recorded all of a class. @returns Graph's id of it */
  record(held: HeldClass, chosen?: { isInChannel?: boolean }): Promise<string>;
  recordingsOf(held: HeldClass): Promise<Recording[]>;
  keep(pem?: string): Promise<void>;
  reconcile(): Promise<void>;
  findMissing(): Promise<void>;
  /** The one for recordings, as Graph has it and as we have. */
  subscribed(): Promise<{ theirs: LocalSubscription; ours: Subscription }>;
  readonly faults: unknown[];
  end(): Promise<void>;
}

export interface HeldClass {
  readonly sessionId: string;
  readonly meeting: RecordedMeeting;
  readonly startedAt: Date;
  readonly endedAt: Date;
}

const CLASS_MS = 45 * 60_000;

/** @param stack its worker is stopped here, and all of it with this world */
export async function createNotifiedWorld(stack: StackForTests): Promise<NotifiedWorld> {
  await stack.worker().stop();
  const database = await openDatabase(stack.appDatabaseUrl);
  const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => database.inTransaction(contoso.id, work);
  stack.entra.consent(contoso.id);
  await within(async ({ tenant, organiser }) => {
    await tenant.save({ name: contoso.name, state: 'active' });
    await organiser.save({ personId: rosa.id, name: rosa.name, address: rosa.address });
  });

  const clock = (): Date => new Date();
  const faults: unknown[] = [];
  const onFault = (_tenantId: string, fault: unknown): void => void faults.push(fault);
  const [clientSecret = ''] = upbeat.secrets;
  const { authority } = stack.entra;
  const tokens = createApplicationTokens({ authority, clientId: UPBEAT_CLIENT_ID, clientSecret });
  const graph = createGraph({ url: stack.graph.origin, tokens, clock });
  const content = createGraphContent({ url: stack.graph.origin, tokens });
  const source = graphRecordings({ graph, content });
  const finding = { ...database, clock, newId: systemNewId, source, onFault };

  return {
    stack,
    within,
    async holdClass({ meetingId = `MSo${randomUUID()}`, endsAt = new Date() } = {}) {
      const startedAt = new Date(endsAt.getTime() - CLASS_MS);
      const live = aLiveSession({ plannedStart: startedAt, stage: { ...OPEN_STAGE, isRecorded: true } });
      await within(async ({ sessions, arrangements }) => {
        await sessions.save({ ...live, startedAt, state: 'ended', endedAt: endsAt });
        await arrangements.save({
          id: live.id,
          wish: { type: 'teams' },
          isTranscribed: false,
          organiserId: rosa.id,
          eventId: null,
          joinUrl: null,
          onlineMeetingId: meetingId,
          chatId: null,
          isMeetingSet: true,
          isAppInstalled: true,
          hasTab: true,
          refusal: null,
        });
      });
      const meeting = { tenantId: contoso.id, organiserId: rosa.id, id: meetingId };
      return { sessionId: live.id, meeting, startedAt, endedAt: endsAt };
    },
    async record({ meeting, startedAt, endedAt }, { isInChannel = false } = {}) {
      const made = await stack.graph.recordings.make({ meeting: { ...meeting, isInChannel }, startedAt, endedAt });
      return made.id;
    },
    recordingsOf: ({ sessionId }) => within(({ recordings }) => recordings.ofSession(sessionId)),
    async keep(pem = stack.webhooks.keys) {
      const webhookOrigin = stack.webhooks.origin;
      const subscriptions = graphSubscriptions({ graph, keyring: readKeyring(pem), webhookOrigin });
      const made = { digest: systemDigest, newSecret: systemNewSecret, source: subscriptions };
      await createKeepSubscriptions({ ...database, ...made, clock, onFault })();
    },
    reconcile: () => reconcileRecordings(finding),
    findMissing: () => findMissingRecordings(finding),
    async subscribed() {
      const [ours] = await within(({ subscriptions }) => subscriptions.ofResource('recordings'));
      const theirs = stack.graph.subscriptions.all().find(({ id }) => id === ours?.id);
      if (!ours || !theirs) throw new Error('There is no subscription for recordings');
      return { ours, theirs };
    },
    faults,
    async end() {
      await database.close();
      await stack.end();
    },
  };
}
