import type { KeptProgramme } from '@upbeat/api/contract/programmes.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { ApiRefused } from '../box/api-client.ts';
import { lunchHiit } from '../box/programmes.ts';
import { amira, hana, petra, rosa } from '../directory/directory.ts';
import { faultsAtSizes, nameField, ride, save, startProgrammeWorld, type ProgrammeWorld } from './programme-world.ts';

const SIZES = [
  [1100, 760],
  [360, 740],
] as const;
const THEMES = ['default', 'dark', 'contrast'] as const;

describe('Programmes that are kept', function () {
  this.timeout(120_000);
  let world: ProgrammeWorld;
  before(async () => {
    world = await startProgrammeWorld();
  });
  after(() => world.stop());

  const has = (frame: Frame, text: string | RegExp) =>
    frame.getByText(text).filter({ visible: true }).first().waitFor();

  it('are rehearsed on a silent clock by its keys, without a class', async () => {
    const kept = await world.keep({ ...ride, name: 'Rehearsed ride' });
    const { page, frame, go, close } = await world.open(hana);
    await go(`/programmes/${kept.id}`);
    const asked: string[] = [];
    await frame.getByRole('button', { name: 'Rehearse' }).click();
    page.on('request', (request) => asked.push(request.url()));
    await has(frame, 'Rehearsed ride · interval 1 of 3');
    await has(frame, 'Easier: Walk');
    await frame.getByRole('heading', { name: 'Out' }).click(); // no control has the keys
    await page.keyboard.press('Space');
    await has(frame, /· paused/);
    await page.keyboard.press('ArrowRight');
    await frame.getByRole('heading', { name: 'Hill' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await frame.getByRole('heading', { name: 'Out' }).waitFor();
    await page.keyboard.press('3');
    await page.keyboard.press('Space');
    await has(frame, 'That was the whole programme');
    expect(asked.filter((url) => /sessions|live/.test(url))).to.deep.equal([]);
    await close();
  });

  it('are changed for one class by its coach, and for that class alone [PR12]', async () => {
    const kept = await world.keep({ ...ride, name: 'Coached ride' });
    const { id } = await world.plan(kept.programme);
    const { frame, go, close } = await world.open(rosa);
    await go(`/class/${id}`);
    await frame.getByRole('button', { name: "Change this class's programme" }).click();
    await nameField(frame).fill('Shorter ride');
    await save(frame);
    await frame.getByText('Saved', { exact: true }).waitFor();
    const session = await world.admin.call<SessionView>('GET', `/api/sessions/${id}`);
    expect(session.programme).to.deep.equal({ ...ride, name: 'Shorter ride' });
    const after = await world.admin.call<KeptProgramme>('GET', `/api/programmes/${kept.id}`);
    expect(after).to.deep.equal(kept);
    await close();
  });

  it('are not there for an employee, nor for the admin of another organisation [PR11]', async () => {
    const kept = await world.keep({ ...ride, name: 'Secret ride' });
    const employee = await world.open(amira);
    expect(await employee.frame.getByRole('link', { name: 'Programmes' }).count()).to.equal(0);
    await employee.go(`/programmes/${kept.id}`);
    await has(employee.frame, /No class planned yet|Today|Next class/);
    expect(await employee.frame.getByText('Secret ride').count()).to.equal(0);
    const other = await world.open(petra);
    await other.go('/programmes');
    await has(other.frame, 'No programme kept yet');
    await other.go(`/programmes/${kept.id}`);
    await has(other.frame, 'This programme is not here');
    const api = await world.apiOf(petra);
    expect(await api.call('GET', '/api/programmes')).to.deep.equal({ programmes: [] });
    const refused = await api.call('GET', `/api/programmes/${kept.id}`).catch((fault: unknown) => fault);
    expect(refused).to.be.instanceOf(ApiRefused).with.property('status', 404);
    await Promise.all([employee.close(), other.close()]);
  });

  it('fit and can be used by everybody, at each size and in each theme', async () => {
    const kept = await world.keep(lunchHiit);
    for (const theme of THEMES) {
      const { page, frame, go, errors, close } = await world.open(hana, { theme });
      const check = async (what: string) =>
        expect(await faultsAtSizes({ page, frame }, SIZES), `${what}, ${theme}`).to.deep.equal([]);
      await go('/programmes');
      await frame.getByRole('button', { name: 'Edit Lunch HIIT' }).waitFor();
      await check('the list');
      await go('/programmes/new');
      await has(frame, 'Begin with Lunch HIIT');
      await check('the starters');
      await go(`/programmes/${kept.id}`);
      await frame.getByRole('button', { name: /^3\s*Push/ }).click();
      await frame.getByRole('button', { name: 'Repeat', exact: true }).click();
      await check('the editor');
      await frame.getByText('Feeling').click();
      await frame.getByLabel('Length, min:sec').fill('soon');
      await check('the editor with something to mend');
      await go(`/programmes/${kept.id}/rehearse`);
      await has(frame, /interval 1 of 13/);
      await check('the rehearsal');
      expect(errors, theme).to.deep.equal([]);
      await close();
    }
  });
});
