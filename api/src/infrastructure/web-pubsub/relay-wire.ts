import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { RelayNote } from '../../application/live/relay-channel.ts';
import { RosterEntryView, SensorStatus, SourceKind } from '../../contract/live.ts';
import { EFFORT_RATINGS } from '../../domain/effort/effort-rating.ts';

/** Two versions of the api run side by side while one takes the place of the other. */
const VERSION = 1;

const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Source = Type.Object({
  kind: SourceKind,
  name: Type.String(),
  status: Type.Optional(
    Type.Object({
      battery: SensorStatus.properties.battery,
      contact: SensorStatus.properties.contact,
      isConnected: Type.Boolean(),
    }),
  ),
});

/** A note as it travels: short names, because every sample of a class passes here. */
const Wire = Type.Object({
  version: Type.Literal(VERSION),
  from: Type.String(),
  greeting: nullable(Type.Union([Type.Literal('asks'), Type.Literal('here'), Type.Literal('leaves')])),
  /** Participation, first second, values. */
  samples: Type.Array(Type.Tuple([Type.String(), Type.Integer(), Type.Array(Type.Integer())])),
  ratings: Type.Array(
    Type.Object({
      participationId: Type.String(),
      interval: Type.Integer(),
      rating: Type.Union(EFFORT_RATINGS.map((rating) => Type.Literal(rating))),
      at: Type.String(),
    }),
  ),
  sensors: Type.Array(Type.Object({ participationId: Type.String(), id: Type.String(), source: nullable(Source) })),
  roster: nullable(
    Type.Object({ epoch: Type.Integer(), version: Type.Integer(), entries: Type.Array(RosterEntryView) }),
  ),
  wantsKeyframe: Type.Boolean(),
});
const wire = Compile(Wire);

export function toRelayWire({ samples, ratings, ...rest }: RelayNote): string {
  return JSON.stringify({
    version: VERSION,
    samples: samples.map(({ participationId, first, values }) => [participationId, first, values]),
    ratings: ratings.map(({ at, ...rating }) => ({ ...rating, at: at.toISOString() })),
    ...rest,
  });
}

/** The note, or null for one that another version of the api wrote. @throws when it is no JSON, without quoting it */
export function fromRelayWire(text: string): RelayNote | null {
  const read = parseUnquoted(text);
  if (!wire.Check(read)) return null;
  const { from, greeting, samples, ratings, sensors, roster, wantsKeyframe }: Static<typeof Wire> = read;
  return {
    ...{ from, greeting, sensors, roster, wantsKeyframe },
    samples: samples.map(([participationId, first, values]) => ({ participationId, first, values })),
    ratings: ratings.map(({ at, ...rating }) => ({ ...rating, at: new Date(at) })),
  };
}

/** What JSON.parse says of a fault quotes the text, and this one holds heart rates. */
function parseUnquoted(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`A note of ${text.length} characters is no JSON`);
  }
}
