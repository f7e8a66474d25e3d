import { expect } from 'chai';
import { readClaims } from './token-claims.ts';

const tokenWith = (claims: unknown): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('the words of setting up', () => {
  it('are those for an administrator only when the token says so', () => {
    expect(readClaims(tokenWith({ roles: ['Upbeat.Admin'] })).isAdmin).to.equal(true);
    expect(readClaims(tokenWith({ roles: ['Upbeat.Coach'] })).isAdmin).to.equal(false);
    expect(readClaims(tokenWith({ name: 'Zoë 🏃', roles: 'Upbeat.Admin' })).isAdmin).to.equal(false);
    expect(readClaims(tokenWith({})).isAdmin).to.equal(false);
  });

  it('survive a token that nobody can read', () => {
    expect(readClaims('').isAdmin).to.equal(false);
    expect(readClaims('a.b.c').isAdmin).to.equal(false);
  });
});
