import { expect } from 'chai';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchLive } from './live.ts';
import { benchPeers } from './peers/peers.ts';
import { childrenOf } from './process-usage.ts';

const FIGURES = [
  'participants',
  'cpuSecondsPerParticipantMinute',
  'bytesPerViewerSecond',
  'p50Ms',
  'p99Ms',
  'deliveredShare',
] as const;

if (process.platform === 'linux')
  describe('npm run bench -- live', function () {
    this.timeout(120_000);
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(await realpath(tmpdir()), 'upbeat-bench-'));
    });

    afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

    it('tells the same of our path and of each peer, side by side', async () => {
      const signal = new AbortController().signal;
      const { peers, ...ours } = await benchLive({
        folder,
        signal,
        participants: 3,
        seconds: 1,
        minutes: 1,
        mebibytes: 1,
        recordings: null,
        withPeers: true,
      });

      expect(peers).to.have.all.keys('socketIo', 'ws', 'socketIoAggregated');
      for (const figures of [ours, ...Object.values(peers)]) {
        expect(figures).to.include.all.keys(FIGURES);
        expect(figures.participants).to.equal(3);
        expect(figures.deliveredShare).to.be.above(0.5).and.at.most(1);
        expect(figures.bytesPerViewerSecond).to.be.above(0);
        expect(figures.p99Ms).to.be.above(0);
      }
      expect(ours.samplesStoredShare).to.equal(1);
      expect(ours.apiMemoryMb.most).to.be.above(20);
      expect(ours.apiSockets.last).to.be.at.least(3);
    });

    it('ends every process when it is told to stop', async () => {
      const before = childrenOf(process.pid);
      const stopping = new AbortController();
      const bench = benchPeers({ participants: 2, seconds: 60, signal: stopping.signal });
      stopping.abort();
      const fault: unknown = await bench.catch((refused: unknown) => refused);
      expect(fault).to.have.property('name', 'AbortError');
      expect(childrenOf(process.pid)).to.eql(before);
    });
  });
