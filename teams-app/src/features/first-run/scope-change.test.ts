import { NO_CONSENT, PRESETS, SCOPES, withScopes } from '@upbeat/api/domain/consent/consent.ts';
import { expect } from 'chai';
import { isOpen } from './scope-change.ts';

describe('A switch of who sees what', () => {
  it('is open exactly when turning it on has an effect', () => {
    for (const consent of [NO_CONSENT, ...Object.values(PRESETS)]) {
      for (const scope of SCOPES) {
        const after = withScopes({ ...consent, [scope]: false }, { [scope]: true });
        expect(isOpen(scope, consent), scope).to.equal(after[scope]);
      }
    }
  });
});
