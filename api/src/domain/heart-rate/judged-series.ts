import { couldChange, isBpm, judgeSample, MISSING, NO_JUDGEMENT } from './sample.ts';

/**
 * A stored series without the jumps that no heart can make: storage keeps what the sensor sent (decision 3), so
 * whoever shows it or computes from it leaves out what the judge of the live path would not have shown.
 *
 * @returns a series of the same length; refused seconds are missing
 */
export function judgedSeries(series: Uint8Array): Uint8Array<ArrayBuffer> {
  const judged = new Uint8Array(series);
  let judgement = NO_JUDGEMENT;
  for (let second = 0; second < series.length; second++) {
    const bpm = series[second] ?? MISSING;
    if (!isBpm(bpm)) continue;
    const { accepted, doubted } = judgement;
    // Nearly every second: what follows the one before it needs no judge. A class of 1,000 has millions of them.
    if (accepted && !doubted && couldChange(bpm - accepted.bpm, second - accepted.second)) {
      judgement = { accepted: { second, bpm }, doubted: null };
      continue;
    }
    const next = judgeSample(judgement, second, bpm);
    judgement = next.judgement;
    if (next.verdict.type !== 'accepted') judged[second] = MISSING;
  }
  return judged;
}
