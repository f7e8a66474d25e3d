import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { amira, ewa, hana, leo, nils, rosa, type LocalPerson } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';

type Caller = 'nobody' | 'stranger' | 'participant' | 'guest' | 'coach' | 'coCoach' | 'admin';

const PEOPLE: Record<Exclude<Caller, 'nobody'>, LocalPerson> = {
  stranger: nils,
  participant: amira,
  guest: leo,
  coach: rosa,
  coCoach: ewa,
  admin: hana,
};

const RATING = { rating: 'hard' };
const SAMPLES = { first: 0, values: [100] };
const PROGRAMME = { name: 'Ride', intervals: [{ name: 'Roll', seconds: 600, targetZone: 2 }] };
const SOME_ID = '019a9c2e-0000-7000-8000-0000000000aa';
const KEPT = `/api/programmes/${SOME_ID}`;
const SPAN = 'from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z';

/** A co-coach is asked where a coach who does not lead may be answered otherwise than a participant. */
type Answers = Record<Exclude<Caller, 'coCoach'>, number> & { coCoach?: number };

/** What every caller is answered on every route. A participant without consent has nothing stored: 403. */
const MATRIX: [method: string, path: string, body: unknown, Answers][] = [
  ['GET', '/api/me', null, { nobody: 401, stranger: 200, participant: 200, guest: 200, coach: 200, admin: 200 }],
  [
    'GET',
    '/api/me/consent',
    null,
    { nobody: 401, stranger: 200, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  [
    'GET',
    '/api/me/profile',
    null,
    { nobody: 401, stranger: 200, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  [
    'GET',
    '/api/me/classes',
    null,
    { nobody: 401, stranger: 200, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  [
    'GET',
    '/api/me/weeks?weeks=4&timeZone=Europe/Berlin',
    null,
    { nobody: 401, stranger: 200, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  [
    'GET',
    `/api/sessions?${SPAN}`,
    null,
    { nobody: 401, stranger: 200, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  ['POST', '/api/sessions', {}, { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 400 }],
  [
    'PUT',
    '/api/tenant',
    { name: 'Contoso' },
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 204 },
  ],
  [
    'GET',
    '/api/sessions/ID',
    null,
    { nobody: 401, stranger: 404, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  [
    'POST',
    '/api/sessions/ID/start',
    null,
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 200, admin: 403 },
  ],
  [
    'GET',
    '/api/sessions/ID/live',
    null,
    { nobody: 401, stranger: 404, participant: 200, guest: 200, coach: 200, admin: 403 },
  ],
  [
    'POST',
    '/api/sessions/ID/live',
    { surface: 'stage' },
    { nobody: 401, stranger: 404, participant: 200, guest: 200, coach: 200, admin: 403 },
  ],
  [
    'POST',
    '/api/sessions/ID/samples',
    SAMPLES,
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 403, admin: 403 },
  ],
  [
    'PUT',
    '/api/sessions/ID/ratings/0',
    RATING,
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 403, admin: 403 },
  ],
  [
    'GET',
    '/api/sessions/ID/mine',
    null,
    { nobody: 401, stranger: 404, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  ...(['recording', 'course', 'mean'] as const).map((part): (typeof MATRIX)[number] => [
    'GET',
    `/api/sessions/ID/${part}`,
    null,
    { nobody: 401, stranger: 404, participant: 200, guest: 200, coach: 200, admin: 200 },
  ]),
  [
    'POST',
    '/api/sessions/ID/recording/link',
    null,
    { nobody: 401, stranger: 404, participant: 409, guest: 409, coach: 409, admin: 409 },
  ],
  [
    'DELETE',
    '/api/sessions/ID/recording',
    null,
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 204 },
  ],
  // The class is live: there is no file of it yet, and it cannot be deleted.
  [
    'GET',
    '/api/sessions/ID/mine/file?format=fit',
    null,
    { nobody: 401, stranger: 404, participant: 409, guest: 409, coach: 409, admin: 409 },
  ],
  [
    'PUT',
    '/api/sessions/ID/mine/feeling',
    { feeling: 'good' },
    { nobody: 401, stranger: 404, participant: 409, guest: 409, coach: 409, admin: 409 },
  ],
  [
    'DELETE',
    '/api/sessions/ID/mine',
    null,
    { nobody: 401, stranger: 404, participant: 409, guest: 409, coach: 409, admin: 409 },
  ],
  [
    'POST',
    '/api/sessions/ID/participation',
    null,
    { nobody: 401, stranger: 404, participant: 204, guest: 204, coach: 204, admin: 204 },
  ],
  // A stranger who leads nothing in their own organisation sees no programme there either.
  [
    'PUT',
    KEPT,
    { version: 0, programme: PROGRAMME },
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 200 },
  ],
  [
    'GET',
    '/api/programmes',
    null,
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 200, admin: 200 },
  ],
  ['GET', KEPT, null, { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 200, admin: 200 }],
  ['DELETE', KEPT, null, { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 204 }],
  [
    'POST',
    `${KEPT}/restore`,
    null,
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 200 },
  ],
  [
    'PUT',
    '/api/sessions/ID/programme',
    { programme: PROGRAMME, instead: PROGRAMME },
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 409, admin: 403 },
  ],
  [
    'POST',
    '/api/sessions/ID/playback',
    { act: 'resume', id: SOME_ID },
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 200, admin: 403 },
  ],
  [
    'GET',
    '/api/sessions/ID/lead',
    null,
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 200, coCoach: 200, admin: 403 },
  ],
  [
    'POST',
    '/api/sessions/ID/lead',
    null,
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 200, coCoach: 409, admin: 403 },
  ],
  [
    'POST',
    '/api/sessions/ID/live',
    { surface: 'coach' },
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 200, admin: 403, coCoach: 403 },
  ],
  [
    'PUT',
    '/api/sessions/ID/coach-sees',
    { coachId: rosa.id, isAllowed: false },
    { nobody: 401, stranger: 404, participant: 204, guest: 204, coach: 204, admin: 204 },
  ],
  [
    'PUT',
    '/api/sessions/ID/unwell',
    { tellCoach: false },
    { nobody: 401, stranger: 404, participant: 204, guest: 204, coach: 204, admin: 204 },
  ],
  [
    'DELETE',
    '/api/sessions/ID/unwell',
    null,
    { nobody: 401, stranger: 404, participant: 204, guest: 204, coach: 204, admin: 204 },
  ],
  [
    'POST',
    '/api/sessions/ID/words',
    { id: SOME_ID, participationId: SOME_ID, word: 'sensor-help' },
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 409, admin: 403 },
  ],
  [
    'POST',
    '/api/sessions/ID/spotlight',
    { askId: SOME_ID, slot: 0 },
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 409, admin: 403 },
  ],
  [
    'PUT',
    '/api/sessions/ID/spotlight/answer',
    { askId: SOME_ID, isYes: true },
    { nobody: 401, stranger: 404, participant: 409, guest: 409, coach: 409, admin: 409 },
  ],
  [
    'DELETE',
    '/api/sessions/ID/spotlight',
    null,
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 204, admin: 403 },
  ],
  [
    'PUT',
    '/api/sessions/ID/stage',
    { view: 'everyone' },
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 204, admin: 403 },
  ],
  [
    'POST',
    '/api/sessions/ID/cues',
    { id: SOME_ID, text: 'Shoulders low' },
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 204, admin: 403 },
  ],
  [
    'PUT',
    '/api/me/cues',
    { cues: [] },
    { nobody: 401, stranger: 200, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  ['GET', '/api/me/cues', null, { nobody: 401, stranger: 200, participant: 200, guest: 200, coach: 200, admin: 200 }],
  [
    'PUT',
    '/api/sessions/ID/rsvp',
    { isComing: true },
    { nobody: 401, stranger: 404, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  [
    'GET',
    '/api/sessions/ID/rsvp',
    null,
    { nobody: 401, stranger: 404, participant: 200, guest: 200, coach: 200, admin: 200 },
  ],
  [
    'POST',
    '/api/sessions/ID/end',
    null,
    { nobody: 401, stranger: 404, participant: 403, guest: 403, coach: 200, admin: 403 },
  ],
  ...(['/api/permissions', '/api/schedule/people?find=ro', '/api/schedule/channels'] as const).map(
    (path): (typeof MATRIX)[number] => [
      'GET',
      path,
      null,
      { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 200 },
    ],
  ),
  [
    'GET',
    '/api/schedule/ID',
    null,
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 200 },
  ],
  ...(['cancel', 'restore', 'arrange'] as const).map((act): (typeof MATRIX)[number] => [
    'POST',
    `/api/schedule/${SOME_ID}/${act}`,
    act === 'arrange' ? null : { scope: 'one' },
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 404 },
  ]),
  [
    'PATCH',
    `/api/schedule/${SOME_ID}`,
    { scope: 'one', change: {} },
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 404 },
  ],
  [
    'PUT',
    '/api/permissions/organiser',
    { address: null },
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 200 },
  ],
  ['GET', '/api/ops/jobs', null, { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 200 }],
  ...(['retry', 'dismiss', 'restore'] as const).map((act): (typeof MATRIX)[number] => [
    'POST',
    `/api/ops/jobs/class-card.${SOME_ID}/${act}`,
    null,
    { nobody: 401, stranger: 403, participant: 403, guest: 403, coach: 403, admin: 204 },
  ]),
];

