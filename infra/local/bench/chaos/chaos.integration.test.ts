import { expect } from 'chai';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openClass, setUpOrganisations } from '../../box/seed.ts';
import { employees } from '../../directory/directory.ts';
import { startStack, type Stack } from '../../stack/stack.ts';
import { joinChaos } from './chaos-person.ts';

const CUTS_SECONDS = [10, 120, 600] as const;
const BEFORE = 30;

describe('a class in which everything breaks', function () {
  this.timeout(120_000);
  let stack: Stack;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(await realpath(tmpdir()), 'upbeat-chaos-'));
    stack = await startStack({ folder, pages: false, ports: 'any', log: () => undefined });
    await setUpOrganisations(stack);
  });
  after(async () => {
    await stack.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('keeps every second, once and under its own person: lines cut for 10 s, 2 min and 10 min, the api killed twice, the database restarted [SM3] [LV6]', async () => {
    const { session } = await openClass(stack, new Date());
    const people = await Promise.all(
      [...CUTS_SECONDS, 0].map((_, index) => {
        const person = employees[index];
        if (!person) throw new Error('The directory has too few people');
        return joinChaos(person, { address: stack, sessionId: session.id, index });
      }),
    );
    const everybody = (act: (person: (typeof people)[number], cutSeconds: number) => void): void =>
      people.forEach((person, index) => act(person, CUTS_SECONDS[index] ?? 0));

    everybody((person) => person.sendUntil(BEFORE));
    await stack.restartApi('SIGKILL'); // before the database was told of any of it

    everybody((person, cutSeconds) => {
      if (cutSeconds > 0) person.line.cut();
      person.sendUntil(BEFORE + (cutSeconds === 0 ? BEFORE : cutSeconds)); // in one go: the seconds are the sender's own
    });
    await stack.restartDatabase();
    everybody(({ line }) => line.mend());
    await people[0]?.link.drained();
    everybody((person) => person.sendUntil(BEFORE + 610));
    await stack.restartApi('SIGKILL'); // with some of it durable, and its acknowledgement perhaps not heard
    await Promise.all(people.map(({ link }) => link.drained()));

    const sent = BEFORE + 610;
    const whole = { sent, stored: sent, lost: 0, duplicated: 0, misplaced: 0 };
    for (const person of people) expect(await person.outcome()).to.deep.equal(whole);
    for (const { link } of people) link.close();
  });
});
