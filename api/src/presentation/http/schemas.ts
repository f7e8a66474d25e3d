import { Type } from 'typebox';
import { Id } from '../../contract/id.ts';
import { Problem } from '../../contract/problem.ts';

export const SessionAddress = Type.Object({ sessionId: Id });

export const ProgrammeAddress = Type.Object({ programmeId: Id });

/** What any route may answer instead of what was asked for. */
export const refusals = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  422: Problem,
  429: Problem,
  503: Problem,
};
