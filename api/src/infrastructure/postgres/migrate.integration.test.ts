import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { APP_PASSWORD, asAdmin, createEmptyDatabase, createTestDatabase } from './database.fixture.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { ENTITIES } from './schema/entities.ts';

const appPassword = APP_PASSWORD;

describe('migrate', () => {
  const drops: (() => Promise<void>)[] = [];
  after(async () => {
    for (const drop of drops) await drop(); // in order: a role that owns a database cannot go first
  });

  async function emptyDatabase() {
    const empty = await createEmptyDatabase();
    drops.push(empty.drop);
    return empty.adminUrl;
  }

  it('changes nothing the second time', async () => {
    const adminUrl = await emptyDatabase();
    await migrate({ adminUrl, appPassword });
    const { appUrl } = await migrate({ adminUrl, appPassword });
    await expectUsable(appUrl);
    expect(await migrationsRun(adminUrl)).to.equal(MIGRATIONS.length);
  });

  it('lets processes that start together wait for one another', async () => {
    const adminUrl = await emptyDatabase();
    const all = await Promise.all([1, 2, 3].map(() => migrate({ adminUrl, appPassword })));
    for (const { appUrl } of all) await expectUsable(appUrl);
    expect(await migrationsRun(adminUrl)).to.equal(MIGRATIONS.length);
  });

  it('lets two databases of one server be migrated at once', async () => {
    const urls = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()]);
    const all = await Promise.all(urls.map((adminUrl) => migrate({ adminUrl, appPassword })));
    for (const { appUrl } of all) await expectUsable(appUrl);
  });

  it('needs no superuser, only the owner of the database who may create roles', async () => {
    const adminUrl = await emptyDatabase();
    const owner = `owner_${randomBytes(4).toString('hex')}`;
    await asAdmin(adminUrl, async (admin) => {
      await admin.query(`create role ${owner} login createrole nosuperuser password 'owner'`);
      await admin.query(`alter database ${new URL(adminUrl).pathname.slice(1)} owner to ${owner}`);
      // On this server a superuser made the two roles already; one who made them would administer them.
      await admin.query(`grant upbeat_app, upbeat_observer to ${owner} with admin option`);
    });
    const ownerUrl = new URL(adminUrl);
    ownerUrl.username = owner;
    ownerUrl.password = 'owner';
    drops.push(() => asAdmin(new URL('/postgres', adminUrl).href, (admin) => admin.query(`drop role ${owner}`)));

    const { appUrl } = await migrate({ adminUrl: ownerUrl.href, appPassword });
    await expectUsable(appUrl);
    await migrate({ adminUrl: ownerUrl.href, appPassword });
  });

  it('makes exactly the tables that the entities describe', async () => {
    const adminUrl = await emptyDatabase();
    await migrate({ adminUrl, appPassword });
    const dataSource = new DataSource({
      type: 'postgres',
      url: adminUrl,
      entities: ENTITIES,
      installExtensions: false,
    });
    await dataSource.initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).to.deep.equal([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('can be taken back', async () => {
    const adminUrl = await emptyDatabase();
    await migrate({ adminUrl, appPassword });
    const dataSource = new DataSource({
      type: 'postgres',
      url: adminUrl,
      migrations: MIGRATIONS,
      migrationsTableName: 'schema_migration',
      installExtensions: false,
    });
    await dataSource.initialize();
    try {
      for (let left = MIGRATIONS.length; left > 0; left--) await dataSource.undoLastMigration();
    } finally {
      await dataSource.destroy();
    }
    await migrate({ adminUrl, appPassword });
  });
});

describe('openDatabase', () => {
  it('refuses a connection that would pass row-level security', async () => {
    const { adminUrl, drop } = await createTestDatabase();
    try {
      const refused = await openDatabase(adminUrl).then(
        () => null,
        (fault: unknown) => fault,
      );
      expect(refused)
        .to.be.an('error')
        .with.property('message')
        .that.matches(/postgres passes row-level security/);
    } finally {
      await drop();
    }
  });

  it('says whether the database answers', async () => {
    const { database, drop } = await createTestDatabase();
    expect(await database.isReady()).to.be.true;
    await drop();
    expect(await database.isReady()).to.be.false;
  });
});

async function expectUsable(appUrl: string): Promise<void> {
  const database = await openDatabase(appUrl);
  expect(await database.liveSessions()).to.deep.equal([]);
  await database.close();
}

async function migrationsRun(adminUrl: string): Promise<number> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rowCount } = await admin.query('select from schema_migration');
  await admin.end();
  return rowCount ?? 0;
}
