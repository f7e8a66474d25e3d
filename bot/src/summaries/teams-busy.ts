import { UpbeatError } from '@upbeat/api/domain/errors.ts';

/** Teams takes nothing for now. The job that asked comes again later. */
export class TeamsBusy extends UpbeatError<'teams-busy'> {
  constructor() {
    super('teams-busy', 'Teams takes no post just now. It is tried again later');
  }
}
