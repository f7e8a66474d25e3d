import type { Message } from '../../shared/message.ts';

export const words = {
  loading: { id: 'whoSees.loading', defaultMessage: 'Looking up what you allow' },
  notChosen: {
    id: 'whoSees.notChosen',
    defaultMessage: 'You have not chosen yet: nothing is kept, and nobody sees anything.',
  },
  ownMixture: { id: 'whoSees.ownMixture', defaultMessage: 'You set the switches yourself; they are under More.' },
  saved: { id: 'whoSees.saved', defaultMessage: 'Saved. It holds from the next moment on, also in a class.' },
  failed: {
    id: 'whoSees.failed',
    defaultMessage: 'That was not saved, and nothing has changed. Try again in a moment.',
  },
  moreWords: {
    id: 'whoSees.moreWords',
    defaultMessage: 'Seven switches, one sentence each. All are off until you turn them on.',
  },
  bpm: { id: 'whoSees.bpm', defaultMessage: 'Your bpm stays yours. Showing it is a separate switch under More.' },
} satisfies Record<string, Message>;
