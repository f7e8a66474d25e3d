import type { Message } from '../../shared/message.ts';

export const words = {
  title: { id: 'guest.title', defaultMessage: 'You are here as a guest' },
  titleAgain: { id: 'guest.titleAgain', defaultMessage: 'The class is over' },
  intro: {
    id: 'guest.intro',
    defaultMessage: 'The coach reads a class code aloud. With it you take part; without it, follow by video and voice.',
  },
  introAgain: {
    id: 'guest.introAgain',
    defaultMessage: 'Thank you for being here. As a guest you keep no result. For another class, enter its code.',
  },
  name: { id: 'guest.name', defaultMessage: 'Your name' },
  nameHint: { id: 'guest.nameHint', defaultMessage: 'Nobody sees it unless you choose so.' },
  nameMissing: { id: 'guest.nameMissing', defaultMessage: 'A name, of up to 40 letters, please.' },
  code: { id: 'guest.code', defaultMessage: 'Class code' },
  codeHint: { id: 'guest.codeHint', defaultMessage: 'Eight letters and digits.' },
  codeShort: { id: 'guest.codeShort', defaultMessage: 'A class code has eight letters and digits.' },
  comeIn: { id: 'guest.comeIn', defaultMessage: 'Come in' },
  comingIn: { id: 'guest.comingIn', defaultMessage: 'One moment' },
  refused: {
    id: 'guest.refused',
    defaultMessage: 'This code does not open a class now. Ask the coach to read it once more.',
  },
  full: {
    id: 'guest.full',
    defaultMessage: 'This class takes no more guests. Follow it by video and voice.',
  },
  tooMany: { id: 'guest.tooMany', defaultMessage: 'Too many tries from here. Wait a minute, then try again.' },
  noAnswer: { id: 'guest.noAnswer', defaultMessage: 'Upbeat did not answer. Try again in a moment.' },
} satisfies Record<string, Message>;
