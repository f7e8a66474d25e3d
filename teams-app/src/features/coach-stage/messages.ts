import type { StageView } from '@upbeat/api/contract/live.ts';
import type { Message } from '../../shared/message.ts';

export const words = {
  stage: { id: 'coachStage.stage', defaultMessage: 'Stage' },
  view: { id: 'coachStage.view', defaultMessage: 'What the stage shows' },
  notChanged: { id: 'coachStage.notChanged', defaultMessage: 'The stage has not changed: no answer. Press again.' },
  notLeading: { id: 'coachStage.notLeading', defaultMessage: 'Somebody else leads the class now.' },
  nowShown: { id: 'coachStage.nowShown', defaultMessage: 'The stage shows: {view}.' },

  share: { id: 'coach.share', defaultMessage: 'Share to stage' },
  unshare: { id: 'coach.unshare', defaultMessage: 'Stop showing' },
  shown: { id: 'coach.shown', defaultMessage: 'Shown on the stage' },
  notShown: { id: 'coach.notShown', defaultMessage: 'Everyone sees the clock and the class there.' },
  asking: { id: 'coach.asking', defaultMessage: 'Asking Teams' },
  mayNotShare: {
    id: 'coach.mayNotShare',
    defaultMessage: 'Teams lets only organisers and presenters share here. Ask the organiser to make you a presenter.',
  },
  notHere: {
    id: 'coach.notHere',
    defaultMessage:
      'Teams does not offer the stage here. Share from Teams on a computer, as an organiser or presenter of the meeting.',
  },
  notShared: {
    id: 'coach.notShared',
    defaultMessage: 'Teams did not confirm. Look at the stage; if the class is not there, try again.',
  },

  recorded: { id: 'coachStage.recorded', defaultMessage: 'This class is recorded' },
  recordedOff: {
    id: 'coachStage.recordedOff',
    defaultMessage: 'Switch on before you record in Teams: then no names and no bpm are shown.',
  },
  recordedOn: { id: 'coachStage.recordedOn', defaultMessage: 'Recorded without names and bpm.' },

  spotlight: { id: 'coachStage.spotlight', defaultMessage: 'Spotlight' },
  spotlightWords: {
    id: 'coachStage.spotlightWords',
    defaultMessage: 'One tile large on the stage for a minute, if that person says yes.',
  },
  spotlightWho: { id: 'coachStage.spotlightWho', defaultMessage: 'Whose tile' },
  spotlightChoose: { id: 'coachStage.spotlightChoose', defaultMessage: 'Choose a tile' },
  spotlightNobody: { id: 'coachStage.spotlightNobody', defaultMessage: 'Nobody shows a tile right now.' },
  spotlightAsk: { id: 'coachStage.spotlightAsk', defaultMessage: 'Ask' },
  spotlightEnd: { id: 'coachStage.spotlightEnd', defaultMessage: 'End' },
  spotlightNotEnded: {
    id: 'coachStage.spotlightNotEnded',
    defaultMessage: 'Not confirmed. Press again; it ends by itself after a minute.',
  },
  spotlightAsking: { id: 'coachStage.spotlightAsking', defaultMessage: 'Asking {name}.' },
  spotlightAsked: {
    id: 'coachStage.spotlightAsked',
    defaultMessage: '{name} is asked, and has 20 seconds to say yes. Nothing is shown before.',
  },
  spotlightShown: {
    id: 'coachStage.spotlightShown',
    defaultMessage: '{name} said yes: large on the stage for a minute.',
  },
  spotlightOver: { id: 'coachStage.spotlightOver', defaultMessage: 'The spotlight is over.' },
  spotlightNotShown: {
    id: 'coachStage.spotlightNotShown',
    defaultMessage: 'Not shown this time. Upbeat does not say why. Ask somebody else, or nobody.',
  },
  spotlightFailed: {
    id: 'coachStage.spotlightFailed',
    defaultMessage: 'Not asked. Look at who is here, and try again.',
  },
  spotlightWait: { id: 'coachStage.spotlightWait', defaultMessage: 'Not asked: one at a time. Wait a moment.' },

  clear: { id: 'coachStage.clear', defaultMessage: 'Pause class and clear stage' },
  clearing: { id: 'coachStage.clearing', defaultMessage: 'Clearing the stage' },
  cleared: { id: 'coachStage.cleared', defaultMessage: 'Paused. Nobody is to be seen on the stage.' },
  clearedSpoken: { id: 'coachStage.clearedSpoken', defaultMessage: 'The class is paused and the stage is clear.' },
  notCleared: {
    id: 'coachStage.notCleared',
    defaultMessage: 'Not confirmed. Press again, or stop sharing the stage in Teams.',
  },
  goOn: { id: 'coachStage.goOn', defaultMessage: 'Go on' },
  showPaused: { id: 'coachStage.showPaused', defaultMessage: 'Show the class, stay paused' },
  shownAgain: { id: 'coachStage.shownAgain', defaultMessage: 'The class is on the stage again, paused.' },
} satisfies Record<string, Message>;

export const VIEW_WORDS: Readonly<Record<StageView['view'], Message>> = {
  tiles: { id: 'coachStage.tiles', defaultMessage: 'Tiles' },
  everyone: { id: 'coachStage.everyone', defaultMessage: 'Everyone' },
  timer: { id: 'coachStage.timer', defaultMessage: 'Timer' },
};
