import rateLimit from '@fastify/rate-limit';
import { expect } from 'chai';
import fastify from 'fastify';
import { guardRoutes, NotSignedIn } from './access.ts';
import { answerProblems } from './problems.ts';

const REFUSALS = 5000;

describe('access', () => {
  it('slows an address down whose sign-ins are refused by the thousand, and nobody else there [ID5]', async () => {
    const app = fastify();
    answerProblems(app);
    await app.register(rateLimit, { global: false });
    guardRoutes(app, {
      verifyToken: async (token) => {
        if (token !== 'good') throw new NotSignedIn();
        const expiresAt = new Date('2026-11-23T12:00:00Z');
        return {
          tenantId: 't',
          personId: 'p',
          name: 'Amira',
          isAdmin: false,
          isGuest: false,
          expiresAt,
          boundTo: null,
        };
      },
      requireActiveTenant: async () => undefined,
      requireAdmin: () => undefined,
      requireCoach: async () => undefined,
    });
    app.get('/me', { config: { access: 'member' } }, () => ({}));
    const ask = (token: string, remoteAddress = '10.0.0.1') =>
      app.inject({ url: '/me', remoteAddress, headers: { authorization: `Bearer ${token}` } });

    for (let i = 0; i < REFUSALS; i++) await ask('bad');
    const refused = await ask('bad');
    expect(refused.statusCode).to.equal(429);
    expect(refused.json()).to.include({ code: 'too-many-requests' });
    expect((await ask('good')).statusCode).to.equal(200);
    expect((await ask('bad', '10.0.0.2')).statusCode).to.equal(401);
    await app.close();
  });

  it('does not let a route start that does not say who may call it [ID1]', async () => {
    const app = fastify();
    await app.register(rateLimit, { global: false });
    guardRoutes(app, {
      verifyToken: () => Promise.reject(new NotSignedIn()),
      requireActiveTenant: async () => undefined,
      requireAdmin: () => undefined,
      requireCoach: async () => undefined,
    });
    expect(() => app.get('/everything', () => ({}))).to.throw('does not say who may call it');
  });
});
