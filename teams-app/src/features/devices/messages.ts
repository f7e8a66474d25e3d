import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'devices.title', defaultMessage: 'Devices' },
  tryTitle: { id: 'devices.tryTitle', defaultMessage: 'Try my sensor' },
  tryWords: {
    id: 'devices.tryWords',
    defaultMessage:
      'See before a class whether your strap works: heart rate, battery and skin contact. The page opens in your browser, sends nothing and forgets everything.',
  },
  try: { id: 'devices.try', defaultMessage: 'Try my sensor' },
  classTitle: { id: 'devices.classTitle', defaultMessage: 'In a class' },
  classPair: {
    id: 'devices.classPair',
    defaultMessage: 'Open Upbeat beside the meeting and choose “Pair a heart-rate strap”. You get a code.',
  },
  classOpen: {
    id: 'devices.classOpen',
    defaultMessage: 'Open the pairing page from there, or type the code on your phone.',
  },
  classChoose: {
    id: 'devices.classChoose',
    defaultMessage: 'Choose your strap. The page goes on hidden behind Teams, and stops with the class.',
  },
  worksTitle: { id: 'devices.worksTitle', defaultMessage: 'What works where' },
  device: { id: 'devices.device', defaultMessage: 'Device' },
  how: { id: 'devices.how', defaultMessage: 'How' },
  strap: { id: 'devices.strap', defaultMessage: 'Chest or arm strap with Bluetooth' },
  strapHow: { id: 'devices.strapHow', defaultMessage: 'Moisten it, put it on, and choose it from the list.' },
  watch: { id: 'devices.watch', defaultMessage: 'Garmin, Polar, Coros, WHOOP' },
  watchHow: { id: 'devices.watchHow', defaultMessage: 'Turn on “Broadcast heart rate” on it first.' },
  google: { id: 'devices.google', defaultMessage: 'Pixel Watch, Fitbit Charge 6' },
  googleHow: {
    id: 'devices.googleHow',
    defaultMessage: 'Share the heart rate with fitness equipment on it, and pair within two minutes.',
  },
  apple: { id: 'devices.apple', defaultMessage: 'Apple Watch and others' },
  appleHow: {
    id: 'devices.appleHow',
    defaultMessage: 'By a service such as Pulsoid or HypeRate: on the pairing page, under “Other sources”.',
  },
  none: { id: 'devices.none', defaultMessage: 'No device' },
  noneHow: { id: 'devices.noneHow', defaultMessage: 'The effort buttons. One tap counts like a sensor.' },
  browsers: {
    id: 'devices.browsers',
    defaultMessage:
      'Bluetooth needs Chrome, Edge or Opera, on a computer or on Android. Firefox, Safari, and any browser of an iPhone or iPad cannot read a strap.',
  },
} satisfies Record<string, MessageDescriptor>;
