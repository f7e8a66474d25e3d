import rateLimit from '@fastify/rate-limit';
import { expect } from 'chai';
import fastify from 'fastify';
import { CodeRefused } from '../../domain/pairing/pairing.ts';
import { limitRefusedCodes } from './limit-refusals.ts';
import { answerProblems } from './problems.ts';

describe('codes that are refused', () => {
  /** An api that knows one code. */
  async function api() {
    const app = fastify();
    answerProblems(app);
    await app.register(rateLimit, { global: false });
    const limited = limitRefusedCodes(app);
    app.post<{ Body: { code: string } }>('/codes', (request) =>
      limited(request, async () => {
        if (request.body.code !== 'right') throw new CodeRefused();
        return {};
      }),
    );
    const offer = async (code: string, remoteAddress: string) =>
      (await app.inject({ method: 'POST', url: '/codes', remoteAddress, body: { code } })).statusCode;
    return { offer, close: () => app.close() };
  }

  it('are counted for the whole network of an IPv6 line, and for no other [PI3]', async () => {
    const { offer, close } = await api();
    for (let guess = 0; guess < 20; guess++) expect(await offer('wrong', `2001:db8:0:1::${guess}`)).to.equal(403);
    expect(await offer('right', '2001:db8:0:1::ffff')).to.equal(429);
    expect(await offer('right', '2001:db8:0:2::1')).to.equal(200);
    await close();
  });

  it('get no further when they are sent at once, and right ones are never counted [PI3]', async () => {
    const { offer, close } = await api();
    const right = await Promise.all(Array.from({ length: 100 }, () => offer('right', '10.0.0.1')));
    expect(new Set(right)).to.deep.equal(new Set([200]));
    const wrong = await Promise.all(Array.from({ length: 100 }, () => offer('wrong', '10.0.0.1')));
    expect(wrong.filter((status) => status === 403)).to.have.length(20);
    await close();
  });
});
