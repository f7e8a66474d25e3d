import { QueryFailedError } from 'typeorm';

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

/** The same error, or what may be said of it. */
export function withoutValues(fault: unknown): unknown {
  if (!(fault instanceof QueryFailedError)) return fault;
  const { code, message } = fault.driverError as { code?: unknown; message?: unknown };
  const codeKnown = typeof code === 'string' ? code : 'connection';
  const said = codeKnown.startsWith(DATA_EXCEPTION) ? 'a value that the database refuses' : String(message);
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return new DatabaseFailure(codeKnown, `${codeKnown}: ${said}, in: ${brief(fault.query)}`, frames.join('\n'));
}

function brief(query: string): string {
  return query.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}
