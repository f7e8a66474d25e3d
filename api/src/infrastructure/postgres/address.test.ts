import { expect } from 'chai';
import { databaseAddress } from './address.ts';

describe('the address of the database', () => {
  it('is read from a URL, whose names may hold any letter', () => {
    expect(databaseAddress('postgres://up%40beat:p%2Fw@db.example:6543/cla%20sses')).to.deep.equal({
      host: 'db.example',
      port: 6543,
      user: 'up@beat',
      password: 'p/w',
      database: 'cla sses',
      ssl: false,
    });
  });

  it('takes the standard port, and a token asked for at each connection in place of a password', async () => {
    const address = databaseAddress('postgres://app@db.example/upbeat?sslmode=verify-full', async () => 'a token');
    expect(address).to.include({ port: 5432, ssl: true });
    expect(typeof address.password === 'function' && (await address.password())).to.equal('a token');
  });
});
