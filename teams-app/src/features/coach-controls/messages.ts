import type { Message } from '../../shared/message.ts';

export const words = {
  start: { id: 'coach.start', defaultMessage: 'Start class' },
  starting: { id: 'coach.starting', defaultMessage: 'Starting' },
  notStarted: { id: 'coach.notStarted', defaultMessage: 'The class has not started. Try again.' },
  end: { id: 'coach.end', defaultMessage: 'End class' },
  endSure: { id: 'coach.endSure', defaultMessage: 'Press again to end for everyone' },
  ending: { id: 'coach.ending', defaultMessage: 'Ending' },
  notEnded: { id: 'coach.notEnded', defaultMessage: 'The class has not ended. Try again.' },
  share: { id: 'coach.share', defaultMessage: 'Share to stage' },
  unshare: { id: 'coach.unshare', defaultMessage: 'Stop showing' },
  shown: { id: 'coach.shown', defaultMessage: 'Shown on the stage' },
  notShown: { id: 'coach.notShown', defaultMessage: 'Everyone sees the clock and the class there.' },
  asking: { id: 'coach.asking', defaultMessage: 'Asking Teams' },
  mayNotShare: {
    id: 'coach.mayNotShare',
    defaultMessage: 'Teams lets only organisers and presenters share here. Ask the organiser to make you a presenter.',
  },
  notShared: {
    id: 'coach.notShared',
    defaultMessage: 'Teams did not confirm. Look at the stage; if the class is not there, try again.',
  },
} satisfies Record<string, Message>;
