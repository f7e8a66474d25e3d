import type { Message } from '../../shared/message.ts';

export const words = {
  coach: { id: 'part.coach', defaultMessage: 'You coach this class' },
  coachTakesPart: { id: 'part.coachTakesPart', defaultMessage: 'Take part too' },
  takePart: { id: 'part.takePart', defaultMessage: 'Take part' },
  adminTitle: { id: 'part.adminTitle', defaultMessage: 'Take part, and you see the class' },
  adminWords: {
    id: 'part.adminWords',
    defaultMessage:
      'As an Upbeat administrator you see a class only from within it: nobody at work watches others exercise. Take part as yourself, and decide who sees your effort.',
  },
} satisfies Record<string, Message>;
