import { NO_CONSENT, PRESETS, SCOPES, withScopes } from '@upbeat/api/domain/consent/consent.ts';
import { expect } from 'chai';
import { missingFor } from './scope-needs.ts';

describe('the switches of who sees what', () => {
  it('offer at first only to take my heart rate', () => {
    const open = SCOPES.filter((scope) => missingFor(scope, NO_CONSENT) === null);
    expect(open).to.deep.equal(['collectLive']);
  });

  it('offer nothing that the domain would refuse, and everything it would take', () => {
    for (const consent of [NO_CONSENT, ...Object.values(PRESETS)]) {
      for (const scope of SCOPES) {
        const takes = withScopes(consent, { [scope]: true })[scope];
        expect(missingFor(scope, consent) === null, scope).to.equal(takes);
      }
    }
  });

  it('name what is missing', () => {
    expect(missingFor('showName', PRESETS['only-me'])).to.equal('showTile');
    expect(missingFor('keepHistory', NO_CONSENT)).to.equal('collectLive');
  });
});
