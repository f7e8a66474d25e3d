import { standing, type Spotlight } from '../../domain/care/spotlight.ts';
import { createBoard, type Board } from '../../domain/live/board.ts';
import { createFrameStream } from '../../domain/live/frame-stream.ts';
import type { Frame, FrameHeader } from '../../domain/live/frame.ts';
import { createKeyframePlan } from '../../domain/live/keyframe-plan.ts';
import { MISSING } from '../../domain/heart-rate/sample.ts';
import { createRoster, type RosterChange, type RosterSnapshot } from '../../domain/live/roster.ts';
import { intervalIndexAt, positionAt } from '../../domain/programme/playback.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { playbackOf, readClock } from '../../domain/session/clock.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Stage, StageNow } from '../../domain/session/stage.ts';
import type { IntervalRating, ParticipationSegment, SeatRow } from '../stores.ts';
import { createClassNews, type ClassNews } from './class-news.ts';
import type { Audience } from './live-channel.ts';
import { createRecentSeconds } from './recent-seconds.ts';
import type { OwnersRoster } from './relay-channel.ts';
import { seatOnBoard, shownOf } from './shown-seat.ts';

/** One class in the memory of its owner: the board, who may be read in it, and what each audience was sent last. */
export interface LiveClass {
  readonly tenantId: TenantId;
  readonly sessionId: string;
  readonly board: Board;
  /** What this process took in and others have not been told yet. */
  readonly news: ClassNews;
  /** What everybody has tapped so far, by participation. */
  readonly ratings: Map<string, readonly IntervalRating[]>;
  /** Takes a second from a sensor of this process. */
  take(participationId: string, second: number, value: number): void;
  /** Takes a second that another process was sent. */
  hear(participationId: string, second: number, value: number): void;
  /** The last seconds taken or heard, of those who allow it: storage may not hold them yet. */
  recent(seconds?: number): ParticipationSegment[];
  /** Drops every reading and rating, so that they can be taken from storage. */
  clear(): void;
  /** The same for one person, and forgets what was taken or heard of them. */
  clearReadingsOf(participationId: string): void;
  session(): Session;
  /** The session second now; 0 before the start. */
  secondAt(now: Date): number;
  seats(): ReadonlyMap<string, SeatRow>;
  /** Takes over what the database says now: state, playback, consent, names, maxima. */
  update(session: Session, seats: readonly SeatRow[], now: Date): void;
  /** Asks for a keyframe in the next tick, and for another soon after: who just joined may not be listening yet. */
  wantKeyframe(now: Date): void;
  /** What changed in the roster since it was last published; removals at once, additions at most once a second. */
  rosterChange(now: Date): RosterChange | null;
  roster(): RosterSnapshot;
  stage(now: Date): StageNow;
  /** What is asked for or shown large, as long as its tile is shown and its time lasts. */
  spotlight(now: Date): Spotlight | null;
  /** Takes over the roster of the owner, unless a newer one is known. */
  followRoster(theirs: OwnersRoster): void;
  /** The next frame of one audience, or null when there is nothing to say. */
  frame(audience: Audience, epoch: number, now: Date): Frame | null;
}

