import { expect } from 'chai';
import { findBrowser } from './find-browser.ts';

describe('findBrowser', () => {
  let before: string | undefined;

  beforeEach(() => {
    before = process.env['UPBEAT_BROWSER'];
  });

  afterEach(() => {
    if (before === undefined) delete process.env['UPBEAT_BROWSER'];
    else process.env['UPBEAT_BROWSER'] = before;
  });

  it('says so when UPBEAT_BROWSER names no browser, instead of taking another one', () => {
    process.env['UPBEAT_BROWSER'] = '/nowhere/browser';
    expect(() => findBrowser()).to.throw(/UPBEAT_BROWSER is \/nowhere\/browser, which does not run/);
  });
});
