import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { readEnvironment } from './env-file.ts';
import { drawColorIcon, drawOutlineIcon } from './icons.ts';
import { fillIn, schemaFaults, type Manifest } from './manifest.ts';
import { readPng } from './png.ts';
import { publishFaults, storeFaults, type PackageContent } from './store-faults.ts';
import { writeZip } from './zip.ts';

const root = join(import.meta.dirname, '../../..');
const template = await readFile(join(root, 'appPackage/manifest.json'), 'utf8');
const permissions = await readFile(join(root, 'docs/permissions.md'), 'utf8');
const product = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
const { values } = await readEnvironment('dev');
const manifest = JSON.parse(fillIn(template, { ...values, APP_NAME_SUFFIX: '' })) as Manifest;
const content: PackageContent = {
  manifest,
  color: await readFile(join(root, 'appPackage', manifest.icons.color)),
  outline: await readFile(join(root, 'appPackage', manifest.icons.outline)),
  productVersion: product.version,
};

describe('the app package', () => {
  it('is valid by the published schema of its version', async () => {
    expect(await schemaFaults(manifest)).to.deep.equal([]);
  });

  it('keeps every rule of the Teams store that a machine can check', () => {
    expect(storeFaults(content)).to.deep.equal([]);
  });

  it('names only pages that exist', async () => {
    const pages = new Set((await readdir(join(root, 'teams-app'))).filter((file) => file.endsWith('.html')));
    const named = [...template.matchAll(/\$\{\{APP_DOMAIN\}\}\/([\w-]+\.html)/g)].map(([, page]) => page ?? '');
    expect(named).to.not.be.empty;
    expect(named.filter((page) => !pages.has(page))).to.deep.equal([]);
  });

  it('gives a reason in docs/permissions.md for each permission, and asks for no other', () => {
    const asked = manifest.authorization.permissions.resourceSpecific.map(({ name }) => name);
    const [, granted = ''] = /## Asked for today([\s\S]*?)\n## /.exec(permissions) ?? [];
    const explained = [...granted.matchAll(/^\| `([\w.]+)`/gm)].map(([, name]) => name);
    expect(explained.filter((name) => /\.(Chat|Group)$/.test(name ?? ''))).to.have.members(asked);
  });

  it('carries icons that are drawn from the mark', () => {
    expect(readPng(drawColorIcon())).to.deep.equal(readPng(content.color));
    expect(readPng(drawOutlineIcon())).to.deep.equal(readPng(content.outline));
  });

  it('says which names are missing rather than leaving them in', () => {
    expect(() => fillIn('{"id":"${{TEAMS_APP_ID}}"}', {})).to.throw(/TEAMS_APP_ID/);
  });

  it('puts values in as JSON text, so that none can change its shape', () => {
    expect(fillIn('{"name":"${{NAME}}"}', { NAME: 'a","b":"c' })).to.equal('{"name":"a\\",\\"b\\":\\"c"}');
  });
});

describe('the rules of the Teams store', () => {
  const faultsOf = (change: Partial<Manifest>) => storeFaults({ ...content, manifest: { ...manifest, ...change } });

  it('find a name of Microsoft or an unfinished state, and a full name without its developer', () => {
    expect(faultsOf({ name: { short: 'Teams Beat', full: 'Beats' } }).map((fault) => fault.slice(0, 2))).to.deep.equal([
      'S1',
      'S1',
    ]);
  });

  it('find a scheme or a port in a valid domain, and a foreign domain in the store', () => {
    expect(faultsOf({ validDomains: ['https://upbeat.example'] })).to.have.length(1);
    expect(faultsOf({ validDomains: ['localhost:5301'] })).to.have.length(1);
    expect(publishFaults({ ...manifest, validDomains: ['upbeat.azurewebsites.net'] })).to.have.length(1);
    expect(publishFaults({ ...manifest, validDomains: ['upbeat.fit'] })).to.deep.equal([]);
  });

  it('find a version that is not the one of the product', () => {
    expect(faultsOf({ version: '9.9.9' })).to.deep.equal([
      `S4 the manifest is 9.9.9, and the product ${product.version}`,
    ]);
  });

  it('find icons of a wrong size, colour or padding', () => {
    expect(storeFaults({ ...content, color: content.outline })).to.deep.equal(['S5 color.png is not 192×192']);
    expect(storeFaults({ ...content, outline: content.color })).to.deep.equal([
      'S5 outline.png is not 32×32',
      'S5 outline.png has another colour than white',
    ]);
  });

  it('find superlatives, a short text that says app, and a long one without ways forward', () => {
    const faults = faultsOf({ description: { short: 'The best app', full: 'Classes in Teams' } });
    expect(faults.every((fault) => fault.startsWith('S6'))).to.equal(true);
    expect(faults).to.have.length(6);
  });

  it('find a tab that is missing in meetings, and a command of Teams', () => {
    expect(faultsOf({ configurableTabs: [{ context: ['channelTab'], scopes: ['team'] }] })).to.have.length(5);
    const short = 'Press Start the meeting';
    expect(faultsOf({ description: { ...manifest.description, short } })).to.deep.equal([
      'S17 a text uses a command of Teams',
    ]);
  });
});

describe('the zip of the package', () => {
  it('holds what was put in, and the same content makes the same file', () => {
    const bytes = Buffer.from('one breath, five bars, one clock');
    const zip = Buffer.from(writeZip([{ name: 'manifest.json', bytes }]));
    const start = 30 + 'manifest.json'.length;
    expect(inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(18)))).to.deep.equal(bytes);
    expect(zip.equals(writeZip([{ name: 'manifest.json', bytes }]))).to.equal(true);
  });
});
