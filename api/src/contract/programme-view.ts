import type { ProgrammeView } from './sessions.ts';
import type { Programme } from '../domain/programme/programme.ts';

export function toProgrammeView({ name, intervals }: Programme): ProgrammeView {
  return { name, intervals: [...intervals] };
}
