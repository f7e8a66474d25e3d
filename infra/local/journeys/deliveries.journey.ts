import type { Deliveries } from '@upbeat/api/contract/ops.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { giveUp } from '@upbeat/api/infrastructure/jobs/given-up.fixture.ts';
import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Frame } from 'playwright-core';
import { lunchHiit } from '../box/programmes.ts';
import { contoso, hana, leo } from '../directory/directory.ts';
import { faultsAtSizes, startProgrammeWorld, type OpenTab, type ProgrammeWorld } from './programme-world.ts';
import { focused, walkTo } from './screen-keyboard.ts';

/** Once around the page. */
const AROUND_A_PAGE = 40;

const SIZES = [
  [1100, 760],
  [880, 760],
  [720, 760],
  [480, 800],
  [360, 740],
] as const;

describe('What was not delivered', function () {
  this.timeout(120_000);
  let world: ProgrammeWorld;
  let planned: SessionView;
  before(async () => {
    world = await startProgrammeWorld();
    planned = await world.plan(lunchHiit);
  });
  after(() => world.stop());

  const has = (frame: Frame, text: string | RegExp) =>
    frame.getByText(text).filter({ visible: true }).first().waitFor();

  async function deliveriesOf(look: Parameters<ProgrammeWorld['open']>[1] = {}): Promise<OpenTab> {
    const tab = await world.open(hana, look);
    await tab.go('/deliveries');
    return tab;
  }

  const listed = async () =>
    (await world.admin.call<Deliveries>('GET', '/api/ops/jobs')).deliveries.map(
      ({ what, state }) => `${what} ${state}`,
    );

  async function lose(name: 'summarise-session' | 'send-recap'): Promise<void> {
    const person = name === 'send-recap' ? { personId: leo.id } : {};
    const job = { tenantId: contoso.id, sessionId: planned.id, ...person };
    await giveUp(world.databaseUrl, { name, job, code: 'unexpected' });
  }

  /** The card as the bot leaves it when Teams refuses it. */
  async function refuseCard(): Promise<void> {
    const superuser = new pg.Client({ connectionString: world.databaseUrl });
    await superuser.connect();
    await superuser.query(
      `insert into post (tenant_id, id, session_id, kind, conversation_id, state, since, code)
        values ($1, $2, $3, 'class-card', '19:channel@thread.tacv2', 'refused', now(), 'MessageWritesBlocked')`,
      [contoso.id, randomUUID(), planned.id],
    );
    await superuser.end();
  }

  it('is nothing, as a rule, and only an admin has the page [DV1]', async () => {
    const { frame, close } = await deliveriesOf();
    await has(frame, 'Everything was delivered.');
    await close();
    const tab = await world.open(leo);
    await tab.go('/deliveries');
    await has(tab.frame, 'Today');
    expect(await tab.frame.getByText('Deliveries').count()).to.equal(0);
    await tab.close();
  });

  it('is left and put back by keyboard alone, and tried again [DV3] [DV4]', async () => {
    await lose('summarise-session');
    const { page, frame, errors, close } = await deliveriesOf();
    const walk = (name: string | RegExp) => walkTo(page, frame, name, AROUND_A_PAGE);
    await has(frame, /results could not be worked out/);
    await walk('Leave it');
    await page.keyboard.press('Enter');
    await has(frame, /left as it is/);
    await has(frame, 'Nothing is left to decide.');
    expect(await focused(frame)).to.match(/^Undo/);
    expect(await listed()).to.deep.equal([]);

    await page.keyboard.press('Enter');
    await has(frame, /back in the list/);
    await has(frame, /results could not be worked out/);
    await walk('Try again');
    await page.keyboard.press('Enter');
    await has(frame, /trying once more/);
    await has(frame, 'Nothing is left to decide.');
    expect(errors).to.deep.equal([]);
    await close();
  });

  it('says what happened and what to do, of nobody by name, and fits at every size in every theme [DV2] [DV5]', async () => {
    await refuseCard();
    await lose('send-recap');
    await lose('summarise-session');
    expect(await listed()).to.have.members(['class-card refused', 'recaps failed', 'summary failed']);
    for (const theme of ['default', 'dark', 'contrast'] as const) {
      const { page, frame, errors, close } = await deliveriesOf({ theme });
      await has(frame, /bot may not write in this channel/);
      await has(frame, /Upbeat does not show you whose/);
      await has(frame, 'Code for support: MessageWritesBlocked');
      expect(await frame.getByText(leo.name).count()).to.equal(0);
      expect(await faultsAtSizes({ page, frame }, SIZES), theme).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
      await close();
    }
  });

  it('waits with words and a way on while there is no connection [DV5]', async () => {
    const tab = await world.open(hana);
    await has(tab.frame, 'Deliveries');
    await tab.page.route('**/api/ops/**', (route) => route.abort());
    await tab.go('/deliveries');
    await has(tab.frame, /No connection to Upbeat/);
    await tab.page.unroute('**/api/ops/**');
    await tab.frame.getByRole('button', { name: 'Try again' }).click();
    await has(tab.frame, 'Private recaps');
    await tab.close();
  });
});
