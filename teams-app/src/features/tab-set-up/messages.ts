import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'tabSetUp.title', defaultMessage: 'Show the classes here' },
  what: {
    id: 'tabSetUp.what',
    defaultMessage:
      'This tab shows the classes of this channel or meeting: the next one, the week, and the way in. Everyone here sees the same.',
  },
  never: {
    id: 'tabSetUp.never',
    defaultMessage:
      'Nobody’s heart rate, effort or presence ever appears in it. Each person’s own results are in their personal Upbeat.',
  },
  save: { id: 'tabSetUp.save', defaultMessage: 'There is nothing to fill in. Choose Save below.' },
  who: {
    id: 'tabSetUp.who',
    defaultMessage:
      'An Upbeat administrator of your organisation plans the classes. Until then the tab says that none is planned.',
  },
  help: { id: 'tabSetUp.help', defaultMessage: 'Questions? How to reach support' },
  privacy: { id: 'tabSetUp.privacy', defaultMessage: 'Privacy' },
} satisfies Record<string, MessageDescriptor>;
