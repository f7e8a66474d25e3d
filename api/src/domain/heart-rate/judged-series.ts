import { isBpm, judgeSample, MISSING, NO_JUDGEMENT } from './sample.ts';

/**
 * A stored series without the jumps that no heart can make: storage keeps what the sensor sent (decision 3), so
 * whoever shows it or computes from it leaves out what the judge of the live path would not have shown.
 *
 * @returns a series of the same length; refused seconds are missing
 */
export function judgedSeries(series: Uint8Array): Uint8Array<ArrayBuffer> {
  let judgement = NO_JUDGEMENT;
  return Uint8Array.from(series, (byte, second) => {
    if (!isBpm(byte)) return byte;
    const judged = judgeSample(judgement, second, byte);
    judgement = judged.judgement;
    return judged.verdict.type === 'accepted' ? byte : MISSING;
  });
}
