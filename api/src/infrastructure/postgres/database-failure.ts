import { QueryFailedError } from 'typeorm';
import { UpbeatError } from '../../domain/errors.ts';

const DATA_EXCEPTION = '22'; // the class of codes whose messages quote the value

/**
 * What PostgreSQL refused, fit for a log. TypeORM's own error carries the parameters, and PostgreSQL's details quote
 * the row: either may hold somebody's heart rate. Here are only the code, the names and the statement's text.
 */
export class DatabaseFailure extends Error {
  /** Five characters, as PostgreSQL lists them in its appendix A. */
  readonly code: string;

  constructor(code: string, message: string, stack: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.stack = `${this.name}: ${message}\n${stack}`;
  }
}

/** The database does not answer just now. What was asked may be asked again. */
export class DatabaseUnavailable extends UpbeatError<'database-unavailable'> {
  /** @param reason a code or the words of the driver; its error itself may carry values */
  constructor(reason: string) {
    super('database-unavailable', 'Upbeat cannot reach its database just now. Try again in a moment', { reason });
  }
}

/** Connection exceptions, shutdowns and starts, as PostgreSQL and Node name them; pg itself has only words for two. */
const UNAVAILABLE_CODES = /^(08...|57P0[1-3]|E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH))$/;
const UNAVAILABLE_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The same error, or what may be said of it. */
export function withoutValues(fault: unknown): unknown {
  const reason = reasonUnavailable(fault);
  if (reason !== null) return new DatabaseUnavailable(reason);
  if (!(fault instanceof QueryFailedError)) return fault;
  const { code, message } = fault.driverError as { code?: unknown; message?: unknown };
  const codeKnown = typeof code === 'string' ? code : 'connection';
  const said = codeKnown.startsWith(DATA_EXCEPTION) ? 'a value that the database refuses' : String(message);
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return new DatabaseFailure(codeKnown, `${codeKnown}: ${said}, in: ${brief(fault.query)}`, frames.join('\n'));
}

function reasonUnavailable(fault: unknown): string | null {
  const cause: unknown = fault instanceof QueryFailedError ? fault.driverError : fault;
  if (!(cause instanceof Error)) return null;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (UNAVAILABLE_CODES.test(code)) return code;
  return UNAVAILABLE_WORDS.exec(cause.message)?.[0] ?? null;
}

function brief(query: string): string {
  return query.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}
