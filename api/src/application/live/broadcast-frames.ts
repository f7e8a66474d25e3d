import { readClock } from '../../domain/session/clock.ts';
import type { Clock } from '../world.ts';
import type { Audience, LiveChannel, LiveMessage } from './live-channel.ts';
import type { LiveClass } from './live-class.ts';
import type { LiveClasses } from './live-classes.ts';
import type { Ownership } from './own-classes.ts';

export interface BroadcastDeps {
  classes: LiveClasses;
  channel: LiveChannel;
  ownership: Ownership;
  clock: Clock;
  /** Told of a class whose message could not be sent; the next tick carries the newest state anyway. */
  onFault: (sessionId: string, fault: unknown) => void;
}

export interface Broadcast {
  /**
   * Sends what changed to one audience of every class this process owns, and resolves when all of it was taken. Call it
   * again without waiting for that: a class still busy sending is passed over, and the others must not wait for it.
   */
  tick(audience: Audience): Promise<void>;
  /** Says something to everybody in a class, if this process speaks for it. It is said once and never again. */
  say(sessionId: string, message: LiveMessage): Promise<void>;
}

/**
 * Sends frames: one message to one group, however many watch. Sends of one class and audience are awaited one after
 * another, because the service keeps an order only then; what changes meanwhile is in the next frame.
 */
export function createBroadcast({ classes, channel, ownership, clock, onFault }: BroadcastDeps): Broadcast {
  const busy = new Set<string>();
  const sendingNews = new Set<string>();
  const toldNews = new Map<string, Map<string, string>>();
  const toldEnd = new Map<string, Set<Audience>>();

  async function send(liveClass: LiveClass, audience: Audience, epoch: number): Promise<void> {
    const to = { sessionId: liveClass.sessionId, audience };
    if (audience === 'stage') await sendNews(liveClass);
    const frame = liveClass.frame(audience, epoch, clock());
    if (frame) await channel.publish(to, { type: 'frame', frame });
    if (liveClass.session().state === 'ended') await sendEnd(liveClass.sessionId, audience);
  }

  /**
   * Roster, stage, programme and clock travel to both audiences before the frame that needs them. Until they have, no
   * frame is made: it would show people whom nobody can name yet.
   */
  async function sendNews(liveClass: LiveClass): Promise<void> {
    const { sessionId } = liveClass;
    const known = toldNews.get(sessionId) ?? new Map<string, string>();
    toldNews.set(sessionId, known);
    const news = standingNews(liveClass, clock()).filter(({ key, message }) => known.get(message.type) !== key);
    const change = liveClass.rosterChange(clock());
    if (!change && news.length === 0) return;
    sendingNews.add(sessionId);
    try {
      if (change) await publishToAll(sessionId, { type: 'roster', change });
      for (const { key, message } of news) {
        await publishToAll(sessionId, message);
        known.set(message.type, key);
      }
    } finally {
      sendingNews.delete(sessionId);
    }
  }

  async function publishToAll(sessionId: string, message: LiveMessage): Promise<void> {
    await channel.publish({ sessionId, audience: 'stage' }, message);
    await channel.publish({ sessionId, audience: 'panel' }, message);
  }

  async function sendEnd(sessionId: string, audience: Audience): Promise<void> {
    await channel.publish({ sessionId, audience }, { type: 'ended' });
    const told = toldEnd.get(sessionId) ?? new Set();
    toldEnd.set(sessionId, told.add(audience));
    if (told.size < 2) return;
    toldEnd.delete(sessionId);
    toldNews.delete(sessionId);
    classes.forget(sessionId);
    await ownership.release(sessionId);
  }

  async function sendUnlessBusy(liveClass: LiveClass, audience: Audience): Promise<void> {
    const key = `${liveClass.sessionId}/${audience}`;
    const epoch = ownership.epochOf(liveClass.sessionId);
    if (epoch === null || liveClass.session().state === 'scheduled') return;
    if (busy.has(key) || sendingNews.has(liveClass.sessionId)) return;
    busy.add(key);
    try {
      await send(liveClass, audience, epoch);
    } catch (fault) {
      liveClass.wantKeyframe(clock()); // what this message carried may be lost
      onFault(liveClass.sessionId, fault);
    } finally {
      busy.delete(key);
    }
  }

  return {
    tick: async (audience) => {
      await Promise.all([...classes.all()].map((liveClass) => sendUnlessBusy(liveClass, audience)));
    },
    say: async (sessionId, message) => {
      if (ownership.epochOf(sessionId) === null) return;
      await publishToAll(sessionId, message).catch((fault: unknown) => onFault(sessionId, fault));
    },
  };
}

/** What holds for everybody until it changes, each with what to know it by. */
function standingNews(liveClass: LiveClass, now: Date): { key: string; message: LiveMessage }[] {
  const session = liveClass.session();
  const stage = liveClass.stage(now);
  if (session.state !== 'live') return [];
  const { programme, playback } = session;
  return [
    { key: JSON.stringify(stage), message: { type: 'stage', stage } },
    { key: JSON.stringify(programme), message: { type: 'programme', programme } },
    { key: JSON.stringify(playback), message: { type: 'clock', clock: readClock(session, now) } },
  ];
}
