import pg from 'pg';

/** The role as which the app connects. It owns nothing and passes no row-level security. */
export const APP_ROLE = 'upbeat_app';

/** The role as which `live_sessions()` looks across tenants. Nobody can log in as it. */
const OBSERVER_ROLE = 'upbeat_observer';

const DUPLICATE_OBJECT = '42710';
const UNIQUE_VIOLATION = '23505';
const CONCURRENT_UPDATE = 'XX000'; // "tuple concurrently updated": PostgreSQL has no code of its own for it
const ATTEMPTS = 10;

/**
 * Makes the two roles and sets the password of the app's. Roles belong to the whole server, so migrations of two
 * databases may meet here, and no lock of one database keeps them apart: whoever comes second tries again.
 *
 * @throws when a role of that name exists and could pass row-level security
 */
export async function ensureRoles(admin: pg.Client, appPassword: string): Promise<void> {
  await createRole(admin, OBSERVER_ROLE, 'nologin');
  await createRole(admin, APP_ROLE, 'login');
  await refusePowerful(admin);
  await despiteOthers(() => admin.query(`alter role ${APP_ROLE} with login password ${pg.escapeLiteral(appPassword)}`));
  // What waits for ever holds locks for ever.
  await despiteOthers(() => admin.query(`alter role ${APP_ROLE} set idle_in_transaction_session_timeout = '30s'`));
  await despiteOthers(() => admin.query(`alter role ${APP_ROLE} set statement_timeout = '30s'`));
  await joinObserver(admin);
}

async function createRole(admin: pg.Client, name: string, login: 'login' | 'nologin'): Promise<void> {
  const found = await admin.query('select from pg_roles where rolname = $1', [name]);
  if (found.rowCount) return;
  await despiteOthers(async () => {
    try {
      await admin.query(`create role ${name} ${login} nosuperuser nobypassrls nocreatedb nocreaterole noreplication`);
    } catch (fault) {
      if (![DUPLICATE_OBJECT, UNIQUE_VIOLATION].includes(codeOf(fault))) throw fault;
    }
  });
}

async function refusePowerful(admin: pg.Client): Promise<void> {
  const found = await admin.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls)',
    [[APP_ROLE, OBSERVER_ROLE]],
  );
  const [powerful] = found.rows;
  if (powerful) throw new Error(`The role ${powerful.rolname} must be neither superuser nor BYPASSRLS`);
}

/** A migrating role that is no superuser, as on Azure, must be a member to hand a function over to the observer. */
async function joinObserver(admin: pg.Client): Promise<void> {
  const found = await admin.query<{ ismember: boolean }>(
    `select rolsuper or pg_has_role(current_user, $1, 'member') and pg_has_role(current_user, $1, 'usage') as ismember
      from pg_roles where rolname = current_user`,
    [OBSERVER_ROLE],
  );
  if (found.rows[0]?.ismember) return;
  await despiteOthers(() => admin.query(`grant ${OBSERVER_ROLE} to current_user`));
}

async function despiteOthers(change: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await change();
      return;
    } catch (fault) {
      if (codeOf(fault) !== CONCURRENT_UPDATE || attempt === ATTEMPTS) throw fault;
    }
  }
}

function codeOf(fault: unknown): string {
  return fault instanceof pg.DatabaseError ? (fault.code ?? '') : '';
}
