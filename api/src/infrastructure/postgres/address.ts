/** Where a database is and who asks, in the parts that both TypeORM and pg take. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** A function is asked for each new connection: a token in place of a password does not last. */
  readonly password: string | (() => Promise<string>);
  readonly database: string;
  /** Encrypted, and the server's certificate checked. */
  readonly ssl: boolean;
}

const STANDARD_PORT = 5432;

/**
 * Reads `postgres://user:password@host:port/database?sslmode=verify-full`. Given whole to the drivers, a URL without a
 * password would win over the function.
 */
export function databaseAddress(url: string, password?: () => Promise<string>): DatabaseAddress {
  const parts = new URL(url);
  return {
    host: parts.hostname,
    port: parts.port === '' ? STANDARD_PORT : Number(parts.port),
    user: decodeURIComponent(parts.username),
    password: password ?? decodeURIComponent(parts.password),
    database: decodeURIComponent(parts.pathname.slice(1)),
    ssl: parts.searchParams.get('sslmode') === 'verify-full',
  };
}
