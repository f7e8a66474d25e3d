import { expect } from 'chai';
import { asAdmin, createTestDatabase, type TestDatabase } from './database.fixture.ts';

const APPEND_ONLY = ['audit_event', 'class_ticket', 'consent', 'recap_request'];

/**
 * By policy only what a pairing wrote that its person disowned, and one's own part in a class that is over; what is gone
 * with its class; what is old; what its person deletes.
 */
const DELETABLE = [
  'organiser',
  'notice',
  'class_trace',
  'sample_segment',
  'participation',
  'care',
  'heard_activity',
  'attendance',
  'attendance_salt',
  'recap',
  'rsvp',
  'recap_request',
  'recording_block',
  'subscription',
  'taken_notification',
];
const UNCHANGEABLE = [...APPEND_ONLY, 'sample_segment', 'attendance', 'attendance_salt'];

/** Who types a code has not said whose it is, nor does a notification. */
const ACROSS_TENANTS = ['guest_code_by_code', 'pairing_by_code', 'subscription_by_id'];

/** Every table but the list of migrations, partitions included. */
const TABLES = `
  select pg_class.oid, relname as name, relrowsecurity as secured, relforcerowsecurity as forced,
    relowner::regrole::text as owner, relispartition as "isPartition",
    (select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
      where indrelid = pg_class.oid and indisprimary) as "firstOfKey",
    array(select polname::text from pg_policy where polrelid = pg_class.oid
      and pg_get_expr(polqual, polrelid) like '%app.tenant_id%'
      and pg_get_expr(polwithcheck, polrelid) like '%app.tenant_id%') as policies,
    array(select polname::text from pg_policy where polrelid = pg_class.oid and polroles = '{0}') as "forEverybody",
    array(select action from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
      action where has_table_privilege('upbeat_app', pg_class.oid, action)) as "appMay"
  from pg_class
  where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'schema_migration'
  order by relname`;

interface Table {
  name: string;
  secured: boolean;
  forced: boolean;
  owner: string;
  isPartition: boolean;
  firstOfKey: string | null;
  policies: string[];
  forEverybody: string[];
  appMay: string[];
}

