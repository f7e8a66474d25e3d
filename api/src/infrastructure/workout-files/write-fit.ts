import type { ResultToWrite } from '../../application/summaries/result-file.ts';
import { isBpm, MISSING } from '../../domain/heart-rate/sample.ts';
import { pausesOf, type Gap } from '../../domain/heart-rate/series.ts';
import { fitTime, writeFit, type FitField, type FitMessage } from './fit-writer.ts';

/** Numbers of messages in the FIT profile. */
const FILE_ID = 0;
const SESSION = 18;
const LAP = 19;
const RECORD = 20;
const EVENT = 21;
const ACTIVITY = 34;

/** Values of the FIT profile: a file of an activity, by nobody who makes devices; timer events; kind of sport. */
const ACTIVITY_FILE = 4;
const DEVELOPMENT = 255;
const TIMER = 0;
const STARTS = 0;
const STOPS = 4;
const FITNESS_EQUIPMENT = 4;
const CARDIO_TRAINING = 26;

/**
 * A class as a FIT file: a record a second with its heart rate where there is one, pauses as a stopped timer. It holds
 * no position and says nobody's name.
 */
export function writeFitResult({ startedAt, series, meanBpm, maxBpm, kcal }: ResultToWrite): Uint8Array {
  const start = fitTime(startedAt);
  const end = start + series.length;
  const pauses = pausesOf(series);
  const pausedSeconds = pauses.reduce((sum, { from, until }) => sum + until - from, 0);
  const timer = (second: number, type: number): FitMessage => ({
    number: EVENT,
    fields: [time(253, start + second), enumerated(0, TIMER), enumerated(1, type)],
  });
  const record = (second: number): FitMessage => {
    const bpm = series[second] ?? MISSING;
    const at = time(253, start + second);
    return { number: RECORD, fields: isBpm(bpm) ? [at, uint8(3, bpm)] : [at] };
  };
  const length = [
    time(253, end),
    time(2, start),
    milliseconds(7, series.length),
    milliseconds(8, series.length - pausedSeconds),
  ];
  return writeFit([
    {
      number: FILE_ID,
      fields: [enumerated(0, ACTIVITY_FILE), uint16(1, DEVELOPMENT), uint16(2, 0), time(4, start)],
    },
    timer(0, STARTS),
    ...stretchesBetween(pauses, series.length).flatMap(({ from, until, isPause }) => {
      // The first and the last second stand in the file even where the class was paused: its length is read from them.
      const seconds = Array.from({ length: until - from }, (_, offset) => from + offset);
      const edges = seconds.filter((second) => second === 0 || second === series.length - 1);
      return isPause ? [timer(from, STOPS), ...edges.map(record), timer(until, STARTS)] : seconds.map(record);
    }),
    timer(series.length, STOPS),
    { number: LAP, fields: [...length, ...heartRates(15, meanBpm, 16, maxBpm)] },
    {
      number: SESSION,
      fields: [
        ...length,
        enumerated(5, FITNESS_EQUIPMENT),
        enumerated(6, CARDIO_TRAINING),
        ...(kcal === null ? [] : [uint16(11, kcal)]),
        ...heartRates(16, meanBpm, 17, maxBpm),
        uint16(26, 1),
      ],
    },
    { number: ACTIVITY, fields: [time(253, end), milliseconds(0, series.length - pausedSeconds), uint16(1, 1)] },
  ]);
}

/** The whole class in order: what was paused, and what lies between. */
function stretchesBetween(pauses: readonly Gap[], length: number): (Gap & { isPause: boolean })[] {
  const starts = [0, ...pauses.map(({ until }) => until)];
  const ends = [...pauses.map(({ from }) => from), length];
  return starts
    .flatMap((from, index) => {
      const pause = pauses[index];
      const between = { from, until: ends[index] ?? length, isPause: false };
      return pause === undefined ? [between] : [between, { ...pause, isPause: true }];
    })
    .filter(({ from, until }) => until > from);
}

function heartRates(mean: number, meanBpm: number | null, max: number, maxBpm: number | null): FitField[] {
  return meanBpm === null || maxBpm === null ? [] : [uint8(mean, Math.round(meanBpm)), uint8(max, maxBpm)];
}

const enumerated = (number: number, value: number): FitField => ({ number, type: 'enum', value });
const uint8 = (number: number, value: number): FitField => ({ number, type: 'uint8', value });
const uint16 = (number: number, value: number): FitField => ({ number, type: 'uint16', value });
const time = (number: number, value: number): FitField => ({ number, type: 'uint32', value });
const milliseconds = (number: number, seconds: number): FitField => time(number, seconds * 1000);
