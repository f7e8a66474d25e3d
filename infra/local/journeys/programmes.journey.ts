import type { KeptProgramme } from '@upbeat/api/contract/programmes.ts';
import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { hana } from '../directory/directory.ts';
import {
  nameField,
  personalTab,
  ride,
  save,
  startProgrammeWorld,
  type OpenTab,
  type ProgrammeWorld,
} from './programme-world.ts';
import { focused, walkTo } from './screen-keyboard.ts';

/** Once around a page with many intervals. */
const AROUND_A_PAGE = 60;

describe('Programmes that are edited', function () {
  this.timeout(120_000);
  let world: ProgrammeWorld;
  before(async () => {
    world = await startProgrammeWorld();
  });
  after(() => world.stop());

  const has = (frame: Frame, text: string | RegExp) =>
    frame.getByText(text).filter({ visible: true }).first().waitFor();
  const namesOf = async (frame: Frame) => {
    const rows = frame.getByRole('region', { name: 'Intervals' }).getByRole('listitem');
    return (await rows.allInnerTexts()).map((text) => text.split('\n')[1]);
  };

  /** An editor in which somebody has already changed the name. */
  async function renamed(kept: KeptProgramme, name: string): Promise<OpenTab> {
    const tab = await world.open(hana);
    await tab.go(`/programmes/${kept.id}`);
    await nameField(tab.frame).fill(name);
    return tab;
  }

  it('are made from a starter by keyboard alone: undone, done again, saved, and there after a reload', async () => {
    const { page, frame, errors, close } = await world.open(hana);
    const walk = (name: string | RegExp) => walkTo(page, frame, name, AROUND_A_PAGE);
    const press = (keys: string) => page.keyboard.press(keys);
    await walk('Programmes');
    await press('Enter');
    await has(frame, 'No programme kept yet');
    await walk('Begin with Lunch HIIT');
    await press('Enter');
    await walk('Name of the programme');
    await press('Control+A');
    await page.keyboard.type('Tuesday HIIT');

    await walk(/^3\s+Push/);
    await press('Alt+ArrowDown');
    await has(frame, 'Push is now interval 4 of 13');
    expect(await focused(frame), 'the focus moves along').to.match(/^4\s+Push/);
    await press('Control+Z');
    await walk(/^3\s+Push/);
    await press('Enter');
    await walk('Length, min:sec');
    await press('Control+A');
    await page.keyboard.type('1:30');
    await has(frame, '29:30');
    await press('Control+Z');
    await has(frame, '30:00');
    await press('Control+Shift+Z');
    await has(frame, '29:30');

    await walk('Delete');
    await press('Enter');
    expect(await namesOf(frame)).to.have.length(12);
    expect(await focused(frame), 'the next one takes its place').to.match(/^3\s+Recover/);
    await press('Control+Z');
    expect((await namesOf(frame)).slice(0, 4)).to.deep.equal(['Warm-up', 'Build', 'Push', 'Recover']);

    await walk(/^3\s+Push/);
    await press('Enter');
    await walk('Repeat');
    await press('Enter');
    await has(frame, '3 × Push and Recover, 9:00 in all');
    await walk('Repeat them');
    await press('Enter');
    expect((await namesOf(frame)).slice(2, 9)).to.deep.equal([
      'Push',
      'Recover',
      'Push',
      'Recover',
      'Push',
      'Recover',
      'Push',
    ]);
    await press('Control+S');
    await frame.getByText('Saved', { exact: true }).waitFor();
    expect(errors).to.deep.equal([]);

    await page.reload();
    const again = await personalTab(page);
    await walkTo(page, again, 'Programmes');
    await press('Enter');
    await has(again, 'Tuesday HIIT');
    const [kept] = await world.kept();
    expect(kept?.programme.name).to.equal('Tuesday HIIT');
    expect(kept?.programme.intervals).to.have.length(17);
    expect(kept?.programme.intervals[2]).to.include({ seconds: 90, exercise: 'Squats with a reach' });
    await close();
  });

  it('say what hinders them and what to think over while one types, and keep what was left unsaved', async () => {
    const { frame, go, close } = await world.open(hana);
    await go('/programmes/new');
    await frame.getByRole('button', { name: 'Begin with an empty plan' }).click();
    await has(frame, 'A class has one interval at least.');
    await frame.getByRole('button', { name: 'Add interval' }).click();
    await has(frame, 'It starts above zone 2.');
    await frame.getByLabel('Length, min:sec').fill('61');
    await has(frame, 'An interval lasts from 0:05 to 60:00.');
    await frame.getByLabel('Length, min:sec').fill('2');
    await frame.getByText('Feeling').click();
    await frame.getByRole('radio', { name: /^Easy/ }).check();
    await frame.getByText('It starts above zone 2.').waitFor({ state: 'detached' });
    await nameField(frame).fill('Half done');
    await go('/help');
    await go('/programmes');
    await frame.getByRole('button', { name: 'Go on with Half done' }).click();
    await has(frame, 'Easy, by feeling');
    await close();
  });

  it('lose nothing when two change one: theirs is taken and mine had back, or mine saved instead [PR7]', async () => {
    const kept = await world.keep({ ...ride, name: 'Shared ride' });
    const { frame, page, close } = await renamed(kept, 'My ride');
    const theirs = await world.keep({ ...ride, name: 'Their ride' }, kept);
    await save(frame);
    await has(frame, 'Somebody else saved this programme meanwhile');
    await has(frame, /This is theirs: Their ride, 3:00, 3 intervals/);
    await frame.getByRole('button', { name: 'Go on with theirs' }).click();
    expect(await nameField(frame).inputValue()).to.equal('Their ride');
    await page.keyboard.press('Control+Z');
    expect(await nameField(frame).inputValue()).to.equal('My ride');

    await world.keep({ ...ride, name: 'Theirs again' }, theirs);
    await save(frame);
    await frame.getByRole('button', { name: 'Save mine instead' }).click();
    await frame.getByText('Saved', { exact: true }).waitFor();
    const after = await world.admin.call<KeptProgramme>('GET', `/api/programmes/${kept.id}`);
    expect(after).to.deep.include({ version: 4, programme: { ...ride, name: 'My ride' } });
    await close();
  });

  it('are archived with a way back, also while somebody else edits them [PR8]', async () => {
    const kept = await world.keep({ ...ride, name: 'Old ride' });
    const editing = await renamed(kept, 'Old ride, mended');
    const { frame, go, close } = await world.open(hana);
    await go('/programmes');
    const archive = async () => {
      await frame.getByRole('button', { name: 'More for Old ride' }).click();
      await frame.getByRole('menuitem', { name: 'Archive' }).click();
      await has(frame, 'Old ride is archived.');
    };
    await archive();
    await frame.getByRole('button', { name: 'Undo' }).click();
    await has(frame, 'Old ride is back.');
    await archive();
    await save(editing.frame);
    await has(editing.frame, 'Somebody else archived this programme meanwhile');
    await editing.frame.getByRole('button', { name: 'Keep mine as a new one' }).click();
    await save(editing.frame);
    await editing.frame.getByText('Saved', { exact: true }).waitFor();
    const names = (await world.kept()).map(({ programme }) => programme.name);
    expect(names).to.include('Old ride, mended');
    expect(names).to.not.include('Old ride');
    await Promise.all([close(), editing.close()]);
  });
});
