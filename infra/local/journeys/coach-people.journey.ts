import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import type { Browser, BrowserContext, Frame, Locator } from 'playwright-core';
import { join, memberOf, saveConsent, saveProfile } from '../athletes/member.ts';
import { openSensorLink, type SensorLink } from '../athletes/sensor-link.ts';
import { toMeeting } from '../box/meeting.ts';
import { boxPeople } from '../box/people.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, ewa, leo, rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import { writeWindowAddress } from '../teams-host/window-address.ts';
import { axeFaults, errorsOf, layoutFaults } from './screen.ts';

/** A coach is gone after 30 s; their absence is noticed within some more, and looked at every 10 s. */
const GONE_MS = 60_000;

interface Opened {
  readonly frame: Frame;
  readonly context: BrowserContext;
  readonly errors: readonly string[];
  readonly faults: () => Promise<readonly string[]>;
}

/** Amira lets her coach see her, Leo does not; both straps say something once, and then nothing more. */
describe('A coach and who lets them', function () {
  this.timeout(120_000);
  let stack: StackForTests;
  let host: TeamsHost;
  let browser: Browser;
  let session: SessionView;
  let coach: Opened;
  let participant: Opened;
  const sensors: SensorLink[] = [];

  before(async () => {
    stack = await startStackForTests({ pages: true });
    await setUpOrganisations(stack);
    const open = await openClass(stack, new Date());
    session = open.session;
    host = await startTeamsHost({
      port: stack.hostPort,
      appOrigin: stack.apiOrigin,
      browserAuthority: stack.browserAuthority,
      apiClientId: UPBEAT_CLIENT_ID,
      people: boxPeople,
      meeting: toMeeting(open),
      log: () => undefined,
    });
    host.update({ sharing: { contentUrl: `${stack.apiOrigin}/stage.html`, personId: rosa.id } });
    await comeWithStrap(amira, true);
    await comeWithStrap(leo, false);
    browser = await launchBrowser();
    [coach, participant] = await Promise.all([openWindow('panel', rosa), openWindow('panel', amira)]);
  });
  after(async () => {
    for (const sensor of sensors) sensor.close();
    await browser.close();
    await host.stop();
    await stack.end();
  });

  async function comeWithStrap(person: LocalPerson, coachSees: boolean): Promise<void> {
    const member = memberOf(person, stack);
    await saveProfile(member, { birthYear: 1985, ownMaximum: null });
    await saveConsent(member, { preset: 'zone-and-name' });
    await saveConsent(member, { scopes: { coachSees } });
    await join(member, session.id);
    const sensor = openSensorLink({ member, sessionId: session.id, source: { kind: 'strap', name: 'Polar H10' } });
    sensors.push(sensor);
    await sensor.welcomed;
    sensor.send(0, [120]);
  }

  async function openWindow(surface: 'panel' | 'stage', person: LocalPerson): Promise<Opened> {
    const viewport = surface === 'panel' ? { width: 320, height: 720 } : { width: 994, height: 678 };
    const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const errors = errorsOf(page);
    const lone = { surface, width: null, height: null };
    await page.goto(`${host.origin}${writeWindowAddress({ personId: person.id, theme: 'dark', frame: lone })}`);
    await page.locator(`iframe[name=${surface}]`).waitFor();
    const frame = page.frame({ name: surface });
    if (!frame) throw new Error(`The window has no ${surface}`);
    const faults = async () => [
      ...(await layoutFaults(frame, { leastTarget: 44, isDark: true })),
      ...(await axeFaults(page)),
    ];
    return { frame, context, errors, faults };
  }

  const list = (of: Opened, name: 'Check in' | 'Signal') => of.frame.getByRole('region', { name });
  const press = (of: Opened, name: string | RegExp) => of.frame.getByRole('button', { name }).first().click();
  const reads = (of: Opened, words: string | RegExp) => of.frame.getByText(words).first().waitFor();

  it('reads who feels unwell, asks them, and hears that they are fine [UW1] [WO1]', async () => {
    await memberOf(leo, stack).call('PUT', `/api/sessions/${session.id}/unwell`, { tellCoach: false });
    await press(participant, 'I feel unwell');
    await reads(participant, 'Rosa knows. Nobody else does.');
    await list(coach, 'Check in').getByText('tapped I feel unwell').waitFor();
    expect(await topOf(list(coach, 'Check in')), 'who feels unwell comes first').to.be.lessThan(
      await topOf(coach.frame.getByRole('region', { name: 'Class by zone' })),
    );
    expect(await coach.faults()).to.deep.equal([]);
    await press(coach, /^Message Amira/);
    await list(coach, 'Check in').getByText('you asked').waitFor();
    await reads(participant, 'Rosa asks: are you all right?');
    await press(participant, 'I am fine');
    await list(coach, 'Check in').getByText('Who taps “I feel unwell”').waitFor();
  });

  it('helps whose signal is lost, and is not told of anybody else [CS1] [WO1]', async () => {
    await list(coach, 'Signal')
      .getByText(/^Lost: Amira/)
      .waitFor();
    await press(coach, /^Help 1 person/);
    await reads(participant, 'Rosa sees that your signal is gone');
    await list(coach, 'Signal')
      .getByText(/^Advice sent: Amira/)
      .waitFor();
    expect(await list(coach, 'Signal').innerText()).to.not.contain('Leo');
    expect(await coach.faults()).to.deep.equal([]);
    await press(participant, 'Close');
  });

  it('shows a tile large after a yes, and ends it [SL1]', async () => {
    const stage = await openWindow('stage', rosa);
    await press(coach, /^Spotlight/);
    const tiles = coach.frame.getByRole('combobox', { name: 'Whose tile' });
    const option = tiles.locator('option', { hasText: /^Amira/ });
    await option.waitFor({ state: 'attached' });
    await tiles.selectOption((await option.getAttribute('value')) ?? '');
    await press(coach, 'Ask');
    await reads(participant, 'Rosa would like to show your tile large for a minute.');
    await press(participant, 'Yes');
    await reads(participant, 'Your tile is large on the stage');
    await reads(coach, /said yes: large on the stage/);
    const large = stage.frame.getByRole('list', { name: 'In the spotlight' });
    await large
      .getByText(/^Amira/)
      .first()
      .waitFor();
    await coach.frame.getByRole('button', { name: 'End', exact: true }).click();
    await large.waitFor({ state: 'detached' });
    await reads(coach, 'The spotlight is over.');
    await participant.frame.getByText('Your tile is large on the stage').waitFor({ state: 'detached' });
    await stage.context.close();
  });

  it('sees nobody after taking over, until somebody lets this one too [CS1] [LD2]', async () => {
    const other = await openWindow('panel', ewa);
    await reads(other, 'Rosa leads this class');
    await coach.context.close();
    await other.frame.getByRole('button', { name: 'Take over' }).click({ timeout: GONE_MS });
    await reads(other, '2 sharing');
    await list(other, 'Signal').getByText('Whose sensor is lost').waitFor();
    await list(other, 'Check in').getByText('Who taps “I feel unwell”').waitFor();
    await reads(participant, 'Ewa leads now');
    await press(participant, 'Yes');
    await list(other, 'Signal').getByText(/Amira/).waitFor(); // the advice of the first coach still stands
    expect(await list(other, 'Signal').innerText()).to.not.contain('Leo');
    for (const { errors } of [coach, participant, other]) expect(errors).to.deep.equal([]);
  });
});

async function topOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not on the screen');
  return box.y;
}
