import type { ResultToWrite } from '../../application/summaries/result-file.ts';
import { isBpm, MISSING, PAUSED } from '../../domain/heart-rate/sample.ts';

/**
 * A class as a Training Center file (TCX): a trackpoint a second with its heart rate where there is one, and a track of
 * its own after each pause, which is all that the format knows of pauses. It holds no position and says nobody's name.
 */
export function writeTcxResult({ startedAt, series, meanBpm, maxBpm, kcal }: ResultToWrite): Uint8Array {
  const timeOf = (second: number) =>
    new Date(Math.floor(startedAt.getTime() / 1000 + second) * 1000).toISOString().replace('.000', '');
  const trackpoint = (second: number) => {
    const bpm = series[second] ?? MISSING;
    return `<Trackpoint><Time>${timeOf(second)}</Time>${isBpm(bpm) ? beats('HeartRateBpm', bpm) : ''}</Trackpoint>`;
  };
  const paused = series.reduce((sum, byte) => (byte === PAUSED ? sum + 1 : sum), 0);
  return new TextEncoder().encode(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">',
      `<Activities><Activity Sport="Other"><Id>${timeOf(0)}</Id>`,
      `<Lap StartTime="${timeOf(0)}"><TotalTimeSeconds>${series.length - paused}</TotalTimeSeconds>`,
      `<DistanceMeters>0</DistanceMeters><Calories>${kcal ?? 0}</Calories>`,
      meanBpm === null ? '' : beats('AverageHeartRateBpm', Math.round(meanBpm)),
      maxBpm === null ? '' : beats('MaximumHeartRateBpm', maxBpm),
      '<Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>',
      ...tracksOf(series).map((seconds) => `<Track>${seconds.map(trackpoint).join('\n')}</Track>`),
      '</Lap></Activity></Activities></TrainingCenterDatabase>\n',
    ].join('\n'),
  );
}

/** The seconds of each track. A pause closes one with a point that has no heart rate, so that nothing is held into it. */
function tracksOf(series: Uint8Array): number[][] {
  const tracks: number[][] = [];
  for (const [second, byte] of series.entries()) {
    const isFirst = second === 0 || (series[second - 1] === PAUSED && byte !== PAUSED);
    const isLast = second === series.length - 1 || (byte === PAUSED && series[second - 1] !== PAUSED);
    if (isFirst) tracks.push([]);
    if (isFirst || isLast || byte !== PAUSED) tracks.at(-1)?.push(second);
  }
  return tracks;
}

function beats(element: string, bpm: number): string {
  return `<${element}><Value>${bpm}</Value></${element}>`;
}
