/** Calls with the same key that overlap in time become one. Nothing is kept after it has settled. */
export function singleFlight<Result>(): (key: string, start: () => Promise<Result>) => Promise<Result> {
  const underWay = new Map<string, Promise<Result>>();

  return (key, start) => {
    const current = underWay.get(key);
    if (current) return current;
    const started = start().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
}
