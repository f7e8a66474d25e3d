import { expect } from 'chai';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from './project.ts';

interface Law {
  forbidden: IFlattenedRuleSet['forbidden'];
  options: ICruiseOptions;
}

const law = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as Law;

/** Files that the planted imports lead to, or that are there to be found innocent. */
const INNOCENT = {
  'package.json': '{ "workspaces": ["api", "bot", "teams-app", "infra/local"], "devDependencies": { "chai": "1" } }',
  'api/package.json': `{ "name": "@upbeat/api", "dependencies": { "typebox": "1", "pg": "1" }, "exports": {
    "./domain/*": "./src/domain/*", "./contract/*": "./src/contract/*", "./application/*": "./src/application/*" } }`,
  'bot/package.json': '{ "name": "@upbeat/bot" }',
  'teams-app/package.json': '{ "name": "@upbeat/teams-app" }',
  'infra/local/package.json': '{ "name": "@upbeat/local" }',
  ...Object.fromEntries(['chai', 'typebox', 'pg', 'stranger'].map((name) => [`node_modules/${name}/index.js`, ''])),
  'api/src/domain/zone.ts': 'export const zone = 1;',
  'api/src/domain/zone.test.ts': "import 'chai'; import './zone.ts';",
  'api/src/contract/view.ts': "import 'typebox'; import '../domain/zone.ts'; export const view = 1;",
  'api/src/application/end.ts': "import '../domain/zone.ts'; export const end = 1;",
  'api/src/application/end.test.ts': "import './end.ts'; import '../infrastructure/memory.ts';",
  'api/src/infrastructure/memory.ts': "import 'pg'; import '../application/end.ts'; import '../contract/view.ts';",
  'api/src/presentation/routes.ts': "import '../application/end.ts'; import '../contract/view.ts';",
  'api/src/config.ts': 'export const config = 1;',
  'api/src/composition.ts': "import './infrastructure/memory.ts'; import './presentation/routes.ts';",
  'api/src/main.ts': "import './composition.ts'; import './config.ts'; import 'node:fs';",
  'bot/src/app.ts': "import '@upbeat/api/application/end.ts';",
  'teams-app/src/shared/look.ts': "import '@upbeat/api/domain/zone.ts'; import '@upbeat/api/contract/view.ts';",
  'teams-app/src/features/stage/tile.ts': "import '../../shared/look.ts';",
  'teams-app/src/features/panel/mine.ts': "import '../../shared/look.ts';",
  'teams-app/src/surfaces/stage.ts': "import '../features/stage/tile.ts';",
  'infra/local/entra.ts': "import '@upbeat/api/domain/zone.ts';",
};

