import { expect } from 'chai';
import type { Identity } from '../../domain/directory/identity.ts';
import { createVerifiedTokens } from './verified-tokens.ts';

const NOON = new Date('2026-11-21T12:00:00Z');
const ONE_O_CLOCK = new Date('2026-11-21T13:00:00Z');

const identity = (name: string, expiresAt = ONE_O_CLOCK): Identity => ({
  tenantId: '11111111-1111-4111-8111-111111111111',
  personId: '11111111-0000-4000-8000-000000000001',
  name,
  isAdmin: false,
  isGuest: false,
  boundTo: null,
  expiresAt,
});

describe('the memory of verified tokens', () => {
  it('finds who a token belongs to', () => {
    const tokens = createVerifiedTokens(2);
    tokens.keep('a', identity('Amira'));

    expect(tokens.find('a', NOON)).to.include({ name: 'Amira' });
    expect(tokens.find('b', NOON)).to.equal(null);
  });

  it('forgets a token at its end', () => {
    const tokens = createVerifiedTokens(2);
    tokens.keep('a', identity('Amira'));

    expect(tokens.find('a', new Date(ONE_O_CLOCK.getTime() - 1))).to.include({ name: 'Amira' });
    expect(tokens.find('a', ONE_O_CLOCK)).to.equal(null);
    expect(tokens.find('a', NOON)).to.equal(null);
  });

  it('never holds more than it may: whoever was not seen for longest makes room', () => {
    const tokens = createVerifiedTokens(2);
    tokens.keep('a', identity('Amira'));
    tokens.keep('b', identity('Rosa'));
    tokens.find('a', NOON);
    tokens.keep('c', identity('Hana'));

    expect(tokens.find('b', NOON)).to.equal(null);
    expect(tokens.find('a', NOON)).to.include({ name: 'Amira' });
    expect(tokens.find('c', NOON)).to.include({ name: 'Hana' });
  });

  it('counts a token once, however often it is kept', () => {
    const tokens = createVerifiedTokens(2);
    tokens.keep('a', identity('Amira'));
    tokens.keep('b', identity('Rosa'));
    tokens.keep('b', identity('Rosa'));

    expect(tokens.find('a', NOON)).to.include({ name: 'Amira' });
  });
});
