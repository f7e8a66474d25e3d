import { expect } from 'chai';
import { CommandMistake } from '../command-mistake.ts';
import { amira, employees } from '../directory/directory.ts';
import { readCommand, readWorkoutFile } from './replay-command.ts';
import { clockTime, replayEnds } from './replay-words.ts';

describe('The replay command', () => {
  it('needs a file, and plays it in step with the class as somebody who is in no class yet', () => {
    expect(readCommand(['ride.fit'])).to.deep.equal({
      file: 'ride.fit',
      speed: 1,
      person: employees.at(-1),
      sessionId: null,
      sensorName: null,
    });
    expect(() => readCommand([])).to.throw(CommandMistake, /Which file/);
  });

  for (const text of ['Amira Khan', 'amira khan', 'amira.khan@contoso.com', 'Amira']) {
    it(`finds a person by "${text}"`, () => {
      expect(readCommand(['ride.fit', '--person', text]).person).to.equal(amira);
    });
  }

  it('finds a name that is typed without its accents', () => {
    expect(readCommand(['ride.fit', '--person', 'rosa diaz']).person.name).to.equal('Rosa Díaz');
  });

  it('says who could be meant when it knows nobody of that name', () => {
    expect(() => readCommand(['ride.fit', '--person', 'Zorro'])).to.throw(CommandMistake, /"Zorro".*Amira Khan/);
  });

  for (const speed of ['0', 'fast', '0.5', '1001']) {
    it(`refuses a speed of ${speed}`, () => {
      expect(() => readCommand(['ride.fit', '--speed', speed])).to.throw(CommandMistake, `1 and 1000, got ${speed}`);
    });
  }

  it('explains itself when an option is unknown', () => {
    expect(() => readCommand(['ride.fit', '--loop'])).to.throw(CommandMistake, /--loop[\s\S]*--speed N/);
  });

  it('says why a file cannot be read', async () => {
    const fault = await readWorkoutFile('nowhere.fit', import.meta.dirname).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(CommandMistake);
    expect(String(fault)).to.match(/nowhere\.fit cannot be read: there is no such file/);
    const folder = await readWorkoutFile('workouts', import.meta.dirname).catch((error: unknown) => error);
    expect(String(folder)).to.match(/it is a folder/);
  });

  it('tells at the end what is stored, and where', () => {
    const placement = { offset: 0, firstSecond: 312, seconds: 1800 };
    const result = { ending: 'played', seconds: 1800, played: 1800, stored: 1800, refused: 0, placement };
    expect(replayEnds(result)).to.equal(
      'Played to its end. 1800 of 1800 s are stored. Second 0 of the recording is second 312 of the class.',
    );
    expect(replayEnds({ ...result, ending: 'ended', played: 90, stored: 85, placement: null })).to.equal(
      'The class is over. 85 of 1800 s are stored, 5 s sent before are not.',
    );
    expect(clockTime(1775)).to.equal('29:35');
  });
});