/** [the file, what it imports, the rule it breaks] */
const PLANTED: readonly (readonly [file: string, imported: string, broken: string])[] = [
  ['api/src/domain/a.ts', '../application/end.ts', 'domain-is-alone'],
  ['api/src/domain/b.ts', 'pg', 'domain-is-alone'],
  ['api/src/domain/c.ts', 'node:fs', 'domain-is-alone'],
  ['api/src/domain/d.test.ts', '../application/end.ts', 'core-tests-stay-in-the-core'],
  ['api/src/contract/a.ts', '../application/end.ts', 'contract-knows-domain-only'],
  ['api/src/contract/b.ts', 'pg', 'contract-knows-domain-only'],
  ['api/src/application/a.ts', '../infrastructure/memory.ts', 'application-knows-domain-only'],
  ['api/src/application/b.ts', '../contract/view.ts', 'application-knows-domain-only'],
  ['api/src/application/c.ts', 'typebox', 'application-knows-domain-only'],
  ['api/src/infrastructure/a.ts', '../presentation/routes.ts', 'adapters-do-not-know-surfaces'],
  ['api/src/presentation/a.ts', '../infrastructure/memory.ts', 'surfaces-do-not-know-adapters'],
  ['api/src/presentation/b.ts', '../config.ts', 'nobody-knows-a-root'],
  ['api/src/presentation/c.ts', '../composition.ts', 'nobody-knows-a-root'],
  ['api/src/presentation/d.ts', 'stranger', 'no-undeclared-packages'],
  ['api/src/presentation/e.ts', 'chai', 'product-without-tools'],
  ['api/src/presentation/f.ts', './nowhere.ts', 'nothing-unresolved'],
  ['api/src/presentation/g.ts', '../../../bot/src/app.ts', 'api-does-not-know-its-surfaces'],
  ['api/src/presentation/h.test.ts', '../../../infra/local/entra.ts', 'product-does-not-know-stand-ins'],
  ['bot/src/a.ts', '../../api/src/domain/zone.ts', 'through-the-front-door'],
  ['bot/src/b.ts', '@upbeat/api/presentation/routes.ts', 'nothing-unresolved'],
  ['bot/src/c.ts', '../../teams-app/src/shared/look.ts', 'surfaces-are-strangers'],
  ['teams-app/src/shared/a.ts', '@upbeat/api/application/end.ts', 'browser-takes-domain-and-contract'],
  ['teams-app/src/shared/b.ts', 'node:fs', 'browser-has-no-node'],
  ['teams-app/src/shared/c.ts', '../features/stage/tile.ts', 'shared-knows-no-feature'],
  ['teams-app/src/shared/d.ts', '../surfaces/stage.ts', 'surfaces-are-on-top'],
  ['teams-app/src/features/panel/a.ts', '../stage/tile.ts', 'features-stand-alone'],
  ['teams-app/src/surfaces/a.ts', '../../../infra/local/entra.ts', 'product-does-not-know-stand-ins'],
];

describe('the import law', function () {
  this.timeout(30_000);
  let folder: string;
  let broken: Map<string, string[]>;

  before(async () => {
    folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'upbeat-import-law-'));
    const planted = PLANTED.map(([file, imported]) => [file, `import '${imported}';`] as const);
    const circle = [
      ['api/src/domain/round.ts', "import './about.ts';"],
      ['api/src/domain/about.ts', "import './round.ts';"],
    ] as const;
    for (const [file, text] of [...Object.entries(INNOCENT), ...planted, ...circle]) write(folder, file, text);
    for (const name of ['api', 'bot', 'teams-app']) link(folder, name);
    broken = await judge(folder);
  });

  after(() => rmSync(folder, { recursive: true }));

  it('lets every permitted import pass', () => {
    expect(Object.keys(INNOCENT).filter((file) => broken.has(file))).to.eql([]);
  });

  for (const [file, imported, name] of PLANTED) {
    it(`names ${name} when ${file} imports ${imported}`, () => {
      expect(broken.get(file) ?? []).to.include(name);
    });
  }

  it('names a circle', () => {
    expect(broken.get('api/src/domain/about.ts')).to.eql(['no-circles']);
  });
});

function write(folder: string, file: string, text: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

/** As npm does it for a workspace. */
function link(folder: string, workspace: string): void {
  mkdirSync(path.join(folder, 'node_modules/@upbeat'), { recursive: true });
  symlinkSync(path.join(folder, workspace), path.join(folder, 'node_modules/@upbeat', workspace), 'junction');
}

/** The names of the rules that each file breaks. */
async function judge(folder: string): Promise<Map<string, string[]>> {
  const ruleSet = { forbidden: law.forbidden ?? [] };
  const { output } = await cruise(
    ['api', 'bot', 'teams-app', 'infra'],
    { ...law.options, baseDir: folder, ruleSet, validate: true },
    law.options.enhancedResolveOptions ?? {},
  );
  const found = new Map<string, string[]>();
  for (const { from, rule } of (output as ICruiseResult).summary.violations) {
    found.set(from, [...(found.get(from) ?? []), rule.name]);
  }
  return found;
}
