export type Stops = (() => Promise<void>)[];

/** One after the other, the last first. What does not stop is no reason to leave the rest running. */
export async function stopAll(stops: Stops): Promise<void> {
  const faults: unknown[] = [];
  for (const stop of stops.splice(0).reverse()) await stop().catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('\n'));
}
