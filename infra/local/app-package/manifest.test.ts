import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { NoticeName } from '@upbeat/api/domain/schedule/notice.ts';
import { PERMISSIONS } from '@upbeat/api/domain/schedule/permission.ts';
import { upbeat } from '../entra/applications.ts';
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
/** What stands in one table of docs/permissions.md: a name and its kind, row by row. */
function tableOf(heading: string): [string, string][] {
  const [, section = ''] = new RegExp(`## ${heading}([\\s\\S]*?)\\n## `).exec(permissions) ?? [];
  const rows = [...section.matchAll(/^\| `([\w.]+)` +\| ([^|]+?) +\|/gm)];
  return rows.map(([, name = '', kind = '']) => [name, kind]);
}

interface RequiredAccess {
  readonly resourceAccess: readonly { readonly id: string; readonly type: 'Role' | 'Scope' }[];
}

/** How Microsoft's registration names them: the same in every tenant. @see the permissions reference of Graph */
const MICROSOFT_IDS = new Map([
  ['Calendars.ReadWrite application', 'ef54d2bf-783f-4e0f-bca1-3210c0444d99'],
  ['OnlineMeetings.ReadWrite.All application', 'b8bb2037-6e08-44ac-a4ea-4674e010e2a4'],
  ['TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All application', 'ba1ba90b-2d8f-487e-9f16-80728d85bb5c'],
  ['TeamsTab.ReadWriteSelfForChat.All application', '9f62e4a2-a2d6-4350-b28b-d244728c4f86'],
  ['AppCatalog.Read.All application', 'e12dae10-5a57-4817-b79d-dfbec5348930'],
  ['User.ReadBasic.All application', '97235f07-e226-4f63-ace3-39588e11d3a1'],
  ['User.ReadBasic.All delegated', 'b340eb25-3456-403f-be2f-af7a0d370277'],
  ['Team.ReadBasic.All delegated', '485be79e-c497-4b35-9400-0e3fa7f2a5d4'],
  ['Channel.ReadBasic.All delegated', '9d8982ae-4365-4f57-95e9-d6032a4c0b87'],
  ['OnlineMeetingRecording.Read.All application', 'a4a08342-c95d-476b-b943-97e100569c8d'],
  ['OnlineMeetingTranscript.Read.All application', 'a4a80d8d-d283-4bd8-8504-555ec3870630'],
]);

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
    const explained = tableOf('Tier 0').map(([name]) => name);
    expect(explained.filter((name) => /\.(Chat|Group|User)$/.test(name))).to.have.members(asked);
  });

  it('gives a reason in docs/permissions.md for each permission of the ladder, at its step, and asks for no other [AR13]', () => {
    for (const tier of [1, 2]) {
      const explained = tableOf(`Tier ${tier}`).map(([name, kind]) => `${name} ${kind}`);
      const inApp = PERMISSIONS.filter((permission) => permission.tier === tier);
      expect(explained).to.deep.equal(inApp.map(({ name, kind }) => `${name} ${kind}`));
    }
  });

  it('has them in its registration, here and in Azure, and no other [AR13]', async () => {
    const [graph] = upbeat.needs;
    const namesOf = (kind: 'application' | 'delegated') =>
      PERMISSIONS.filter((permission) => permission.kind === kind).map(({ name }) => name);
    expect(graph?.application).to.deep.equal(namesOf('application'));
    expect(graph?.delegated).to.deep.equal(namesOf('delegated'));
    const text = await readFile(join(root, 'infra/entra/aad.manifest.json'), 'utf8');
    const { requiredResourceAccess } = JSON.parse(text) as { requiredResourceAccess: RequiredAccess[] };
    const asked = requiredResourceAccess.flatMap(({ resourceAccess }) => resourceAccess);
    expect(asked).to.deep.equal(
      PERMISSIONS.map(({ name, kind }) => ({
        id: MICROSOFT_IDS.get(`${name} ${kind}`),
        type: kind === 'application' ? 'Role' : 'Scope',
      })),
    );
  });

  it('declares each notice that the activity feed gets, and no other', () => {
    const declared = manifest.activities.activityTypes.map(({ type }) => type);
    const told: Record<NoticeName, true> = {
      classReminder: true,
      placeFree: true,
      classMoved: true,
      classCancelled: true,
      recordingReady: true,
    };
    expect(declared).to.deep.equal(Object.keys(told));
    const parameters = manifest.activities.activityTypes.flatMap(({ templateText }) => templateText.match(/\{\w+\}/g));
    expect([...new Set(parameters)]).to.have.members(['{className}', '{when}']);
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
