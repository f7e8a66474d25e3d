import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lastWords } from './last-words.ts';

describe('the last words of the api', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'upbeat-words-'));
    file = path.join(folder, 'api.log');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are what was wrong, without the requests in between', () => {
    writeFileSync(
      file,
      [
        '{"level":30,"msg":"request completed"}',
        '{"level":50,"msg":"stopping failed","err":{"message":"the pool is closed"}}',
        '{"level":30,"msg":"request completed"}',
        '',
      ].join('\n'),
    );
    expect(lastWords(file)).to.equal('  stopping failed: the pool is closed');
  });

  it('are the lines themselves when it had no log yet', () => {
    writeFileSync(file, 'Error: Environment is incomplete:\n  PORT must be a number\n');
    expect(lastWords(file)).to.equal('  Error: Environment is incomplete:\n    PORT must be a number');
  });

  it('are not those of an earlier process', () => {
    const earlier = 'Error: of yesterday\n';
    writeFileSync(file, `${earlier}Error: of today\n`);
    expect(lastWords(file, earlier.length)).to.equal('  Error: of today');
  });

  it('begin with a whole line of a long log', () => {
    writeFileSync(file, `${'{"level":30,"msg":"request completed"}\n'.repeat(2000)}Error: too many\n`);
    expect(lastWords(file)).to.equal('  Error: too many');
  });

  it('say so when there are none', () => {
    writeFileSync(file, '');
    expect(lastWords(file)).to.equal('  nothing');
  });
});
