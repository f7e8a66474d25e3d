import { expect } from 'chai';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { cpuSecondsOf, cpuSecondsOfFamily, openSocketsOf, residentMbOf } from './process-usage.ts';

if (process.platform === 'linux')
  describe('what the bench reads of a process', () => {
    it('counts its sockets', async () => {
      const before = openSocketsOf(process.pid);
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      expect(openSocketsOf(process.pid)).to.equal(before + 1);
      server.close();
    });

    it('is memory in megabytes, and processor time in seconds', () => {
      expect(residentMbOf(process.pid)).to.be.within(10, 10_000);
      const used = process.cpuUsage();
      expect(cpuSecondsOf(process.pid)).to.be.closeTo((used.user + used.system) / 1e6, 1);
      expect(cpuSecondsOfFamily(process.pid)).to.be.at.least(cpuSecondsOf(process.pid));
    });
  });
