import type { MyResult } from '@upbeat/api/contract/me.ts';
import { join, memberOf, saveConsent } from '../../athletes/member.ts';
import { openSensorLink, type SensorLink } from '../../athletes/sensor-link.ts';
import type { ApiAddress } from '../../box/api-client.ts';
import type { LocalPerson } from '../../directory/directory.ts';
import { createCuttableLine, type CuttableLine } from './cuttable-line.ts';

/** What became of the seconds of one person, or of several together. */
export interface Outcome {
  readonly sent: number;
  /** Seconds in which the very value that was sent is stored. */
  readonly stored: number;
  /** Seconds that were sent and of which nothing is stored. */
  readonly lost: number;
  /** Stored seconds beyond those that were sent: counted twice. */
  readonly duplicated: number;
  /** Seconds in which something else is stored than what was sent: another second's value, or another person's. */
  readonly misplaced: number;
}

/** Somebody with a real sensor link over a line that can be cut. */
export interface ChaosPerson {
  readonly link: SensorLink;
  readonly line: CuttableLine;
  /** Sends the seconds up to, not including, this one that were not sent yet. */
  sendUntil(second: number): void;
  /** Compares what is stored with what was sent. */
  outcome(): Promise<Outcome>;
}

/** In every second each of up to this many people has a value of their own, so that none can be taken for another's. */
export const MOST_PEOPLE = 12;

/** Ones that no heart could have, and that Upbeat stores all the same: it keeps what the sensor sent (decision 3). */
function valueOf(index: number, second: number): number {
  return 40 + ((second + 16 * index) % 200);
}

export async function joinChaos(
  person: LocalPerson,
  { address, sessionId, index }: { address: ApiAddress; sessionId: string; index: number },
): Promise<ChaosPerson> {
  const member = memberOf(person, address);
  await saveConsent(member, { preset: 'zone-and-nickname' });
  await join(member, sessionId);
  const line = createCuttableLine();
  const source = { kind: 'athlete', name: 'Chaos' } as const;
  const link = openSensorLink({ member, sessionId, source, connect: line.connect });
  await link.welcomed;
  let next = 0;

  return {
    link,
    line,
    sendUntil(second) {
      const values = Array.from({ length: Math.max(0, second - next) }, (_, offset) => valueOf(index, next + offset));
      if (values.length === 0) return;
      link.send(next, values);
      next = second;
    },
    async outcome() {
      const { series } = await member.call<MyResult>('GET', `/api/sessions/${sessionId}/mine`);
      return compared(
        series,
        Array.from({ length: next }, (_, second) => valueOf(index, second)),
      );
    },
  };
}

function compared(series: readonly number[], sent: readonly number[]): Outcome {
  const readings = series.filter((byte) => byte !== 0).length;
  const count = (holds: (value: number, byte: number) => boolean): number =>
    sent.filter((value, second) => holds(value, series[second] ?? 0)).length;
  return {
    sent: sent.length,
    stored: count((value, byte) => byte === value),
    lost: count((_, byte) => byte === 0),
    duplicated: Math.max(0, readings - sent.length),
    misplaced: count((value, byte) => byte !== 0 && byte !== value),
  };
}

export function together(outcomes: readonly Outcome[]): Outcome {
  const sum = (key: keyof Outcome): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return {
    sent: sum('sent'),
    stored: sum('stored'),
    lost: sum('lost'),
    duplicated: sum('duplicated'),
    misplaced: sum('misplaced'),
  };
}
