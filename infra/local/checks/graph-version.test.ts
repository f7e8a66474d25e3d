import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.ts';
import { sourceFiles } from './source-files.ts';

/** The version of Graph that Microsoft may change any day, as an address would name it. */
const BETA = /(graph\.microsoft\.com|defaultVersion|GRAPH_VERSION)[^\n]*\bbeta\b|['"`/]beta\//i;

describe('Graph', () => {
  it('is asked by version 1.0 alone, in whatever file of the product [GR6]', () => {
    const product = sourceFiles('{api,bot,teams-app}/src/**/*.{ts,tsx}');
    expect(product.length).to.be.above(100);
    expect(product.filter((file) => BETA.test(readFileSync(path.join(root, file), 'utf8')))).to.deep.equal([]);
  });
});