export function createLiveClass(tenantId: TenantId, session: Session): LiveClass {
  const roster = createRoster();
  const streams = { stage: createFrameStream(), panel: createFrameStream() };
  const keyframes = { stage: createKeyframePlan(), panel: createKeyframePlan() };
  let current = session;
  const newBoard = (): Board =>
    createBoard((second) => intervalIndexAt(current.programme, playbackOf(current), second));
  let board = newBoard();
  let seats: ReadonlyMap<string, SeatRow> = new Map();
  let year = 0;
  const ratings = new Map<string, readonly IntervalRating[]>();
  const news = createClassNews();
  const recent = createRecentSeconds();
  let followedRoster = { epoch: 0, version: 0 };

  function hear(participationId: string, second: number, value: number): void {
    if (value === MISSING || seats.get(participationId)?.consent.collectLive === false) return;
    recent.note(participationId, second, value); // also of somebody whose seat is still on its way to this process
    board.apply(participationId, second, value);
  }

  function showRecent(participationId: string): void {
    for (const { firstSecond, bytes } of recent.of(participationId)) {
      bytes.forEach((value, index) => board.apply(participationId, firstSecond + index, value));
    }
  }

  return {
    tenantId,
    sessionId: session.id,
    get board() {
      return board;
    },
    ratings,
    news,
    take(participationId, second, value) {
      hear(participationId, second, value);
      news.addSecond(participationId, second, value);
    },
    hear,
    recent: (seconds) => recent.segments(seconds),
    clear() {
      board = newBoard();
      ratings.clear();
      for (const row of seats.values()) board.seat(seatOnBoard(row, current.stage, year));
    },
    clearReadingsOf(participationId) {
      recent.forget(participationId);
      board.unseat(participationId);
      ratings.delete(participationId);
      const row = seats.get(participationId);
      if (row) board.seat(seatOnBoard(row, current.stage, year));
    },
    session: () => current,
    secondAt: (now) => Math.floor(readClock(current, now).second ?? 0),
    seats: () => seats,
    update(next, rows, now) {
      current = next;
      const before = seats;
      seats = new Map(rows.map((row) => [row.participation.id, row]));
      for (const id of before.keys()) if (!seats.has(id)) board.unseat(id);
      const arrived = rows.filter(({ participation }) => !before.has(participation.id));
      year = now.getFullYear();
      for (const row of rows) board.seat(seatOnBoard(row, current.stage, year));
      for (const { participation, consent } of rows) if (!consent.collectLive) recent.forget(participation.id);
      for (const { participation } of arrived) showRecent(participation.id);
      roster.set(rows.flatMap((row) => shownOf(row, current.stage) ?? []));
    },
    wantKeyframe(now) {
      keyframes.stage.want(now.getTime());
      keyframes.panel.want(now.getTime());
      news.addKeyframeWish();
    },
    rosterChange: (now) => roster.publish(now.getTime()),
    roster: () => roster.snapshot(),
    stage(now) {
      const lit = spotlightOf(current.stage, seats, now);
      return { ...current.stage, spotlight: lit?.state === 'shown' ? lit.slot : null };
    },
    spotlight: (now) => spotlightOf(current.stage, seats, now),
    followRoster(theirs) {
      const { epoch, version } = followedRoster;
      if (theirs.epoch < epoch || (theirs.epoch === epoch && theirs.version <= version)) return;
      followedRoster = theirs;
      roster.follow(theirs);
    },
    frame(audience, epoch, now) {
      const wantsKeyframe = keyframes[audience].isDue(now.getTime());
      const header = headerOf(current, epoch, roster.snapshot().version, now);
      const tiles = board.tiles(header.sessionSecond).filter(({ slot }) => roster.isPublished(slot));
      return streams[audience].next(header, tiles, wantsKeyframe);
    },
  };
}

function headerOf(session: Session, epoch: number, rosterVersion: number, now: Date): Omit<FrameHeader, 'seq'> {
  const clock = readClock(session, now);
  const second = clock.second ?? 0;
  const position = positionAt(session.programme, clock.playback, second);
  return {
    epoch,
    sessionSecond: Math.floor(second),
    interval: position.state === 'finished' ? null : position.index,
    rosterVersion,
    isPaused: position.state === 'paused',
    isEnded: session.state === 'ended',
  };
}

/** A spotlight ends with its tile, and with its time. */
function spotlightOf(stage: Stage, seats: ReadonlyMap<string, SeatRow>, now: Date): Spotlight | null {
  const lit = standing(stage.spotlight, now);
  const seat = lit && seats.get(lit.participationId);
  return seat && shownOf(seat, stage)?.slot === lit.slot ? lit : null;
}
