import { expect } from 'chai';
import { commandOf, type Command } from './answer.ts';

const command = (...words: string[]): Command => ({ words, isPrivate: false, answer: () => Promise.resolve('') });
const [help, nextClass] = [command('help'), command('next class', 'next')];
const commands = [help, nextClass];

describe('commandOf', () => {
  for (const text of [
    'next class',
    'NEXT CLASS',
    '<at>Upbeat</at> next class',
    'Next  class?',
    ' next class, please. ',
  ]) {
    it(`takes "${text}" for what it means [BT3]`, () => {
      expect(commandOf(commands, text)).to.equal(nextClass);
    });
  }

  for (const text of ['', '<at>Upbeat</at>', 'next classes of mine', 'helpless', 'do not help']) {
    it(`takes "${text}" for no command [BT3]`, () => {
      expect(commandOf(commands, text)).to.equal(null);
    });
  }

  it('sees at once that the longest text which nobody would type is no command [BT3]', () => {
    expect(commandOf(commands, '<'.repeat(200_000))).to.equal(null);
    expect(commandOf(commands, '<at>'.repeat(50_000))).to.equal(null);
  });
});
