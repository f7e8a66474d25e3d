import type { Message } from '../../shared/message.ts';
import type { Situation } from './pairing-state.ts';
import type { ChoiceFailure } from './strap/choose-strap.ts';
import type { BodyLocation } from './strap/strap.ts';

export const words = {
  where: { id: 'pair.where', defaultMessage: 'In your browser' },
  yourStrap: { id: 'pair.yourStrap', defaultMessage: 'Your strap' },
  unnamed: { id: 'pair.unnamed', defaultMessage: 'Heart-rate strap' },

  codeTitle: { id: 'pair.codeTitle', defaultMessage: 'Pair a heart-rate strap' },
  codeWords: {
    id: 'pair.codeWords',
    defaultMessage: 'Type the code from the Upbeat panel in Teams. It works once, for five minutes.',
  },
  code: { id: 'pair.code', defaultMessage: 'Code' },
  pair: { id: 'pair.pair', defaultMessage: 'Pair' },
  checking: { id: 'pair.checking', defaultMessage: 'Checking the code' },
  getCode: {
    id: 'pair.getCode',
    defaultMessage:
      'No code? Join the class in Teams, open Upbeat beside the meeting and choose “Pair a heart-rate strap”.',
  },
  tryTitle: { id: 'pair.tryTitle', defaultMessage: 'Not in a class?' },
  tryWords: { id: 'pair.tryWords', defaultMessage: 'See whether your strap works. Nothing is sent.' },
  try: { id: 'pair.try', defaultMessage: 'Try my sensor' },
  codeRefused: {
    id: 'pair.codeRefused',
    defaultMessage:
      'This code does not work: it was used, it is more than five minutes old, or a letter is wrong. The Upbeat panel in Teams gives you a new one.',
  },
  codeTooOften: {
    id: 'pair.codeTooOften',
    defaultMessage: 'Too many codes were tried from here. Wait a minute, then try again.',
  },
  codeUnreachable: {
    id: 'pair.codeUnreachable',
    defaultMessage: 'Upbeat does not answer. Check your network, then press Pair again.',
  },

  chooseTitle: { id: 'pair.chooseTitle', defaultMessage: 'Choose your strap' },
  choosePaired: { id: 'pair.choosePaired', defaultMessage: 'Paired with {programme}, led by {coach}.' },
  chooseTrial: { id: 'pair.chooseTrial', defaultMessage: 'Just to try it: nothing is sent.' },
  stepWear: { id: 'pair.stepWear', defaultMessage: 'Moisten the strap and put it on.' },
  stepBroadcast: {
    id: 'pair.stepBroadcast',
    defaultMessage: 'A watch must share its heart rate first: look for “Broadcast heart rate” in its settings.',
  },
  stepChoose: { id: 'pair.stepChoose', defaultMessage: 'Press the button and pick it from the list.' },
  choose: { id: 'pair.choose', defaultMessage: 'Choose strap' },
  choosing: { id: 'pair.choosing', defaultMessage: 'Pick it from the list of your browser' },
  chooseAgain: { id: 'pair.chooseAgain', defaultMessage: 'Show the list again' },
  isOff: {
    id: 'pair.isOff',
    defaultMessage: 'Bluetooth is off on this device, or it has none. Turn it on; this page notices.',
  },

  missingTitle: { id: 'pair.missingTitle', defaultMessage: 'This browser has no Bluetooth' },
  missingWords: {
    id: 'pair.missingWords',
    defaultMessage:
      'Open this page in Chrome, Edge or Opera, on a computer or on Android. Firefox, Safari and every browser of an iPhone or iPad cannot read a strap.',
  },
  elseTitle: { id: 'pair.elseTitle', defaultMessage: 'What else works' },
  elseTaps: {
    id: 'pair.elseTaps',
    defaultMessage: 'The effort buttons in Teams: one tap counts like a sensor.',
  },
  elseFile: {
    id: 'pair.elseFile',
    defaultMessage: 'A recorded workout of your watch, handed in after the class.',
  },

  sources: { id: 'pair.sources', defaultMessage: 'Other sources' },
  sourcesWords: {
    id: 'pair.sourcesWords',
    defaultMessage: 'A watch without Bluetooth sharing can come by a service. What you enter stays in this page.',
  },
  pulsoid: { id: 'pair.pulsoid', defaultMessage: 'Pulsoid access token' },
  hypeRate: { id: 'pair.hypeRate', defaultMessage: 'HypeRate device ID' },
  connect: { id: 'pair.connect', defaultMessage: 'Connect {name}' },

  bpm: { id: 'pair.bpm', defaultMessage: 'bpm' },
  noBpm: { id: 'pair.noBpm', defaultMessage: 'no heart rate' },
  heartRate: { id: 'pair.heartRate', defaultMessage: 'My heart rate' },
  noZone: { id: 'pair.noZone', defaultMessage: 'No zones: say your birth year in Teams' },
  noZoneTrial: { id: 'pair.noZoneTrial', defaultMessage: 'Shown here alone' },
  lastBeat: { id: 'pair.lastBeat', defaultMessage: 'Last beat {ago} ago' },
  noBeat: { id: 'pair.noBeat', defaultMessage: 'No beat yet' },

  to: { id: 'pair.to', defaultMessage: 'To {programme}. What others see is set in Teams.' },
  steps: { id: 'pair.steps', defaultMessage: 'The way of your heart rate' },
  contactGood: { id: 'pair.contactGood', defaultMessage: 'Skin contact good' },
  contactNone: { id: 'pair.contactNone', defaultMessage: 'No skin contact' },
  battery: { id: 'pair.battery', defaultMessage: 'battery {percent, number} %' },
  batteryLow: { id: 'pair.batteryLow', defaultMessage: 'battery low: {percent, number} %' },
  connected: { id: 'pair.connected', defaultMessage: 'Connected' },
  connecting: { id: 'pair.connecting', defaultMessage: 'Connecting' },
  bluetoothOff: { id: 'pair.bluetoothOff', defaultMessage: 'Bluetooth is off' },
  outOfRange: { id: 'pair.outOfRange', defaultMessage: 'Out of range. It connects again by itself.' },
  notKnown: { id: 'pair.notKnown', defaultMessage: 'Refused what you entered' },
  page: { id: 'pair.page', defaultMessage: 'This page' },
  pageWords: { id: 'pair.pageWords', defaultMessage: 'Goes on hidden behind Teams. Keep it open.' },
  pageKeeps: { id: 'pair.pageKeeps', defaultMessage: 'Keeps your seconds. Keep it open.' },
  pageTrial: { id: 'pair.pageTrial', defaultMessage: 'Forgets everything when you close it.' },
  pageDone: { id: 'pair.pageDone', defaultMessage: 'You can close it.' },
  upbeat: { id: 'pair.upbeat', defaultMessage: 'Upbeat' },
  upbeatAll: { id: 'pair.upbeatAll', defaultMessage: 'All seconds received. Stops when the class ends.' },
  upbeatReady: { id: 'pair.upbeatReady', defaultMessage: 'Connected. It takes your first second at the start.' },
  upbeatKept: { id: 'pair.upbeatKept', defaultMessage: '{kept} are kept and will be sent.' },
  upbeatLost: { id: 'pair.upbeatLost', defaultMessage: 'No connection. It comes back by itself.' },
  upbeatConnecting: { id: 'pair.upbeatConnecting', defaultMessage: 'Connecting' },
  upbeatAway: { id: 'pair.upbeatAway', defaultMessage: 'Takes nothing while you are not in the meeting.' },
  upbeatDone: { id: 'pair.upbeatDone', defaultMessage: 'All seconds received. The class is over.' },
  upbeatNone: { id: 'pair.upbeatNone', defaultMessage: 'Takes nothing from this page any more.' },
  upbeatTrial: { id: 'pair.upbeatTrial', defaultMessage: 'Nothing is sent. Nothing is kept.' },

  stop: { id: 'pair.stop', defaultMessage: 'Stop sending' },
  stopping: { id: 'pair.stopping', defaultMessage: 'Stopping' },
  notMine: { id: 'pair.notMine', defaultMessage: 'Not my heart rate' },
  notMineHint: {
    id: 'pair.notMineHint',
    defaultMessage: '“Not my heart rate” deletes everything since you paired.',
  },
  notMineSure: {
    id: 'pair.notMineSure',
    defaultMessage:
      'Delete everything since you paired? Every second and the points it earned go for good, and this page stops sending.',
  },
  notMineYes: { id: 'pair.notMineYes', defaultMessage: 'Delete and stop' },
  notMineNo: { id: 'pair.notMineNo', defaultMessage: 'Keep sending' },
  leaveFailed: {
    id: 'pair.leaveFailed',
    defaultMessage: 'Upbeat did not answer, so this is not done yet. Check your network, then press again.',
  },
  sendAgain: { id: 'pair.sendAgain', defaultMessage: 'Send from here again' },
  tryAgain: { id: 'pair.tryAgain', defaultMessage: 'Try again' },
  newCode: { id: 'pair.newCode', defaultMessage: 'Enter a new code' },
  otherSensor: { id: 'pair.otherSensor', defaultMessage: 'Choose another' },
  haveCode: { id: 'pair.haveCode', defaultMessage: 'I have a code' },

  stoppedTitle: { id: 'pair.stoppedTitle', defaultMessage: 'Stopped' },
  stoppedWords: {
    id: 'pair.stoppedWords',
    defaultMessage: 'This page sends nothing more. What was sent before stays with your result.',
  },
  deletedTitle: { id: 'pair.deletedTitle', defaultMessage: 'Deleted' },
  deletedWords: {
    id: 'pair.deletedWords',
    defaultMessage: '{deleted} are gone for good, and this page sends nothing more.',
  },
  deletedNothing: {
    id: 'pair.deletedNothing',
    defaultMessage: 'Nothing had been stored. This page sends nothing more.',
  },

  back: { id: 'pair.back', defaultMessage: 'Back to Teams' },
  backWords: { id: 'pair.backWords', defaultMessage: 'Or switch to its window: this page goes on behind it.' },
  seconds: { id: 'pair.seconds', defaultMessage: '{seconds, number} s' },
  minutes: { id: 'pair.minutes', defaultMessage: '{minutes, number} min {seconds, number} s' },
} satisfies Record<string, Message>;