describe('who may call what', () => {
  let stack: StackForTests;
  let session: SessionView;
  const tokens: Partial<Record<Caller, string>> = {};

  before(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
    ({ session } = await openClass(stack, new Date()));
    for (const [caller, person] of Object.entries(PEOPLE)) {
      tokens[caller as Caller] = await signIn({ ...stack, person });
    }
  });
  after(() => stack.end());

  async function ask(caller: Caller, method: string, path: string, body: unknown): Promise<Response> {
    const token = tokens[caller];
    return fetch(`${stack.apiOrigin}${path.replace('ID', session.id)}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
  }

  for (const [method, path, body, expected] of MATRIX) {
    it(`answers everybody on ${method} ${path} as it should [ID1]`, async () => {
      const answers: Record<string, number> = {};
      for (const caller of Object.keys(expected) as Caller[]) {
        const response = await ask(caller, method, path, body);
        answers[caller] = response.status;
        expect(response.headers.get('cache-control')).to.equal('no-store');
        if (response.status >= 400) expect(response.headers.get('content-type')).to.contain('application/problem+json');
      }
      expect(answers).to.deep.equal(expected);
    });
  }

  it('tells a stranger no more of a class that exists than of one that does not [ID2]', async () => {
    const real = await ask('stranger', 'GET', '/api/sessions/ID', null);
    const invented = await ask('stranger', 'GET', '/api/sessions/019a9c2e-0000-7000-8000-00000000dead', null);
    expect(await real.json()).to.deep.equal(await invented.json());
  });

  it('shows a class to an admin only as one who takes part in it [ID9]', async () => {
    await ask('admin', 'POST', '/api/sessions/ID/participation', null); // before it, the table above says 403
    const shown = await ask('admin', 'GET', '/api/sessions/ID/live', null);
    expect(await shown.json()).to.include({ takesPart: true, mySlot: null });
  });

  it('refuses a token that was changed by one character [ID3]', async () => {
    const token = tokens.participant ?? '';
    const at = token.length - 20;
    const forged = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    const response = await fetch(`${stack.apiOrigin}/api/me`, { headers: { authorization: `Bearer ${forged}` } });
    expect(response.status).to.equal(401);
  });

  it('refuses unknown fields, bodies that are too large and addresses that do not exist [ID4]', async () => {
    const unknown = await ask('participant', 'PUT', '/api/me/profile', {
      birthYear: 1990,
      ownMaximum: null,
      isAdmin: true,
    });
    expect(unknown.status).to.equal(400);
    const large = await ask('participant', 'PUT', '/api/me/profile', {
      birthYear: 'x'.repeat(70_000),
      ownMaximum: null,
    });
    expect(large.status).to.equal(413);
    expect((await ask('participant', 'GET', '/api/everything', null)).status).to.equal(404);
  });
});
