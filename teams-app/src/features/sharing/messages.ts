import type { Message } from '../../shared/message.ts';

export const words = {
  onlyYou: { id: 'sharing.onlyYou', defaultMessage: 'Only you see this' },
  classSeesBpm: { id: 'sharing.classSeesBpm', defaultMessage: 'The class sees your bpm' },
  nothingKept: { id: 'sharing.nothingKept', defaultMessage: 'Nothing is kept' },

  classSees: { id: 'sharing.classSees', defaultMessage: 'The class sees {label}' },
  classSeesZone: { id: 'sharing.classSeesZone', defaultMessage: 'The class sees {label}, Z{zone}' },
  classSeesTile: { id: 'sharing.classSeesTile', defaultMessage: 'The class sees your tile' },
  coachSees: { id: 'sharing.coachSees', defaultMessage: '{coach} sees your zone' },
  nobodyElse: { id: 'sharing.nobodyElse', defaultMessage: 'The class sees no tile' },

  stop: { id: 'sharing.stop', defaultMessage: 'Stop sharing' },
  again: { id: 'sharing.again', defaultMessage: 'Share again' },
  change: { id: 'sharing.change', defaultMessage: 'Change' },
  changeWho: { id: 'sharing.changeWho', defaultMessage: 'Change who sees this' },
  stopping: { id: 'sharing.stopping', defaultMessage: 'Stopping' },
  stopped: { id: 'sharing.stopped', defaultMessage: 'The class no longer sees you' },
  notStopped: { id: 'sharing.notStopped', defaultMessage: 'Still shared: Upbeat did not answer. Press again.' },
  resuming: { id: 'sharing.resuming', defaultMessage: 'Sharing again' },
  resumed: { id: 'sharing.resumed', defaultMessage: 'The class sees your tile again' },
  notResumed: { id: 'sharing.notResumed', defaultMessage: 'Not shared: Upbeat did not answer. Press again.' },
} satisfies Record<string, Message>;