/** What the page says first. `{what}` begins a sentence; `{name}` is the strap or the service, `{kept}` a time. */
export const SITUATION_WORDS: Readonly<Record<Situation, { title: Message; words: Message }>> = {
  sending: { title: { id: 'pair.sending', defaultMessage: '{what} is sending' }, words: words.to },
  paused: {
    title: { id: 'pair.sending', defaultMessage: '{what} is sending' },
    words: { id: 'pair.paused.words', defaultMessage: 'The class is paused. Stay connected; it goes on by itself.' },
  },
  kept: {
    title: { id: 'pair.kept', defaultMessage: 'Kept for now' },
    words: {
      id: 'pair.kept.words',
      defaultMessage: 'No connection to Upbeat. {kept} are kept and will be sent. Leave this page open.',
    },
  },
  trying: {
    title: { id: 'pair.trying', defaultMessage: '{what} works' },
    words: { id: 'pair.trying.words', defaultMessage: 'Nothing is sent: this stays in this page.' },
  },
  ready: {
    title: { id: 'pair.ready', defaultMessage: 'Ready' },
    words: { id: 'pair.ready.words', defaultMessage: 'It starts with {programme}, at {time}. Nothing is sent before.' },
  },
  connecting: {
    title: { id: 'pair.connecting.title', defaultMessage: 'Connecting' },
    words: {
      id: 'pair.connecting.words',
      defaultMessage: '{name}: keep it on and within reach. Nothing is being sent.',
    },
  },
  'first-beat': {
    title: { id: 'pair.firstBeat', defaultMessage: 'Waiting for the first beat' },
    words: { id: 'pair.firstBeat.words', defaultMessage: '{name} is connected. This takes a few seconds.' },
  },
  'no-contact': {
    title: { id: 'pair.nothing', defaultMessage: 'Nothing is being sent' },
    words: {
      id: 'pair.noContact.words',
      defaultMessage: '{name} has no skin contact. Moisten it and pull the strap tighter.',
    },
  },
  'no-reading': {
    title: { id: 'pair.nothing', defaultMessage: 'Nothing is being sent' },
    words: {
      id: 'pair.noReading.words',
      defaultMessage: '{name} is connected but measures nothing. Moisten it and press it to your skin.',
    },
  },
  'strap-away': {
    title: { id: 'pair.nothing', defaultMessage: 'Nothing is being sent' },
    words: {
      id: 'pair.away.words',
      defaultMessage: '{name} is out of range, or its battery is empty. Come closer: it connects by itself.',
    },
  },
  'bluetooth-off': {
    title: { id: 'pair.nothing', defaultMessage: 'Nothing is being sent' },
    words: {
      id: 'pair.off.words',
      defaultMessage: 'Bluetooth is off. Turn it on: {name} connects by itself.',
    },
  },
  'relay-away': {
    title: { id: 'pair.nothing', defaultMessage: 'Nothing is being sent' },
    words: { id: 'pair.relayAway.words', defaultMessage: '{name} does not answer. This page goes on trying.' },
  },
  'relay-refused': {
    title: { id: 'pair.nothing', defaultMessage: 'Nothing is being sent' },
    words: {
      id: 'pair.relayRefused.words',
      defaultMessage: '{name} refuses what you entered. Copy it again from there, then choose another source here.',
    },
  },
  'left-meeting': {
    title: { id: 'pair.nothing', defaultMessage: 'Nothing is being sent' },
    words: {
      id: 'pair.left.words',
      defaultMessage:
        'You have left the meeting, so nothing is collected. It goes on by itself when you are back and Upbeat is open beside it.',
    },
  },
  'handing-in': {
    title: { id: 'pair.handingIn', defaultMessage: 'Handing in the rest' },
    words: {
      id: 'pair.handingIn.words',
      defaultMessage: 'The class is over. {kept} are on their way: keep this page open.',
    },
  },
  'handed-in': {
    title: { id: 'pair.handedIn', defaultMessage: 'All handed in' },
    words: {
      id: 'pair.handedIn.words',
      defaultMessage: 'The class is over, and nothing more is sent. Your own result is in the Upbeat panel.',
    },
  },
  replaced: {
    title: { id: 'pair.replaced', defaultMessage: 'Another sensor took over' },
    words: {
      id: 'pair.replaced.words',
      defaultMessage: 'One sensor at a time sends for you, and a newer one does now. This page sends nothing.',
    },
  },
  'pairing-over': {
    title: { id: 'pair.over', defaultMessage: 'This pairing is over' },
    words: {
      id: 'pair.over.words',
      defaultMessage: 'It was ended in Teams, or a newer one took its place. Get a new code there to go on.',
    },
  },
  'sharing-off': {
    title: { id: 'pair.sharingOff', defaultMessage: 'Nothing is being sent' },
    words: {
      id: 'pair.sharingOff.words',
      defaultMessage: 'You stopped sharing in Teams, so Upbeat takes nothing. Share again there, then try again here.',
    },
  },
  refused: {
    title: { id: 'pair.refused', defaultMessage: 'Nothing is being sent' },
    words: {
      id: 'pair.refused.words',
      defaultMessage: 'Upbeat does not take your heart rate in this class. Get a new code in Teams, or ask your coach.',
    },
  },
};

