import { expect } from 'chai';
import { lockfileFaults } from './lockfile.ts';

const manifests = { '': { dependencies: { red: '^1' } } };
const rootEntry = { dependencies: { red: '^1' } };

describe('the lockfile check', () => {
  it('is content when every package that is needed is there', () => {
    const packages = { '': rootEntry, 'node_modules/red': {} };
    expect(lockfileFaults({ packages }, manifests)).to.eql([]);
  });

  it('names a package that another package needs and that is nowhere on its way', () => {
    const packages = {
      '': rootEntry,
      'node_modules/red': { dependencies: { green: '1', blue: '1' } },
      'node_modules/red/node_modules/green': {},
      'node_modules/other/node_modules/blue': {},
    };
    expect(lockfileFaults({ packages }, manifests)).to.eql(['node_modules/red needs blue, which the lockfile lacks']);
  });

  it('finds what lies beside a workspace as well as in the root', () => {
    const packages = {
      '': rootEntry,
      'node_modules/red': {},
      'infra/local': { dependencies: { red: '1', green: '1' } },
      'infra/local/node_modules/green': { dependencies: { red: '1' } },
    };
    expect(lockfileFaults({ packages }, manifests)).to.eql([]);
  });

  it('does not ask for optional packages, optional peers, or what a library needs for its own development', () => {
    const packages = {
      '': rootEntry,
      'node_modules/red': {
        dependencies: { green: '1' },
        optionalDependencies: { green: '1' },
        peerDependencies: { blue: '1' },
        peerDependenciesMeta: { blue: { optional: true } },
        devDependencies: { grey: '1' },
      },
    };
    expect(lockfileFaults({ packages }, manifests)).to.eql([]);
  });

  it('names a download address', () => {
    const packages = { '': rootEntry, 'node_modules/red': { resolved: 'https://registry.example/red.tgz' } };
    expect(lockfileFaults({ packages }, manifests)).to.eql([
      'node_modules/red names a download address: https://registry.example/red.tgz',
    ]);
  });

  it('names a manifest that has moved on', () => {
    const packages = {
      '': { dependencies: { red: '^0', green: '1' } },
      'node_modules/red': {},
      'node_modules/green': {},
    };
    expect(lockfileFaults({ packages }, manifests)).to.eql([
      'package.json says red ^1, the lockfile ^0',
      'package.json says green nothing, the lockfile 1',
    ]);
  });
});
