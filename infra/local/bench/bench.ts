import { parseArgs } from 'node:util';
import { benchLive } from './live.ts';
import { benchStart } from './start.ts';

type Figures = Readonly<Record<string, unknown>>;

const BENCHES: Record<string, (options: { participants: number; seconds: number }) => Promise<Figures>> = {
  live: benchLive,
  start: benchStart,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    participants: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
  },
});
const name = positionals[0] ?? '';
const bench = BENCHES[name];
if (bench) {
  const figures = await bench({ participants: Number(values.participants), seconds: Number(values.seconds) });
  if (values.json) console.log(JSON.stringify(figures));
  else for (const [figure, value] of Object.entries(figures)) console.log(`${figure.padEnd(34)} ${show(value)}`);
} else {
  console.error(`npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--participants N] [--seconds N] [--json]`);
  process.exitCode = 1;
}

function show(value: unknown): string {
  return typeof value === 'number' ? String(Math.round(value * 1e5) / 1e5) : JSON.stringify(value);
}
