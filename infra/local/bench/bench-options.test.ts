import { expect } from 'chai';
import { readBenchOptions } from './bench-options.ts';

describe('the options of npm run bench', () => {
  const read = (...parameters: string[]) => readBenchOptions(parameters, ['live', 'start']);

  it('are a hundred people for half a minute, unless said otherwise', () => {
    const usual = {
      name: 'live',
      participants: 100,
      seconds: 30,
      minutes: 45,
      mebibytes: 2048,
      recordings: null,
      json: false,
      withPeers: true,
    };
    expect(read('live')).to.eql(usual);
    expect(read('live', '--json', '--no-peers')).to.eql({ ...usual, json: true, withPeers: false });
  });

  it('are a whole class for the wall', () => {
    expect(readBenchOptions(['wall'], ['live', 'wall']).participants).to.equal(1000);
    expect(readBenchOptions(['wall', '--participants', '60'], ['live', 'wall']).participants).to.equal(60);
  });

  for (const wrong of [[], ['fast'], ['live', 'start'], ['live', '--quick']]) {
    it(`say what there is when asked for "${wrong.join(' ')}"`, () => {
      expect(() => read(...wrong)).to.throw(/npm run bench -- live \| start/);
    });
  }

  for (const number of ['0', '1001', '2.5', 'all']) {
    it(`refuse ${number} participants in words`, () => {
      expect(() => read('live', '--participants', number)).to.throw(/between 1 and 1000, got/);
    });
  }

  it('leave time to join a class of an hour', () => {
    expect(() => read('live', '--seconds', '3301')).to.throw(/between 1 and 3300, got/);
  });
});
