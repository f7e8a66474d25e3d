import type { MyResult, ConsentView, ProfileView } from '@upbeat/api/contract/me.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { decodeWorkout } from '@upbeat/api/infrastructure/workout-files/decode-workout.ts';
import { toSeries, type Workout } from '@upbeat/api/infrastructure/workout-files/workout.ts';
import type { ApiAddress } from '../box/api-client.ts';
import type { LocalPerson } from '../directory/directory.ts';
import { join, memberOf, saveConsent, saveProfile, type Member } from './member.ts';
import { playRecording, type Placement } from './recorded.ts';
import { openSensorLink, type SensorLink } from './sensor-link.ts';
import type { Connect } from './reconnecting-socket.ts';
import type { Ending } from '@upbeat/api/contract/sensor-talk.ts';

export interface ReplayOptions extends ApiAddress {
  readonly sessionId: string;
  /** Of the file, for its ending and for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly person: LocalPerson;
  /** What the person's panel calls the sensor; the file's name unless told otherwise. */
  readonly sensorName?: string;
  /** Recorded seconds for each second of the class; 1 unless told otherwise. */
  readonly speed?: number;
  /** The second of the recording to begin with. */
  readonly offset?: number;
  readonly connect?: Connect;
}

/** This recording cannot be played as this person in this class; the message says why. */
export class ReplayRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReplayRefused';
  }
}

export interface ReplayProgress {
  /** Seconds to play, played so far, stored for good, and refused one by one. */
  readonly seconds: number;
  readonly played: number;
  readonly stored: number;
  readonly refused: number;
}

export interface ReplayResult extends ReplayProgress {
  /** `played` when nothing is left, `stopped` when it was asked to stop, else why the class took no more. */
  readonly ending: 'played' | 'stopped' | Ending;
  readonly placement: Placement | null;
}

/** A recording on its way into a class. */
export interface Replay {
  readonly workout: Workout;
  readonly session: SessionView;
  /** What was set for a person who had never answered. */
  readonly notes: readonly string[];
  readonly hasBegun: () => boolean;
  readonly progress: () => ReplayProgress;
  readonly done: Promise<ReplayResult>;
  /** Plays no further; resolves when what was played is stored, or after ten seconds. */
  stop(): Promise<ReplayResult>;
}

const TURN_MS = 1000;
const LAST_CHANCE_MS = 10_000;
const LONGEST_SENSOR_NAME = 60;
/** For somebody who never said how old they are: zones are needed to see anything. */
const ASSUMED_BIRTH_YEAR = 1985;

/**
 * Plays a recorded workout into a running class as one person, each recorded second exactly once.
 *
 * @throws {UpbeatError} when the file is no workout that can be read
 * @throws {ReplayRefused} when the class is over, or this person may not send to it
 * @throws {ApiRefused | SignInRefused} when the api or Entra refuses otherwise
 */
export async function startReplay(options: ReplayOptions): Promise<Replay> {
  const { sessionId, name, bytes, person, sensorName = name, speed = 1, offset = 0, connect } = options;
  const workout = await decodeWorkout(name, bytes);
  const member = memberOf(person, { apiOrigin: options.apiOrigin, browserAuthority: options.browserAuthority });
  const session = await member.call<SessionView>('GET', `/api/sessions/${sessionId}`);
  if (session.state === 'ended') throw new ReplayRefused(`The class "${session.programme.name}" is over`);
  const notes = await prepare(member);
  await join(member, sessionId);
  await refuseWhatIsThere(member, session);

  const source = { kind: 'recording', name: sensorName.slice(0, LONGEST_SENSOR_NAME) } as const;
  const link = openSensorLink({ member, sessionId, source, ...(connect ? { connect } : {}) });
  try {
    await link.welcomed;
    const playing = playRecording(link, { series: toSeries(workout), speed, offset });
    return { workout, session, notes, ...runReplay(link, playing) };
  } catch (cause) {
    link.close();
    if (cause instanceof RangeError) throw cause;
    throw new ReplayRefused(`The class does not take heart rates from ${person.name}`, { cause });
  }
}

/** Lets Upbeat collect, if the person never answered; an answer they gave is theirs. */
async function prepare(member: Member): Promise<string[]> {
  const { name } = member.person;
  const notes: string[] = [];
  const { decidedAt, scopes } = await member.call<ConsentView>('GET', '/api/me/consent');
  if (decidedAt === null) {
    await saveConsent(member, { preset: 'zone-and-nickname' });
    notes.push(`${name} had not answered who may see them: now the class sees a zone and a nickname.`);
  } else if (!scopes.collectLive) {
    throw new ReplayRefused(`${name} has not allowed Upbeat to collect heart rates. Their side panel can allow it.`);
  }
  const { maxHeartRate } = await member.call<ProfileView>('GET', '/api/me/profile');
  if (maxHeartRate === null) {
    await saveProfile(member, { birthYear: ASSUMED_BIRTH_YEAR, ownMaximum: null });
    notes.push(`${name} had no year of birth: ${ASSUMED_BIRTH_YEAR} is assumed, so that there are zones.`);
  }
  return notes;
}

/** The first value of a second stays. After a fast replay there are some ahead of the clock: they would win. */
async function refuseWhatIsThere(member: Member, session: SessionView): Promise<void> {
  if (session.startedAt === null) return;
  const second = (Date.now() - Date.parse(session.startedAt)) / 1000;
  const { series } = await member.call<MyResult>('GET', `/api/sessions/${session.id}/mine`);
  if (series.length <= second + 2) return;
  throw new ReplayRefused(
    `${member.person.name} already has ${series.length - Math.floor(second)} s ahead of this class from a faster replay, ` +
      'and the first value of a second stays. Choose another person, or wait.',
  );
}

function runReplay(
  link: SensorLink,
  playing: ReturnType<typeof playRecording>,
): Pick<Replay, 'done' | 'hasBegun' | 'progress' | 'stop'> {
  const asked = Promise.withResolvers<'stopped'>();
  const allPlayed = Promise.withResolvers<'played'>();
  const turn = (): void => {
    playing.turn();
    if (playing.isOver()) allPlayed.resolve('played');
  };
  const timer = setInterval(turn, TURN_MS);
  turn();

  function progress(): ReplayProgress {
    const { durable, refused } = link.count();
    return { seconds: playing.seconds, played: playing.played(), stored: durable, refused };
  }

  async function run(): Promise<ReplayResult> {
    const reason = await Promise.race([allPlayed.promise, asked.promise, link.over]);
    clearInterval(timer);
    const inTime = setTimeout(() => link.close(), reason === 'stopped' ? LAST_CHANCE_MS : 2 ** 31 - 1);
    const isStored = await link.drained().then(
      () => true,
      () => false, // the link ended: `over` says why
    );
    clearTimeout(inTime);
    link.close();
    const ending = isStored ? reason : reason === 'stopped' ? 'stopped' : await link.over;
    return { ...progress(), ending, placement: playing.placement() };
  }

  const done = run();
  return {
    done,
    progress,
    hasBegun: () => playing.placement() !== null,
    stop() {
      asked.resolve('stopped');
      return done;
    },
  };
}
