import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { FEELINGS } from '@upbeat/api/domain/summary/person-result.ts';

const ID = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });

/** As the button was made, and nothing beside: whoever sends another `data` is told so. */
const ACT = Type.Union([
  Type.Object({ verb: Type.Literal('rsvp'), sessionId: ID, isComing: Type.Boolean() }),
  Type.Object({ verb: Type.Literal('next-class') }),
  Type.Object({ verb: Type.Literal('send-recap'), sessionId: ID }),
  Type.Object({
    verb: Type.Literal('feeling'),
    sessionId: ID,
    feeling: Type.Union(FEELINGS.map((feeling) => Type.Literal(feeling))),
  }),
  Type.Object({ verb: Type.Literal('my-week') }),
  Type.Object({ verb: Type.Literal('allow-model') }),
  Type.Object({ verb: Type.Literal('report-answer'), answerId: ID }),
]);

export type CheckedAct = Static<typeof ACT>;

const Invoked = Type.Object({
  action: Type.Object({
    verb: Type.String(),
    data: Type.Optional(Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()])),
  }),
});

/** What a button asks for, or null when it is none of ours, such as one of an older card. */
export function readAct(value: unknown): CheckedAct | null {
  if (!Value.Check(Invoked, value)) return null;
  const { verb, data } = value.action;
  const act = Value.Clean(ACT, { ...data, verb });
  return Value.Check(ACT, act) ? act : null;
}
