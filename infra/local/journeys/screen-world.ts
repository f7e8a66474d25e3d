import { randomUUID } from 'node:crypto';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { playCast } from '../athletes/cast.ts';
import { memberOf, saveConsent, saveProfile } from '../athletes/member.ts';
import { openSensorLink, type SensorLink } from '../athletes/sensor-link.ts';
import { startReplay } from '../athletes/start-replay.ts';
import { bundledRecordings, readBundled } from '../athletes/workouts/bundled.ts';
import { apiClientOf, type ApiAddress } from '../box/api-client.ts';
import { conversationsOf } from '../box/conversations.ts';
import { toMeeting } from '../box/meeting.ts';
import { boxPeople } from '../box/people.ts';
import { lunchHiit } from '../box/programmes.ts';
import { installBot } from '../box/teams.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, contoso, employees, hana, leo, rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import type { Meeting } from '../teams-host/box.ts';
import { wellbeingChannel } from '../teams-host/default-box.ts';
import type { Theme } from '../teams-host/protocol/surface.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import { writeWindowAddress, type FrameSurface } from '../teams-host/window-address.ts';
import { errorsOf } from './screen.ts';

/** A meeting with a class in that state; most have people in them, and one has no class. */
export type MeetingName = (typeof NAMES)[number];

export type Size = readonly [width: number, height: number];

/** One page of the app, as somebody sees it. */
export interface Screen {
  readonly surface: FrameSurface;
  readonly person: LocalPerson;
  readonly theme?: Theme;
  readonly size?: Size;
  readonly meeting?: MeetingName;
  /** Before the page is opened. */
  readonly arrange?: (page: Page) => Promise<unknown>;
}

export interface OpenScreen {
  readonly page: Page;
  readonly frame: Frame;
  /** What its console has complained about. */
  readonly errors: readonly string[];
  readonly context: BrowserContext;
}

/** Everything that screens need: the product, a Teams, a browser, and classes in each state. */
export interface ScreenWorld {
  readonly browser: Browser;
  readonly hostOrigin: string;
  /** Where its api is, for what people do elsewhere meanwhile. */
  readonly address: ApiAddress;
  sessionOf(meeting: MeetingName): SessionView;
  open(screen: Screen): Promise<OpenScreen>;
  stop(): Promise<void>;
}

const SHARING = 14;

/** Amira takes part with a sensor, Leo without one; Hana has answered nothing yet; Fabrikam has not set Upbeat up. */
export async function startScreenWorld(): Promise<ScreenWorld> {
  const [stack, browser] = await Promise.all([startStackForTests({ pages: true }), launchBrowser()]);
  await (await apiClientOf(hana, stack)).call('PUT', '/api/tenant', { name: contoso.name });
  await installBot(stack.connector);
  const planned = await Promise.all(NAMES.map((name) => plan(stack, name)));
  const meetings = new Map(planned.map(({ name, meeting }) => [name, meeting]));
  const sessionOf = (wanted: MeetingName): SessionView => {
    const found = planned.find(({ name }) => name === wanted);
    if (!found) throw new Error(`There is no class "${wanted}"`);
    return found.session;
  };

  const host = await startTeamsHost({
    port: stack.hostPort,
    appOrigin: stack.apiOrigin,
    botOrigin: stack.bot().origin,
    browserAuthority: stack.browserAuthority,
    apiClientId: UPBEAT_CLIENT_ID,
    people: boxPeople,
    meeting: meetings.get('live') ?? null,
    conversations: conversationsOf(stack.connector, () => undefined),
    log: () => undefined,
  });
  host.update({ sharing: { contentUrl: `${stack.apiOrigin}/stage.html`, personId: rosa.id } });
  const leave = await bringPeople(stack, sessionOf('live'));
  const silence = await loseSignal(stack, sessionOf('lost'));
  await feelUnwell(stack, sessionOf('unwell'));
  await handOver(stack, sessionOf('handed-over'));

  return {
    browser,
    hostOrigin: host.origin,
    address: stack,
    sessionOf,
    open: (screen) => open({ browser, host, meetings }, screen),
    async stop() {
      silence.close();
      await Promise.all([leave(), browser.close()]);
      await host.stop();
      await stack.end();
    },
  };
}

const NAMES = [
  'live',
  'scheduled',
  'nobody',
  'ended',
  'none',
  'paused',
  'cleared',
  'lost',
  'unwell',
  'handed-over',
] as const;
const WAITING: ReadonlySet<MeetingName> = new Set(['scheduled', 'none', 'handed-over']);
const AHEAD_MS = 20 * 60_000;
/** A coach who has not come for so long may be relieved. */
const LATE_MS = 60_000;
const STARTS_IN_MS: Partial<Record<MeetingName, number>> = { scheduled: AHEAD_MS, 'handed-over': -LATE_MS };

