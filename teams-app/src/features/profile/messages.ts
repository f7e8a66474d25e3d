import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'profile.title', defaultMessage: 'Profile' },
  loading: { id: 'profile.loading', defaultMessage: 'Looking up your profile' },
  why: {
    id: 'profile.why',
    defaultMessage:
      'Either of these turns beats per minute into zones. Both are optional; without them you still see your bpm, and effort buttons count as ever.',
  },
  birthYear: { id: 'profile.birthYear', defaultMessage: 'Year of birth' },
  birthYearHint: {
    id: 'profile.birthYearHint',
    defaultMessage: 'Gives an estimate of your maximum, right within about 11 bpm for most people.',
  },
  birthYearWrong: {
    id: 'profile.birthYearWrong',
    defaultMessage: 'The estimate holds for people born from {from} to {to}. Outside that, give your own maximum.',
  },
  ownMaximum: { id: 'profile.ownMaximum', defaultMessage: 'Own maximum, in bpm' },
  ownMaximumHint: {
    id: 'profile.ownMaximumHint',
    defaultMessage: 'If you have measured it, it always wins over the estimate.',
  },
  ownMaximumWrong: { id: 'profile.ownMaximumWrong', defaultMessage: 'A maximum lies between {from} and {to} bpm.' },
  caloriesTitle: { id: 'profile.caloriesTitle', defaultMessage: 'For the calorie estimate alone' },
  caloriesWhy: {
    id: 'profile.caloriesWhy',
    defaultMessage:
      'Both are optional. Nothing else is reckoned from them, and nobody else sees them. Without a weight there is no estimate.',
  },
  weight: { id: 'profile.weight', defaultMessage: 'Weight, in kg' },
  weightWrong: { id: 'profile.weightWrong', defaultMessage: 'A weight is a whole number from {from} to {to} kg.' },
  sex: { id: 'profile.sex', defaultMessage: 'Sex' },
  female: { id: 'profile.female', defaultMessage: 'Female' },
  male: { id: 'profile.male', defaultMessage: 'Male' },
  unsaid: { id: 'profile.unsaid', defaultMessage: 'I would rather not say: then it is the mean of both' },
  save: { id: 'profile.save', defaultMessage: 'Save' },
  saved: { id: 'profile.saved', defaultMessage: 'Saved. Classes use it from the next reading on.' },
  failed: { id: 'profile.failed', defaultMessage: 'That was not saved. Try again in a moment.' },
  zones: { id: 'profile.zones', defaultMessage: 'Your zones' },
  countedFrom: { id: 'profile.countedFrom', defaultMessage: 'Counted from a maximum of {bpm, number} bpm' },
  noZones: {
    id: 'profile.noZones',
    defaultMessage: 'Your zones appear here as soon as your year of birth or your own maximum is filled in.',
  },
  zone: { id: 'profile.zone', defaultMessage: 'Zone' },
  heartRate: { id: 'profile.heartRate', defaultMessage: 'Your heart rate' },
  share: { id: 'profile.share', defaultMessage: 'Share of maximum' },
  fromTo: { id: 'profile.fromTo', defaultMessage: '{from}–{to} bpm' },
  from: { id: 'profile.from', defaultMessage: '{from} bpm and above' },
  shareFrom: { id: 'profile.shareFrom', defaultMessage: '{from} % and above' },
  shareFromTo: { id: 'profile.shareFromTo', defaultMessage: '{from}–{to} %' },
} satisfies Record<string, MessageDescriptor>;
