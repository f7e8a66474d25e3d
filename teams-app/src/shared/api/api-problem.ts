import type { Problem } from '@upbeat/api/contract/problem.ts';
import { UpbeatError } from '@upbeat/api/domain/errors.ts';

/** The api refused. `code` is one of its own public codes, for instance `session-not-found`. */
export class ApiProblem extends UpbeatError {
  readonly status: number;

  constructor({ code, detail, status }: Pick<Problem, 'code' | 'detail' | 'status'>) {
    super(code, detail, { status });
    this.status = status;
  }
}

/** The api could not be reached, or answered nothing that it would say. Trying again later may help. */
export class Unreachable extends UpbeatError<'unreachable'> {
  constructor(cause: unknown) {
    super('unreachable', 'Upbeat cannot be reached', {}, { cause });
  }
}

/** The stable code of anything that went wrong; `unexpected` is a bug. */
export function codeOf(error: unknown): string {
  return error instanceof UpbeatError ? String(error.code) : 'unexpected';
}
