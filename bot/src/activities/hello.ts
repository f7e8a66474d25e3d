import type { Answer } from './answer.ts';

/** What one can write to the bot, in the words that work. */
export const PROMPTS = ['next class', 'my week', 'help', 'sign out'] as const;

const LIST = [
  '- **next class**: what comes next, and when',
  '- **my week**: your own last seven days, told to you alone',
  '- **sign out**: forgets what you allowed me',
].join('\n');

export const hello: Answer = () =>
  Promise.resolve('Hello. Ask me for your **next class** or for **my week**, or write **help** for all I understand.');

export const help: Answer = () =>
  Promise.resolve(
    `I look after Upbeat classes: I start and end them with their meeting, and bring results afterwards. Write:\n\n${LIST}`,
  );

/** For whatever nobody understands: what does work, and nothing about what did not. */
export const notUnderstood: Answer = () =>
  Promise.resolve(`I do not know that one. These work:\n\n${LIST}\n- **help**: what I do`);

/** Said once to a person, in their own chat. */
export const WELCOME = [
  'Welcome to Upbeat. You join classes from Teams, share your heart rate only if you choose to, and stop with one tap.',
  '',
  'After a class you may get your own recap here. Only you see it. Write **next class** to begin, or **help**.',
].join('\n');

/** Said once where several people read it. */
export const GREETING =
  'Hello. I post the classes of this place here: what comes next, and afterwards how it went for the group. Write **next class** with my name to ask.';
