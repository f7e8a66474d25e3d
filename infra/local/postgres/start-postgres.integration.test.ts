import { expect } from 'chai';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createDatabase, dropDatabase } from './database.ts';
import { readPostmasterLock } from './postmaster-lock.ts';
import { startPostgres, stopPostgres } from './start-postgres.ts';

const settings = { fsync: 'off' };
const log = (): void => undefined;

describe('startPostgres', function () {
  this.timeout(60_000);
  let home: string;
  let folder: string;

  beforeEach(() => {
    home = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'upbeat postgres '));
    folder = path.join(home, 'data');
  });

  afterEach(async () => {
    await stopPostgres(folder);
    rmSync(home, { recursive: true, force: true });
  });

  it('keeps the data of one start for the next', async () => {
    const first = await startPostgres({ folder, log, settings });
    await ask(await createDatabase(first.adminUrl, 'kept'), 'create table note (id int)');
    await first.stop();

    const second = await startPostgres({ folder, log, settings });
    expect(second.adopted).to.equal(false);
    expect(await ask(second.adminUrl.replace(/postgres$/, 'kept'), 'select count(*)::int as n from note')).to.eql([
      { n: 0 },
    ]);
  });

  it('takes over the server of a start that was killed, and really stops it', async () => {
    const { killed, port } = await startInAnotherProcess(folder);
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const taken = await startPostgres({ folder, log, settings });
    expect(taken.adopted).to.equal(true);
    expect(taken.port).to.equal(port);

    await taken.stop();
    await taken.gone;
    const refused = await ask(taken.adminUrl, 'select 1').catch((error: unknown) => String(error));
    expect(refused).to.contain('ECONNREFUSED');
  });

  it('starts although a lock file names a process that is not PostgreSQL', async () => {
    await (await startPostgres({ folder, log, settings })).stop();
    writeFileSync(path.join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n0\n5432\n`);

    expect((await startPostgres({ folder, log, settings })).adopted).to.equal(false);
  });

  it('starts after the server itself was killed with work unfinished, which whoever runs it is told', async () => {
    const { gone } = await startPostgres({ folder, log, settings });
    process.kill(readPostmasterLock(folder)?.pid ?? 0, 'SIGKILL');
    await gone;

    const again = await startPostgres({ folder, log, settings });
    expect(await ask(again.adminUrl, 'select 1 as one')).to.eql([{ one: 1 }]);
  });

  it('gives two starts at the same moment the same server', async () => {
    const [one, two] = await Promise.all([startInAnotherProcess(folder), startPostgres({ folder, log, settings })]);
    expect(one.port).to.equal(two.port);
    one.killed.kill('SIGKILL');
    await once(one.killed, 'exit');
  });

  it('takes another port when the wished one is taken, and says so', async () => {
    const first = await startPostgres({ folder, log, settings });
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const other = await startPostgres({ folder: path.join(home, 'other'), port: first.port, log: say, settings });
    try {
      expect(other.port).not.to.equal(first.port);
      expect(said.at(-1)).to.equal(`PostgreSQL: ready on port ${other.port} (${first.port} is taken).`);
    } finally {
      await other.stop();
    }
  });

  it('stores text as UTF-8 and sorts it the same on every system', async () => {
    const { adminUrl } = await startPostgres({ folder, log, settings });
    const rows = await ask(
      adminUrl,
      "select string_agg(word, ' ' order by word) as words from (values ('b'), ('É'), ('a')) as t (word)",
    );
    expect(rows).to.eql([{ words: 'a b É' }]);
  });

  it('drops a database that somebody still uses, and does not mind a second time', async () => {
    const { adminUrl } = await startPostgres({ folder, log, settings });
    const client = new pg.Client({ connectionString: await createDatabase(adminUrl, 'a "name"') });
    client.on('error', log);
    await client.connect();

    await dropDatabase(adminUrl, 'a "name"');
    await dropDatabase(adminUrl, 'a "name"');
    expect(await ask(adminUrl, "select datname from pg_database where datname like 'a%'")).to.eql([]);
  });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process that starts the server and then only waits, so that it can be killed. */
async function startInAnotherProcess(folder: string): Promise<{ killed: ChildProcess; port: number }> {
  const script = `
    import { startPostgres } from ${JSON.stringify(new URL('start-postgres.ts', import.meta.url).href)};
    const { port } = await startPostgres({ folder: process.argv[1], log: () => {}, settings: { fsync: 'off' } });
    process.send(port);
    setInterval(() => {}, 1000);`;
  const killed = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [port] = (await once(killed, 'message')) as [number];
  return { killed, port };
}
