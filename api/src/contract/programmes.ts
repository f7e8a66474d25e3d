import { Type, type Static } from 'typebox';
import { Id } from './id.ts';
import { ProgrammeView } from './sessions.ts';

const closed = { additionalProperties: false };

/** A programme kept for many classes. A class takes a copy: what is changed here later leaves it alone. */
export const KeptProgramme = Type.Object({
  id: Id,
  /** Rises with every change. */
  version: Type.Integer({ minimum: 1 }),
  programme: ProgrammeView,
  changedAt: Type.String({ format: 'date-time' }),
});
export type KeptProgramme = Static<typeof KeptProgramme>;

/** `GET /programmes`, by name. For admins, and for coaches of a class that has not ended. */
export const ProgrammeList = Type.Object({ programmes: Type.Array(KeptProgramme) });
export type ProgrammeList = Static<typeof ProgrammeList>;

/** `PUT /programmes/:id`: `version` is the one that was read, 0 for a new one. Another's change in between is a conflict. */
export const ProgrammeChange = Type.Object({ version: Type.Integer({ minimum: 0 }), programme: ProgrammeView }, closed);
export type ProgrammeChange = Static<typeof ProgrammeChange>;

/**
 * `PUT /sessions/:id/programme`, by who leads the class, before it starts. `instead` is the programme that was read;
 * another's change in between is a conflict.
 */
export const ClassProgrammeChange = Type.Object({ programme: ProgrammeView, instead: ProgrammeView }, closed);
export type ClassProgrammeChange = Static<typeof ClassProgrammeChange>;
