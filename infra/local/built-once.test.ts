import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { builtOnce } from './built-once.ts';

describe('A build by content', () => {
  let folder: string;
  let builds: string;
  let source: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'upbeat-built-'));
    builds = path.join(folder, 'builds');
    source = path.join(folder, 'source.ts');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const build = (text: string): Promise<string> => {
    writeFileSync(source, text);
    return builtOnce({ builds, sources: [source], kept: 2, build: (into) => mkdir(into) });
  };

  it('is found again for the same content, and another one for other content', async () => {
    const one = await build('one');
    expect(await build('two')).not.to.equal(one);
    expect(await build('one')).to.equal(one);
  });

  it('leaves the newest few', async () => {
    for (const text of ['one', 'two', 'three']) await build(text);
    expect(readdirSync(builds)).to.have.length(2);
  });

  it('clears up after builds that were killed, and leaves alone those at work', async () => {
    const [killed, atWork] = [2 ** 22 + 1, process.ppid].map((pid) => `0123456789abcdef.${pid}`);
    for (const name of [killed, atWork]) mkdirSync(path.join(builds, String(name)), { recursive: true });
    await build('one');
    expect(readdirSync(builds)).to.include(atWork).and.not.include(killed);
  });
});
