import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseAddress } from './address.ts';
import type { ControlKind, ControlNews } from '../../application/stores.ts';
import type { TenantId } from '../../domain/directory/identity.ts';

export const CONTROL_CHANNEL = 'upbeat_control';

export type ControlSignal = { readonly tenantId: TenantId; readonly sessionId: string } & (
  { readonly kind: ControlKind } | { readonly kind: 'news'; readonly news: ControlNews }
);

export interface ControlListener {
  signal(signal: ControlSignal): void;
  /** Listening again after a break: nobody knows which signals were missed, so everything must be reread. */
  resync(): void;
  /** Told of each break and of each attempt that failed. Listening goes on by itself. */
  fault(fault: unknown): void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that has silently died is noticed after this long. */
const PULSE_MS = 5_000;

/** Listens on a connection of its own until stopped. Resolves once it listens. */
export async function listenForControl(
  address: DatabaseAddress,
  listener: ControlListener,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let client = await connect(address, listener);

  const goOn = (async () => {
    for (;;) {
      await ended(client, stopping.signal, listener);
      if (stopping.signal.aborted) return;
      const next = await reconnect(address, listener, stopping.signal);
      if (!next) return;
      client = next;
      listener.resync();
    }
  })();

  return async () => {
    stopping.abort();
    await goOn;
    await client.end();
  };
}

async function connect(address: DatabaseAddress, listener: ControlListener): Promise<pg.Client> {
  const client = new pg.Client({
    ...address,
    application_name: 'upbeat-listen',
    keepAlive: true,
    connectionTimeoutMillis: PULSE_MS,
    query_timeout: PULSE_MS,
  });
  client.on('error', (fault) => listener.fault(fault)); // without a listener a lost connection would end the process
  client.on('notification', ({ payload }) => hear(payload ?? '', listener));
  try {
    await client.connect();
    await client.query(`listen ${CONTROL_CHANNEL}`);
    return client;
  } catch (fault) {
    await client.end();
    throw fault;
  }
}

function hear(payload: string, listener: ControlListener): void {
  try {
    listener.signal(JSON.parse(payload) as ControlSignal); // only `control-signals.ts` announces
  } catch (fault) {
    listener.fault(fault); // thrown on, it would end the process
  }
}

/** Resolves when the connection has ended, has stopped answering, or is no longer wanted. */
async function ended(client: pg.Client, stopping: AbortSignal, listener: ControlListener): Promise<void> {
  const over = new AbortController();
  client.once('end', () => over.abort());
  const either = AbortSignal.any([over.signal, stopping]);
  while (await waited(PULSE_MS, either)) {
    try {
      await client.query('select 1');
    } catch (fault) {
      listener.fault(fault);
      return void client.end().catch((unended: unknown) => listener.fault(unended));
    }
  }
}

async function reconnect(
  address: DatabaseAddress,
  listener: ControlListener,
  stopping: AbortSignal,
): Promise<pg.Client | null> {
  let pauseMs = FIRST_PAUSE_MS;
  while (await waited(pauseMs * (0.5 + Math.random() / 2), stopping)) {
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    try {
      return await connect(address, listener);
    } catch (fault) {
      listener.fault(fault);
    }
  }
  return null;
}

/** False when it was cut short. */
async function waited(milliseconds: number, until: AbortSignal): Promise<boolean> {
  try {
    await wait(milliseconds, undefined, { signal: until });
    return true;
  } catch (fault) {
    if (!until.aborted) throw fault;
    return false;
  }
}
