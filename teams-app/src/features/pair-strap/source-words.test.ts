import { expect } from 'chai';
import { sourceWords } from './source-words.ts';

const strap = { kind: 'strap', name: 'Polar H10' } as const;
const said = (...parts: Parameters<typeof sourceWords>) =>
  sourceWords(...parts).map(({ message }) => message.defaultMessage);

describe('What the panel says of a paired sensor', () => {
  it('is its battery and its contact, as far as it tells them', () => {
    const status = { battery: 70, contact: 'good', isConnected: true } as const;
    expect(said({ ...strap, status })).to.deep.equal(['Battery {percent, number} %', 'skin contact good']);
    expect(said({ ...strap, status: { ...status, battery: null, contact: null } })).to.deep.equal([]);
    expect(said({ ...strap, status: { ...status, contact: 'none' } })[1]).to.match(/^no skin contact/);
  });

  it('is that it is out of range, and nothing it said before', () => {
    const status = { battery: 70, contact: 'good', isConnected: false } as const;
    expect(said({ ...strap, status })).to.deep.equal(['Out of range: it connects again by itself']);
  });

  it('is nothing before it has said something, and when it is gone', () => {
    expect(said(strap)).to.deep.equal([]);
    expect(said(null)).to.deep.equal([]);
  });
});
