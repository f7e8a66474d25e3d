import type { Page } from 'playwright-core';
import { boxPeople } from '../box/people.ts';
import { hana, leo, nils, rosa } from '../directory/directory.ts';
import type { FrameSurface } from '../teams-host/window-address.ts';
import { changeBox, type Screen } from './screen-world.ts';

const refusing = (words: string) => (page: Page) =>
  page.route('**/token', (route) => route.fulfill({ status: 403, json: { words } }));
const withoutLine = (page: Page) => page.route('**/api/**', (route) => route.abort());
const withoutAnswer = (page: Page) => page.route('**/api/**', () => undefined);
const withoutLineTo = (address: string) => (page: Page) => page.route(address, (route) => route.abort());
const withoutPlans = (page: Page) =>
  page.route('**/api/schedule?**', (route) => route.fulfill({ json: { classes: [] } }));
const anonymous = (page: Page) =>
  changeBox(page, (box) => ({
    ...box,
    people: boxPeople.map((person) => ({ ...person, isAnonymous: true })),
  }));

const everywhere = ['stage', 'panel', 'channel', 'personal'] as const;
/** A state of a screen, and what it must say then. */
export interface ScreenState {
  readonly state: string;
  readonly screen: Omit<Screen, 'surface'>;
  readonly surfaces: readonly FrameSurface[];
  /** The page of the personal tab on which it is so, as a path; otherwise the one that opens. */
  readonly path?: string;
  readonly words: RegExp;
  /** What to press next; null where there is nothing to do but to wait for the coach. */
  readonly action: RegExp | null;
}

/** This one takes as long as patience lasts. */
export const UNANSWERED: ScreenState = {
  state: 'nothing has answered yet',
  screen: { person: leo, arrange: withoutAnswer },
  surfaces: everywhere,
  words: /takes longer/,
  action: /Try again|Reload/,
};

export const SCREEN_STATES: readonly ScreenState[] = [
  {
    state: 'there is no connection',
    screen: { person: leo, arrange: withoutLine },
    surfaces: everywhere,
    words: /No connection to Upbeat|does not answer/,
    action: /Try again|Reload/,
  },
  {
    state: 'Teams needs a permission',
    screen: { person: leo, arrange: refusing('consent_required') },
    surfaces: everywhere,
    words: /permission/,
    action: /Allow/,
  },
  {
    state: 'Teams cannot sign them in',
    screen: { person: leo, arrange: refusing('FailedToGetToken') },
    surfaces: everywhere,
    words: /could not sign you in/,
    action: /Try again/,
  },
  {
    state: 'their organisation has not set Upbeat up',
    screen: { person: nils },
    surfaces: everywhere,
    words: /not set up/,
    action: /Try again|Look again/,
  },
  {
    state: 'they came by the link, without an account',
    screen: { person: leo, arrange: anonymous },
    surfaces: ['stage', 'panel', 'channel'],
    words: /as a guest|without an account/,
    action: /Come in|Try again|Reload/,
  },
  {
    state: 'the meeting has no class',
    screen: { person: leo, meeting: 'none' },
    surfaces: ['stage', 'panel'],
    words: /No class here for you/,
    action: /Try again|Look again/,
  },
  {
    state: 'the coach has paused the class',
    screen: { person: leo, meeting: 'paused' },
    surfaces: ['stage', 'panel'],
    words: /^Paused$|Class paused/,
    action: /Pause updates|I feel unwell/,
  },
  {
    state: 'the coach has cleared the stage',
    screen: { person: leo, meeting: 'cleared' },
    surfaces: ['stage'],
    words: /Nobody is shown/,
    action: null,
  },
  {
    state: 'the class stands still and its stage is clear',
    screen: { person: leo, meeting: 'cleared' },
    surfaces: ['panel'],
    words: /^Paused$/,
    action: /I feel unwell/,
  },
  {
    state: 'an admin is not one of the class',
    screen: { person: hana },
    surfaces: ['stage', 'panel'],
    words: /Take part, and you see the class/,
    action: /Take part|Try again/,
  },
  {
    state: 'they feel unwell',
    screen: { person: leo, meeting: 'unwell' },
    surfaces: ['panel'],
    words: /Stop if you need to/,
    action: /^I am fine$/,
  },
  {
    state: 'another coach leads the class now',
    screen: { person: leo, meeting: 'handed-over' },
    surfaces: ['panel'],
    words: /May Amira see your zone and signal/,
    action: /^Yes$/,
  },
  {
    state: 'their signal is lost',
    screen: { person: leo, meeting: 'lost' },
    surfaces: ['panel'],
    words: /signal lost/,
    action: /^Hard/,
  },
  {
    state: 'they have taken part in no class yet',
    screen: { person: rosa },
    surfaces: ['personal'],
    path: '/classes',
    words: /No class yet/,
    action: /See the next classes/,
  },
  {
    state: 'their classes cannot be looked up',
    screen: { person: leo, arrange: withoutLineTo('**/api/me/classes') },
    surfaces: ['personal'],
    path: '/classes',
    words: /No connection to Upbeat/,
    action: /Try again/,
  },
  {
    state: 'a link leads to a class of which they have no result',
    screen: { person: hana },
    surfaces: ['personal'],
    path: '/classes/00000000-0000-4000-8000-000000000000',
    words: /No result of yours here/,
    action: /See my classes/,
  },
  {
    state: 'a link leads to the playback of a class in which they took no part',
    screen: { person: hana },
    surfaces: ['personal'],
    path: '/watch/00000000-0000-4000-8000-000000000000',
    words: /Nothing to watch here for you/,
    action: /Go back/,
  },
  {
    state: 'a class cannot be looked up that they want to watch',
    screen: { person: leo, arrange: withoutLineTo('**/api/sessions/**') },
    surfaces: ['personal'],
    path: '/watch/00000000-0000-4000-8000-000000000000',
    words: /No connection to Upbeat/,
    action: /Try again/,
  },
  {
    state: 'everything was delivered',
    screen: { person: hana },
    surfaces: ['personal'],
    path: '/deliveries',
    words: /Everything was delivered/,
    action: null,
  },
  {
    state: 'what was not delivered cannot be looked up',
    screen: { person: hana, arrange: withoutLineTo('**/api/ops/**') },
    surfaces: ['personal'],
    path: '/deliveries',
    words: /No connection to Upbeat/,
    action: /Try again/,
  },
  {
    state: 'nobody has granted anything yet',
    screen: { person: hana },
    surfaces: ['personal'],
    path: '/permissions',
    words: /Not set up/,
    action: /Use this mailbox/,
  },
  {
    state: 'what Upbeat may do cannot be looked up',
    screen: { person: hana, arrange: withoutLineTo('**/api/permissions') },
    surfaces: ['personal'],
    path: '/permissions',
    words: /No connection to Upbeat/,
    action: /Try again/,
  },
  {
    state: 'no class is planned yet in the weeks that an admin looks at',
    screen: { person: hana, arrange: withoutPlans },
    surfaces: ['personal'],
    path: '/schedule',
    words: /No class planned yet/,
    action: /Schedule the first/,
  },
  {
    state: 'the planned classes cannot be looked up',
    screen: { person: hana, arrange: withoutLineTo('**/api/schedule?**') },
    surfaces: ['personal'],
    path: '/schedule',
    words: /No connection to Upbeat/,
    action: /Try again/,
  },
  {
    state: 'a class that an admin wants to change is not there',
    screen: { person: hana },
    surfaces: ['personal'],
    path: '/class/00000000-0000-4000-8000-000000000000/change',
    words: /This is not here for you/,
    action: /Try again/,
  },
];
