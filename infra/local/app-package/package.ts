import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from './env-file.ts';
import { drawColorIcon, drawOutlineIcon } from './icons.ts';
import { fillIn, schemaFaults, type Manifest } from './manifest.ts';
import { publishFaults, storeFaults } from './store-faults.ts';
import { writeZip } from './zip.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'appPackage');

const { values } = parseArgs({
  options: {
    env: { type: 'string', default: 'dev' },
    /** Draws the two icons anew from the mark. */
    'draw-icons': { type: 'boolean', default: false },
    /** Also holds what only the package for the store must hold. */
    store: { type: 'boolean', default: false },
  },
});

if (values['draw-icons']) {
  await writeFile(join(folder, 'color.png'), drawColorIcon());
  await writeFile(join(folder, 'outline.png'), drawOutlineIcon());
}

const { values: names, unprovisioned } = await readEnvironment(values.env);
const text = fillIn(await readFile(join(folder, 'manifest.json'), 'utf8'), names);
const manifest = JSON.parse(text) as Manifest;
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
const color = await readFile(join(folder, manifest.icons.color));
const outline = await readFile(join(folder, manifest.icons.outline));

const faults = [
  ...(await schemaFaults(manifest)),
  ...storeFaults({ manifest, color, outline, productVersion: version }),
  ...(values.store ? publishFaults(manifest) : []),
];
if (faults.length > 0) {
  console.error(`The package is not good yet:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exit(1);
}

const file = join(folder, 'build', `upbeat.${values.env}.zip`);
await mkdir(join(folder, 'build'), { recursive: true });
await writeFile(
  file,
  writeZip([
    { name: 'manifest.json', bytes: Buffer.from(text, 'utf8') },
    { name: manifest.icons.color, bytes: color },
    { name: manifest.icons.outline, bytes: outline },
  ]),
);
console.log(
  `${relative(root, file)}: ${manifest.name.full} ${manifest.version}, valid by schema ${manifest.manifestVersion}`,
);
if (unprovisioned.length > 0) {
  console.log(
    `env/.env.${values.env} does not say ${unprovisioned.join(', ')} yet: this package can be looked at, not installed.`,
  );
}
