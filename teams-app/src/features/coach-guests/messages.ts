import type { Message } from '../../shared/message.ts';

export const words = {
  title: { id: 'coachGuests.title', defaultMessage: 'Guests' },
  hint: { id: 'coachGuests.hint', defaultMessage: 'without an account' },
  explanation: {
    id: 'coachGuests.explanation',
    defaultMessage: 'People without an account come in with a code. It is good for this class alone.',
  },
  make: { id: 'coachGuests.make', defaultMessage: 'Make a code' },
  making: { id: 'coachGuests.making', defaultMessage: 'Making a code' },
  code: { id: 'coachGuests.code', defaultMessage: 'Guest code' },
  copy: { id: 'coachGuests.copy', defaultMessage: 'Copy' },
  copied: { id: 'coachGuests.copied', defaultMessage: 'Copied.' },
  notCopied: { id: 'coachGuests.notCopied', defaultMessage: 'Teams does not let a panel copy here: read it aloud.' },
  renew: { id: 'coachGuests.renew', defaultMessage: 'New code' },
  renewed: { id: 'coachGuests.renewed', defaultMessage: 'A new code. The one before lets nobody in any more.' },
  close: { id: 'coachGuests.close', defaultMessage: 'Close' },
  closed: { id: 'coachGuests.closed', defaultMessage: 'Closed: the code lets nobody in any more. Who is in stays in.' },
  failed: { id: 'coachGuests.failed', defaultMessage: 'No answer. Try again.' },
} satisfies Record<string, Message>;
