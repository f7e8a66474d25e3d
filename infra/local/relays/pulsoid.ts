/** What Pulsoid's `real_time` socket sends with each beat. */
export function pulsoidMessage(bpm: number): string {
  return JSON.stringify({ measured_at: Date.now(), data: { heart_rate: bpm } });
}
