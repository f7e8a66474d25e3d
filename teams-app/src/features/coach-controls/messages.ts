import type { Message } from '../../shared/message.ts';

export const words = {
  start: { id: 'coach.start', defaultMessage: 'Start class' },
  starting: { id: 'coach.starting', defaultMessage: 'Starting' },
  notStarted: { id: 'coach.notStarted', defaultMessage: 'The class has not started. Try again.' },
  end: { id: 'coach.end', defaultMessage: 'End class' },
  endSure: { id: 'coach.endSure', defaultMessage: 'Press again to end for everyone' },
  ending: { id: 'coach.ending', defaultMessage: 'Ending' },
  notEnded: { id: 'coach.notEnded', defaultMessage: 'The class has not ended. Try again.' },
  overview: { id: 'coach.overview', defaultMessage: 'Plan' },
  intervals: {
    id: 'coach.intervals',
    defaultMessage: '{count, plural, =1 {1 interval} other {{count, number} intervals}}',
  },
  ownEffort: { id: 'coach.ownEffort', defaultMessage: 'Your own effort' },
} satisfies Record<string, Message>;
