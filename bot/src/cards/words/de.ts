import type { CardWords } from './card-words.ts';

const ZONES = ['Ruhe', 'Leicht', 'Locker', 'Stetig', 'Hart', 'Spitze'] as const;
const NTH = ['', '', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte', 'zehnte'];

const THINGS = {
  mat: 'eine Matte',
  bike: 'ein Heimrad',
  chair: 'ein Stuhl',
  desk: 'ein Tisch',
  wall: 'eine freie Wand',
  step: 'eine Stufe',
  band: 'ein Band',
  weights: 'Gewichte',
  towel: 'ein Handtuch',
} as const;

const FEELINGS = { great: 'Großartig', good: 'Gut', tired: 'Müde', 'not-good': 'Nicht gut' } as const;

/** German, for a locale such as de-DE or de-CH. */
export function german(tag: string): CardWords {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const cardinal = new Intl.PluralRules(tag);
  const some = (count: number, one: string, other: string) =>
    `${number.format(count)} ${cardinal.select(count) === 'one' ? one : other}`;
  const nth = (count: number) => NTH[count] ?? `${number.format(count)}.`;
  const zone: CardWords['zone'] = (of) => `Z${of} ${ZONES[of]}`;
  const minutes = (count: number) => `${number.format(count)} Min.`;

  return {
    zone,
    minutes,
    zoneGlyph: (of) => `Zone ${of}`,
    shareOfAll: (share) => `${percent.format(share)} von allem`,
    held: ({ date, minutes: held, coach }) => `${date}, ${minutes(held)}, mit ${coach}`,
    withCoach: (coach) => `mit ${coach}`,
    planInWords: (plan) =>
      `Plan des Kurses: ${some(plan.intervals, 'Abschnitt', 'Abschnitte')} in ${some(plan.minutes, 'Minute', 'Minuten')}, ` +
      `am anstrengendsten ${zone(plan.hardest)}, am Ende ${zone(plan.last)}.`,
    goToClass: 'Zum Kurs',
    imComing: 'Ich komme',
    notThisTime: 'Diesmal nicht',
    youAreComing: 'Sie kommen.',
    youAreWaiting: (place) =>
      `Alle Plätze sind vergeben. Sie sind Nummer ${number.format(place)} auf der Warteliste und erfahren, wenn ein Platz für Sie frei ist.`,
    youAreNotComing: 'Diesmal nicht. Sie können trotzdem noch kommen.',
    nextClass: 'Nächster Kurs',
    myWeek: 'Meine Woche',
    noSensorNeeded: 'Kein Sensor nötig.',
    notADiagnosis: 'Keine Diagnose.',
    onlyYouSeeThis: 'Nur Sie sehen das.',

    classIsOn: (name) => `${name} läuft`,
    classIsOver: (name) => `${name} ist vorbei`,
    classWasMissed: (name) => `${name} hat nicht stattgefunden`,
    classIsCancelled: (name) => `${name} fällt aus`,
    allTaken: 'Alle Plätze sind vergeben; Sie können auf die Warteliste.',
    joinAnyTime: 'Sie können jederzeit dazukommen.',
    withoutASensor: 'Ohne Sensor sagt ein Tipp, wie anstrengend es ist.',
    haveAtHand: (things) => `Gut zur Hand zu haben: ${list.format(things.map((thing) => THINGS[thing]))}.`,
    comingCount: (people) => `${some(people, 'Person kommt', 'Personen kommen')}.`,
    summaryFollows: 'Die Zusammenfassung des Kurses folgt hier.',

    classIsDone: (name) => `${name} ist geschafft`,
    classTookPlace: (name) => `${name} hat stattgefunden`,
    peopleWereHere: (people) => `Rund ${some(people, 'Person war', 'Personen waren')} dabei.`,
    typicalMinutes: 'Minuten einer typischen Person in jeder Zone:',
    weeksInARow: (weeks) => `Die ${nth(weeks)} Woche in Folge.`,
    groupFigures: 'Zahlen der Gruppe, gerundet. Getippte Anstrengung zählt wie ein Sensor.',
    tooFewForFigures: 'Zahlen der Gruppe gibt es, wenn genug Personen ihre teilen.',
    rsvpFor: (day) => `Zusagen für ${day}`,
    sendMeMyRecap: 'Meinen Rückblick senden',

    yourClass: (name) => `Ihr Kurs ${name}`,
    effortPoints: (points) => (cardinal.select(points) === 'one' ? 'Anstrengungspunkt' : 'Anstrengungspunkte'),
    inHardZones: 'in Z4 und Z5',
    curveInWords: (stretches, hardest) =>
      `Ihre Anstrengung im Kurs, meist: ${stretches
        .map(({ zone: of, untilMinute }) => `${of === null ? 'nicht gemessen' : zone(of)} bis Minute ${untilMinute}`)
        .join(', ')}. Am anstrengendsten um Minute ${hardest.minute}, in ${zone(hardest.zone)}.`,
    curveWithoutZones: (minute) => `Ihre Anstrengung im Kurs. Am anstrengendsten um Minute ${minute}.`,
    nothingMeasured: 'Sie waren dabei. Gemessen wurde nichts, und das musste auch nicht sein.',
    measuredShare: (share) => `Gemessen: ${percent.format(share)} des Kurses.`,
    targetsReached: 'Ziele erreicht',
    hitOf: ({ hit, of }) => `${number.format(hit)} von ${number.format(of)}`,
    beatsSlower: (beats) => `${cardinal.select(beats) === 'one' ? 'Schlag' : 'Schläge'} langsamer nach einer Minute`,
    calories: ({ isOutsideStudy }) => (isOutsideStudy ? 'kcal, grob geschätzt' : 'kcal, geschätzt'),
    compared: ({ is, classes, mean }) => {
      const before = classes === 1 ? 'im letzten Kurs' : `in den letzten ${number.format(classes)} Kursen`;
      const had = `${some(mean, 'Punkt', 'Punkte')}${classes === 1 ? '' : ' im Mittel'}`;
      if (is === 'more') return `Mehr Anstrengung als ${before}: ${had}.`;
      if (is === 'alike') return `Ganz wie ${before}: ${had}.`;
      return `Sanfter als ${before}: ${had}. Auch sanfte Kurse zählen.`;
    },
    howDoYouFeel: 'Wie fühlen Sie sich? Nur Sie sehen Ihre Antwort.',
    feeling: (feeling) => FEELINGS[feeling],
    nextIs: ({ name, day, time }) => `Als Nächstes: ${name}, ${day}, ${time}.`,
    openInMyClasses: 'In Meine Kurse öffnen',
    mayBeDeleted: 'Sie können diesen Kurs jederzeit löschen.',

    noClassPlanned: 'Hier ist noch kein Kurs geplant.',
    yourWeek: 'Ihre Woche',
    weekSoFar: ({ classes, minutes: total }) => `Bisher ${some(classes, 'Kurs', 'Kurse')}, ${minutes(total)}`,
    minutesIn: ({ classes, minutes: total }) =>
      `${cardinal.select(total) === 'one' ? 'Minute' : 'Minuten'} in ${some(classes, 'Kurs', 'Kursen')}`,
    noClassThisWeek: 'Diese Woche noch kein Kurs. Der nächste passt so gut wie jeder.',
    openMyClasses: 'Meine Kurse öffnen',
    welcome: {
      title: 'Willkommen bei Upbeat',
      own: [
        'Nach einem Kurs sende ich Ihnen hier Ihren Rückblick. Nur Sie sehen ihn.',
        'Sie entscheiden in jedem Kurs, was erfasst wird und was andere sehen. Ein Sensor ist nicht nötig.',
        'Ihre Organisation sieht nie, wie sehr Sie sich anstrengen oder dass Sie da waren.',
      ],
      shared: [
        'Hier zeige ich jeden Kurs: wann er ist, was er bringt, und danach gerundete Zahlen der Gruppe.',
        'Nie zeige ich etwas über eine einzelne Person: keinen Puls, keinen Namen, keine Rangliste.',
        'Für Ihren eigenen Rückblick fügen Sie mich Ihren Chats hinzu.',
      ],
    },
    helpTitle: 'Was Sie fragen können',
    commands: [
      { command: 'next class', does: 'welcher Kurs als Nächstes kommt' },
      { command: 'my week', does: 'Ihre eigenen Kurse dieser Woche, in Ihrem eigenen Chat' },
      { command: 'help', does: 'diese Liste' },
      { command: 'sign out', does: 'ich vergesse, was Sie mir erlaubt haben' },
    ],
    commandsInAChannel: 'In einem Kanal erwähnen Sie mich zuerst: @Upbeat next class.',
    notUnderstood: 'Das habe ich nicht verstanden',
    notUnderstoodText: 'Darauf kann ich antworten:',
    model: {
      title: 'Darf ein Sprachmodell Ihre Zahlen lesen?',
      says: [
        'Für Antworten in ganzen Sätzen gehen Ihre Frage und Ihre eigenen Zahlen an das Sprachmodell, das Ihre Organisation eingerichtet hat. Ohne Ihr Ja bekommt es beides nicht.',
        'Von anderen bekommt es keine Zahlen, und was es schreibt, kann falsch sein. Es gibt keine Diagnose und keinen ärztlichen Rat.',
        'Alle Befehle gehen auch ohne.',
      ],
      allow: 'Ja, erlauben',
    },
    writtenByModel: 'Von einem Sprachmodell geschrieben. Es kann sich irren. Keine Diagnose.',
    reportAnswer: 'Antwort melden',
    answers: {
      hello: 'Hallo. Fragen Sie mich nach next class oder my week, oder schreiben Sie help.',
      'written-to-you': 'Ich habe Ihnen geschrieben.',
      'in-your-chat': 'Es steht in Ihrem Chat mit Upbeat.',
      'may-not-write':
        'Das ist nur für Sie, und ich darf Ihnen noch nicht schreiben. Fügen Sie Upbeat Ihren Chats hinzu und fragen Sie noch einmal.',
      'not-set-up':
        'Upbeat ist für Ihre Organisation noch nicht eingerichtet. Dazu öffnet jemand von der Verwaltung einmal die persönliche Registerkarte.',
      'no-account':
        'Antworten kann ich nur Personen mit einem Konto in dieser Organisation. Für einen Kurs brauchen Sie mich nicht.',
      'unknown-button': 'Diese Schaltfläche kenne ich nicht mehr. Schreiben Sie next class oder my week.',
      'class-over': 'Dieser Kurs ist vorbei. Fragen Sie mich nach dem nächsten: next class.',
      'class-cancelled': 'Dieser Kurs fällt aus. Fragen Sie mich nach dem nächsten: next class.',
      coming: 'Sie kommen.',
      waiting:
        'Alle Plätze sind vergeben, Sie stehen auf der Warteliste und erfahren, wenn ein Platz für Sie frei ist.',
      'not-coming': 'Diesmal nicht. Sie können trotzdem noch kommen.',
      'signed-out':
        'Ich habe vergessen, was Sie mir erlaubt haben. In Teams bleiben Sie angemeldet: Melden Sie sich dort ab, wenn andere dieses Gerät nutzen.',
      'recap-on-its-way': 'Ihr Rückblick ist unterwegs in Ihren Chat mit mir.',
      'recap-needs-install':
        'Für Ihren Rückblick fügen Sie Upbeat Ihren Chats hinzu und fragen dann noch einmal. Niemand sonst wird ihn sehen.',
      'no-recap': 'Zu diesem Kurs gibt es für Sie keinen Rückblick: Es wurde nichts erfasst, oder er wurde gelöscht.',
      'class-not-over': 'Ihr Rückblick kommt in Ihren Chat, sobald der Kurs vorbei und ausgewertet ist.',
      'feeling-kept': 'Behalten. Nur Sie sehen es.',
      'model-allowed': 'Erlaubt. Fragen Sie gern.',
      'model-unavailable': 'In ganzen Sätzen kann ich gerade nicht antworten. Die Befehle gehen: Schreiben Sie help.',
      'answer-reported': 'Danke. Die Antwort wurde gemeldet, ohne Ihre Zahlen.',
      'only-in-own-chat': 'Was Sie betrifft, beantworte ich nur in Ihrem eigenen Chat.',
      'class-not-here': 'Diesen Kurs gibt es nicht mehr.',
      'try-again': 'Das hat nicht geklappt. Bitte versuchen Sie es in einer Minute noch einmal.',
    },
  };
}