/** Why there was no list, or no choice. */
export const FAILURE_WORDS: Readonly<Record<ChoiceFailure, Message>> = {
  cancelled: {
    id: 'pair.cancelled',
    defaultMessage:
      'No strap was chosen. If yours was not in the list: wear it, wake it up, and disconnect it from other apps and watches.',
  },
  'bluetooth-off': words.isOff,
  blocked: {
    id: 'pair.blocked',
    defaultMessage:
      'This browser may not use Bluetooth: your organisation, or a setting of the browser, blocks it. Try another browser or your phone, or use the effort buttons in Teams.',
  },
  denied: {
    id: 'pair.denied',
    defaultMessage:
      'Your system does not let this browser look for devices. Allow it Bluetooth (on Android: nearby devices) in the settings, then try again.',
  },
  failed: {
    id: 'pair.failed',
    defaultMessage: 'The list could not be shown. Reload this page, or try another browser.',
  },
};

export const LOCATION_WORDS: Readonly<Record<BodyLocation, Message>> = {
  chest: { id: 'pair.chest', defaultMessage: 'on your chest' },
  wrist: { id: 'pair.wrist', defaultMessage: 'on your wrist' },
  finger: { id: 'pair.finger', defaultMessage: 'on your finger' },
  hand: { id: 'pair.hand', defaultMessage: 'on your hand' },
  ear: { id: 'pair.ear', defaultMessage: 'on your ear' },
  foot: { id: 'pair.foot', defaultMessage: 'on your foot' },
};
