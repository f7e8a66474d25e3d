import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';

describe('The built pages', () => {
  it('are built once for the same content', async function () {
    this.timeout(60_000);
    const log: string[] = [];
    const folder = await buildApp({ log: (line) => log.push(line) });
    log.length = 0;
    expect(await buildApp({ log: (line) => log.push(line) })).to.equal(folder);
    expect(log).to.deep.equal([]);
  });

  it('hold no inline script and name their assets by content', async function () {
    this.timeout(60_000);
    const folder = await buildApp({ log: () => undefined });
    const stage = await readFile(join(folder, 'stage.html'), 'utf8');
    const scripts = [...stage.matchAll(/<script\b[^>]*>([^<]*)<\/script>/g)];
    expect(scripts).to.not.have.length(0);
    for (const [tag, inline] of scripts) {
      expect(inline?.trim()).to.equal('');
      expect(tag).to.match(/src="\/assets\/[\w-]+-[\w-]{8}\.js"/);
    }
  });
});