async function plan(
  stack: StackForTests,
  name: MeetingName,
): Promise<{ name: MeetingName; session: SessionView; meeting: Meeting }> {
  const admin = await apiClientOf(hana, stack);
  const coach = await apiClientOf(rosa, stack);
  const meetingId = `19:meeting_${name}@thread.v2`;
  const session: SessionView = await admin.call('POST', '/api/sessions', {
    programme: lunchHiit,
    coach: { personId: rosa.id, name: rosa.name },
    plannedStart: new Date(Date.now() + (STARTS_IN_MS[name] ?? 0)).toISOString(),
    teamsChannelId: name === 'live' ? wellbeingChannel.id : null,
    meetingId: name === 'none' ? null : meetingId,
    coCoach: name === 'handed-over' ? { personId: amira.id, name: amira.name } : null,
  });
  const isBegun = !WAITING.has(name);
  if (isBegun) await coach.call('POST', `/api/sessions/${session.id}/start`);
  if (name === 'ended') await coach.call('POST', `/api/sessions/${session.id}/end`);
  if (name === 'paused')
    await coach.call('POST', `/api/sessions/${session.id}/playback`, { act: 'pause', id: randomUUID() });
  if (name === 'cleared') await coach.call('PUT', `/api/sessions/${session.id}/stage`, { isCleared: true });
  return { name, session, meeting: toMeeting({ session, meetingId }) };
}

async function bringPeople(stack: StackForTests, { id: sessionId }: SessionView): Promise<() => Promise<void>> {
  const address = { apiOrigin: stack.apiOrigin, browserAuthority: stack.browserAuthority, sessionId };
  const log = () => undefined;
  const cast = playCast({ ...address, programme: lunchHiit, people: employees, seed: 7, size: 0, log });
  await cast.setSize(SHARING);
  for (const person of [amira, leo]) {
    await saveProfile(memberOf(person, stack), { birthYear: 1985, ownMaximum: null });
    await saveConsent(memberOf(person, stack), { preset: 'zone-and-nickname' });
  }
  const [recording] = bundledRecordings;
  if (!recording) throw new Error('There is no recording');
  const bytes = await readBundled(recording);
  const replay = await startReplay({ ...address, name: recording.file, bytes, person: amira, sensorName: 'Polar H10' });
  return async () => {
    cast.stop();
    await replay.stop();
  };
}

/** Leo's strap says something once, and then nothing more; it stays connected. */
async function loseSignal(stack: StackForTests, { id: sessionId }: SessionView): Promise<SensorLink> {
  const member = memberOf(leo, stack);
  await member.call('POST', `/api/sessions/${sessionId}/participation`);
  const link = openSensorLink({ member, sessionId, source: { kind: 'strap', name: 'Polar H10' } });
  await link.welcomed;
  link.send(0, [120]);
  return link;
}

/** Leo keeps it to himself. */
async function feelUnwell(stack: StackForTests, { id }: SessionView): Promise<void> {
  await memberOf(leo, stack).call('POST', `/api/sessions/${id}/participation`);
  await memberOf(leo, stack).call('PUT', `/api/sessions/${id}/unwell`, { tellCoach: false });
}

/** Rosa does not come, so Amira takes the class over; Leo had let the coach of his class see him. */
async function handOver(stack: StackForTests, { id }: SessionView): Promise<void> {
  await memberOf(leo, stack).call('PUT', '/api/me/consent', { scopes: { coachSees: true } });
  await memberOf(leo, stack).call('POST', `/api/sessions/${id}/participation`);
  await memberOf(amira, stack).call('POST', `/api/sessions/${id}/lead`);
  await memberOf(amira, stack).call('POST', `/api/sessions/${id}/start`);
}

async function open(
  { browser, host, meetings }: { browser: Browser; host: TeamsHost; meetings: ReadonlyMap<MeetingName, Meeting> },
  { surface, person, theme = 'default', size = [994, 678], meeting = 'live', arrange }: Screen,
): Promise<OpenScreen> {
  const [width, height] = size;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors = errorsOf(page);
  if (meeting !== 'live') await changeBox(page, (box) => ({ ...box, meeting: meetings.get(meeting) }));
  await arrange?.(page);
  const lone = { surface, width: null, height: null };
  await page.goto(`${host.origin}${writeWindowAddress({ personId: person.id, theme, frame: lone })}`);
  await page.locator(`iframe[name=${surface}]`).waitFor();
  const frame = page.frame({ name: surface });
  if (!frame) throw new Error(`The window has no ${surface}`);
  return { page, frame, errors, context };
}

/** Answers what the window asks of its host, changed. */
export async function changeBox(
  page: Page,
  change: (box: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  await page.route('**/box.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Record<string, unknown>) });
  });
}
