import { expect } from 'chai';
import { decodeJwt } from 'jose';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, nils, rosa } from '../directory/directory.ts';
import {
  appPage,
  factsOf,
  meeting,
  openClasses,
  openWindow,
  passerBy,
  startBox,
  type BoxUnderTest,
} from './test-app/start-box.ts';
import { startTestApp } from './test-app/start-test-app.ts';

describe('An app in the local Teams', () => {
  let box: BoxUnderTest;
  let browser: Browser;

  before(async () => {
    box = await startBox();
    browser = await launchBrowser();
  });
  beforeEach(() => {
    box.host.update({ sharing: null });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(box.log).to.deep.equal([]);
  });
  after(async () => {
    await browser.close();
    await box.stop();
  });

  it('learns from the real teams-js where it is and who looks', async () => {
    const window = await openWindow(browser, box, `person=${amira.id}&locale=en-gb`);
    const panel = await factsOf(window, 'panel');
    expect(panel).to.include({
      frameContext: 'sidePanel',
      user: 'Amira Khan',
      userId: amira.id,
      tenantId: amira.tenantId,
      meetingId: meeting.id,
      chatId: meeting.chatId,
      theme: 'dark',
      locale: 'en-gb',
      notified: true,
    });
    expect(panel).to.have.nested.property('meeting.result.details.title', 'Lunch HIIT');
    await openClasses(window);
    const channel = await factsOf(window, 'channel');
    expect(channel).to.include({ frameContext: 'content', theme: 'default', entityId: 'upbeat-classes' });
    expect(channel).to.have.property('channelId');
    expect(channel).to.not.have.property('meetingId');
  });

  it('gets a token of the local Entra for the person who looks', async () => {
    const window = await openWindow(browser, box, `person=${nils.id}`);
    const { token = '' } = await factsOf(window, 'panel');
    expect(decodeJwt(token)).to.include({ oid: nils.id, tid: nils.tenantId, scp: 'access_as_user' });
  });

  it('gets neither identity nor token for somebody who came by the link', async () => {
    const window = await openWindow(browser, box, `person=${passerBy.id}`);
    expect(await factsOf(window, 'panel')).to.include({ userId: '', token: 'User is not signed in' });
  });

  it('hears of another theme, but in the meeting only of high contrast', async () => {
    const window = await openWindow(browser, box);
    await openClasses(window);
    await factsOf(window, 'channel');
    await factsOf(window, 'panel');

    const choose = async (words: string): Promise<void> => {
      await window.getByRole('button', { name: 'Theme' }).click();
      await window.getByRole('menuitemradio', { name: words }).click();
    };
    await choose('Dark');
    await factsOf(window, 'channel', /"theme": "dark"/);
    expect((await factsOf(window, 'panel')).theme).to.equal('dark');

    await choose('High contrast');
    await factsOf(window, 'channel', /"theme": "contrast"/);
    await factsOf(window, 'panel', /"theme": "contrast"/);
  });

  it('goes on the stage for everybody when the coach shares it, and leaves it for everybody', async () => {
    const coach = await openWindow(browser, box, `person=${rosa.id}`);
    const participant = await openWindow(browser, box, `person=${amira.id}&layout=meeting`);
    await participant.getByText('Nothing is on the stage yet').waitFor();
    await factsOf(coach, 'panel');
    await appPage(coach, 'panel').locator('#share').click();

    expect(await factsOf(participant, 'stage')).to.include({
      frameContext: 'meetingStage',
      userId: amira.id,
      meetingId: meeting.id,
    });
    const shared = await factsOf(coach, 'panel', /"shared"/);
    expect(shared).to.have.nested.property('shared.result', true);
    expect(shared).to.have.nested.property('sharing.result.isAppSharing', true);

    await appPage(coach, 'panel').locator('#stop').click();
    await participant.getByText('Nothing is on the stage yet').waitFor();
  });

  it('stays off the stage when a participant asks', async () => {
    const window = await openWindow(browser, box, `person=${amira.id}`);
    expect(await factsOf(window, 'panel')).to.have.nested.property(
      'capabilities.result.doesAppHaveSharePermission',
      false,
    );
    await appPage(window, 'panel').locator('#share').click();
    expect(await factsOf(window, 'panel', /"shared"/)).to.have.nested.property('shared.error.errorCode', 1000);
    expect(box.host.box().sharing).to.equal(null);
  });

  it('opens a dialog and hears what was chosen there', async () => {
    const window = await openWindow(browser, box);
    await factsOf(window, 'panel');
    await appPage(window, 'panel').locator('#dialog').click();
    const { submitted } = await factsOf(window, 'panel', /"submitted"/);
    expect(submitted).to.deep.equal({ err: null, result: { picked: 'HIIT' } });
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('signs in elsewhere in a popup, which answers to the page that asked', async () => {
    const window = await openWindow(browser, box);
    await factsOf(window, 'panel');
    await appPage(window, 'panel').locator('#raw').click();
    const { elsewhere } = await factsOf(window, 'panel', /"elsewhere"/);
    expect(elsewhere).to.deep.equal([true, 'signed in elsewhere']);
  });

  it('leads to a place in one of its personal pages', async () => {
    const window = await openWindow(browser, box);
    await openClasses(window);
    await factsOf(window, 'channel');
    await appPage(window, 'channel').locator('#personal').click();
    expect(await factsOf(window, 'personal')).to.include({ entityId: 'upbeat-personal', subPageId: 'history' });
    await appPage(window, 'channel').locator('body').waitFor({ state: 'hidden' });
  });

  it('sets up its tab, for everybody in the channel', async () => {
    const window = await openWindow(browser, box, `person=${rosa.id}`);
    const other = await openWindow(browser, box, `person=${amira.id}`);
    await window.getByRole('button', { name: 'More of this channel' }).click();
    await window.getByRole('menuitem', { name: 'Tab settings' }).click();
    expect(await factsOf(window, 'config')).to.include({ frameContext: 'settings' });
    await window.getByRole('button', { name: 'Save' }).click();
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await openClasses(other);
    await other.locator(`iframe[name=channel][src="${box.app.origin}/tab.html?set=up"]`).waitFor();
  });

  it('is the only one that gets answers: a page of another site that knows the window hears nothing', async () => {
    const elsewhere = await startTestApp();
    try {
      const context = await browser.newContext();
      const stranger = await context.newPage();
      await stranger.goto(`${elsewhere.origin}/host-origin.txt`);
      const opened = context.waitForEvent('page');
      await stranger.evaluate((url) => {
        Object.assign(window, { heard: [], teams: window.open(url) });
        addEventListener('message', ({ data }) => {
          (window as unknown as { heard: unknown[] }).heard.push(data);
        });
      }, box.host.origin);
      const teams = await opened;
      await factsOf(teams, 'panel');

      await stranger.evaluate(() => {
        const { teams } = window as unknown as { teams: Window };
        teams.postMessage({ id: 1, func: 'getContext', args: [] }, '*');
        teams.postMessage({ id: 2, func: 'authentication.getAuthToken', args: [] }, '*');
        teams.postMessage({ id: 3, func: 'meeting.shareAppContentToStage', args: ['http://localhost/'] }, '*');
      });
      await appPage(teams, 'panel').locator('#dialog').click(); // asked later, answered: the strangers' turn is over
      await factsOf(teams, 'panel', /"submitted"/);
      expect(await stranger.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).to.deep.equal([]);
    } finally {
      await elsewhere.stop();
    }
  });
});
