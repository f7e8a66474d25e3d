import { fork } from 'node:child_process';
import { on } from 'node:events';

const GAUGE_EVERY_MS = 10_000;

/** How a gauge went from the beginning of the measured time to its end. */
export interface Course {
  readonly first: number;
  readonly atHalf: number;
  readonly last: number;
  readonly most: number;
}

export interface UnderLoad<Meter extends string, Gauge extends string> {
  /** A program that takes the order as its first message, and says `running`, `measured` and `done` with figures. */
  readonly program: string;
  readonly order: object;
  readonly signal: AbortSignal;
  /** Read when the measured time begins and when it is over; the difference counts. */
  readonly meters: Readonly<Record<Meter, () => number>>;
  /** Read every ten seconds in between. */
  readonly gauges: Readonly<Record<Gauge, () => number>>;
}

/** Runs a load in a process of its own, and reads meters and gauges while it runs. Its figures are as its program says. */
export async function measureUnderLoad<Meter extends string, Gauge extends string>({
  program,
  order,
  signal,
  meters,
  gauges,
}: UnderLoad<Meter, Gauge>) {
  const load = fork(program, { execArgv: [], signal });
  load.on('error', () => undefined); // of the signal; whoever waits for it hears of it too
  const gone = new Promise((resolve) => load.once('exit', resolve));
  const said = on(load, 'message', { close: ['exit'], signal }); // keeps what arrives in the same breath
  const says = async (type: string): Promise<unknown> => {
    const { done, value } = await said.next();
    if (done) throw new Error('The load ended before it was done');
    const [message] = value as [{ type: string }];
    if (message.type !== type) throw new Error(`The load said ${message.type} where ${type} was due`);
    return message;
  };

  let remember: NodeJS.Timeout | undefined;
  try {
    load.send(order);
    await says('running');
    const began = performance.now();
    const before = read(meters);
    const readings = [read(gauges)];
    remember = setInterval(() => readings.push(read(gauges)), GAUGE_EVERY_MS);
    await says('measured');
    const seconds = (performance.now() - began) / 1000;
    const after = read(meters);
    readings.push(read(gauges));
    clearInterval(remember);
    return {
      figures: await says('done'),
      seconds,
      used: mapped(meters, (meter) => after[meter] - before[meter]),
      courses: mapped(gauges, (gauge) => courseOf(readings.map((reading) => reading[gauge]))),
    };
  } finally {
    clearInterval(remember);
    load.kill('SIGKILL');
    await gone;
  }
}

function read<Name extends string>(dials: Readonly<Record<Name, () => number>>): Record<Name, number> {
  return mapped(dials, (name) => dials[name]());
}

function mapped<Name extends string, Value>(from: Readonly<Record<Name, unknown>>, value: (name: Name) => Value) {
  const names = Object.keys(from) as Name[];
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}

function courseOf(values: readonly number[]): Course {
  const at = (index: number): number => values.at(index) ?? Number.NaN;
  return { first: at(0), atHalf: at(values.length >> 1), last: at(-1), most: Math.max(...values) };
}
