import type { Message } from '../../shared/message.ts';

export const words = {
  title: { id: 'coachKeys.title', defaultMessage: 'Keys and clicker' },
  hint: { id: 'coachKeys.hint', defaultMessage: 'PageDown is Next' },
  explanation: {
    id: 'coachKeys.explanation',
    defaultMessage: 'A remote for slides works too. Click into this panel first, so that it hears the keys.',
  },
  or: { id: 'coachKeys.or', defaultMessage: 'or' },
  next: { id: 'coachKeys.next', defaultMessage: 'Next interval' },
  undo: { id: 'coachKeys.undo', defaultMessage: 'Undo, for 5 seconds' },
  toggle: { id: 'coachKeys.toggle', defaultMessage: 'Pause, resume' },
  addTime: { id: 'coachKeys.addTime', defaultMessage: '15 seconds more' },
  clear: { id: 'coachKeys.clear', defaultMessage: 'Pause and clear the stage; again: go on' },
  letters: { id: 'coachKeys.letters', defaultMessage: 'Single characters' },
  lettersWords: {
    id: 'coachKeys.lettersWords',
    defaultMessage: 'Turn K, B, full stop and + off if you speak to your computer.',
  },
} satisfies Record<string, Message>;