describe('the catalogue of the database', () => {
  let test: TestDatabase;
  let tables: Table[] = [];

  before(async () => {
    test = await createTestDatabase();
    tables = await rows<Table>(TABLES);
  });
  after(() => test.drop());

  async function rows<Row extends object>(query: string): Promise<Row[]> {
    let found: Row[] = [];
    await asAdmin(test.adminUrl, async (admin) => (found = (await admin.query<Row>(query)).rows));
    return found;
  }

  it('has the tables of the product', () => {
    const names = tables.filter(({ isPartition }) => !isPartition).map(({ name }) => name);
    expect(names).to.deep.equal([
      'arrangement',
      'attendance',
      'attendance_salt',
      'audit_event',
      'care',
      'class_series',
      'class_ticket',
      'class_trace',
      'coach_cues',
      'coach_presence',
      'consent',
      'conversation',
      'effort_rating',
      'entry_trace',
      'guest_code',
      'heard_activity',
      'notice',
      'organiser',
      'pairing',
      'participation',
      'person',
      'post',
      'profile',
      'programme',
      'recap',
      'recap_request',
      'recording',
      'recording_block',
      'recording_delta',
      'rsvp',
      'sample_segment',
      'sample_series',
      'series_fold',
      'session',
      'session_lease',
      'session_summary',
      'subscription',
      'taken_notification',
      'tenant',
    ]);
  });

  it('puts the tenant first in every primary key', () => {
    expect(tables.filter(({ firstOfKey }) => firstOfKey !== 'tenant_id')).to.deep.equal([]);
  });

  it('puts the tenant first in every unique constraint, index and foreign key', async () => {
    const others = await rows<{ indexrelid: string }>(`
      select indrelid::regclass::text, indexrelid::regclass::text from pg_index
      join pg_class on pg_class.oid = indrelid and relnamespace = 'public'::regnamespace
      left join pg_attribute on attrelid = indrelid and attnum = indkey[0]
      where relname <> 'schema_migration' and attname is distinct from 'tenant_id'
      union all
      select conrelid::regclass::text, conname from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and attname <> 'tenant_id' and connamespace = 'public'::regnamespace`);
    expect(others.map(({ indexrelid }) => indexrelid)).to.have.members(ACROSS_TENANTS);
  });

  it('forces row-level security on every table, partitions too, with one policy for everybody', () => {
    for (const { name, secured, forced, policies, forEverybody } of tables) {
      expect({ name, secured, forced, policies, forEverybody }).to.deep.equal({
        name,
        secured: true,
        forced: true,
        policies: ['own_tenant'],
        forEverybody: ['own_tenant'],
      });
    }
  });

  it('gives the app neither ownership nor powers', async () => {
    expect(tables.filter(({ owner }) => owner === 'upbeat_app')).to.deep.equal([]);
    const owned = await rows(`
      select 'class' as kind from pg_class where relowner = 'upbeat_app'::regrole
      union all select 'function' from pg_proc where proowner = 'upbeat_app'::regrole
      union all select 'schema' from pg_namespace where nspowner = 'upbeat_app'::regrole
      union all select 'database' from pg_database where datdba = 'upbeat_app'::regrole
      union all select 'member' from pg_auth_members where member = 'upbeat_app'::regrole`);
    expect(owned).to.deep.equal([]);
    expect(
      await rows(`
        select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
          has_schema_privilege(oid, 'public', 'create') as creates
        from pg_roles where rolname = 'upbeat_app'`),
    ).to.deep.equal([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        creates: false,
      },
    ]);
  });

  it('lets the app delete next to nothing and change nothing that is append-only', () => {
    for (const { name, isPartition, appMay } of tables) {
      const mayUpdate = UNCHANGEABLE.includes(name) ? [] : ['UPDATE'];
      const wanted = ['SELECT', 'INSERT', ...mayUpdate, ...(DELETABLE.includes(name) ? ['DELETE'] : [])];
      expect({ name, appMay }).to.deep.equal({ name, appMay: isPartition ? [] : wanted });
    }
  });

  it('lets the role that looks across tenants read three columns of a session, four of a pairing, three of a guest code, one of an organiser, what is to be folded, whose a subscription is and when recordings ended', async () => {
    const readable = await rows<{ name: string }>(`
      select relname || '.' || attname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and has_column_privilege('upbeat_observer', pg_class.oid, attnum, 'select') order by 1`);
    expect(readable.map(({ name }) => name)).to.deep.equal([
      'guest_code.code_digest',
      'guest_code.session_id',
      'guest_code.tenant_id',
      'organiser.tenant_id',
      'pairing.code_digest',
      'pairing.id',
      'pairing.state',
      'pairing.tenant_id',
      'recording.ended_at',
      'recording.state',
      'recording.tenant_id',
      'series_fold.asked_at',
      'series_fold.folded_at',
      'series_fold.session_id',
      'series_fold.summarised_readings',
      'series_fold.tenant_id',
      'session.id',
      'session.state',
      'session.tenant_id',
      'subscription.id',
      'subscription.tenant_id',
    ]);
    const powers = await rows(`
      select rolcanlogin, rolsuper, rolbypassrls, has_schema_privilege(oid, 'public', 'create') as creates
      from pg_roles where rolname = 'upbeat_observer'`);
    expect(powers).to.deep.equal([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false, creates: false }]);
  });

  it('pins the search path of every function that runs with more rights than its caller', async () => {
    const definers = await rows(`
      select proname, proconfig::text as settings, has_function_privilege('public', oid, 'execute') as anybody
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by proname`);
    expect(definers).to.deep.equal([
      { proname: 'live_sessions', settings: '{"search_path=pg_catalog, public, pg_temp"}', anybody: false },
      { proname: 'pairing_of_code', settings: '{"search_path=pg_catalog, public, pg_temp"}', anybody: false },
      {
        proname: 'prepare_sample_partitions',
        settings: '{"search_path=pg_catalog, public, pg_temp",lock_timeout=5s}',
        anybody: false,
      },
      { proname: 'series_to_fold', settings: '{"search_path=pg_catalog, public, pg_temp"}', anybody: false },
      { proname: 'session_of_guest_code', settings: '{"search_path=pg_catalog, public, pg_temp"}', anybody: false },
      { proname: 'tenant_of_subscription', settings: '{"search_path=pg_catalog, public, pg_temp"}', anybody: false },
      { proname: 'tenants_with_organiser', settings: '{"search_path=pg_catalog, public, pg_temp"}', anybody: false },
      { proname: 'tenants_with_recordings', settings: '{"search_path=pg_catalog, public, pg_temp"}', anybody: false },
    ]);
  });
});
