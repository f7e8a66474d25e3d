import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import { expect } from 'chai';
import { tierState } from './tier-state.ts';

const one = (tier: 1 | 2, state: 'granted' | 'missing' | 'unknown') =>
  ({ name: 'Some.Permission', kind: 'application', tier, state }) as const;

function view(part: Partial<PermissionsView>): PermissionsView {
  return {
    organiser: { personId: 'p', name: 'Classes', address: 'classes@contoso.example' },
    permissions: [one(1, 'granted'), one(2, 'granted')],
    accessPolicy: 'granted',
    ...{ consentUrl: '', clientId: '', checkedAt: '' },
    ...part,
  };
}

describe('how far a tier of permissions is', () => {
  it('is ready when all is granted, and there is an organiser with a policy [PE2]', () => {
    expect(tierState(view({}), 1)).to.deep.equal({ state: 'ready' });
    expect(tierState(view({}), 2)).to.deep.equal({ state: 'ready' });
  });

  it('counts what is missing, the organiser and the policy too [PE2]', () => {
    const permissions = [one(1, 'missing'), one(1, 'granted'), one(2, 'granted')];
    expect(tierState(view({ permissions }), 1)).to.deep.equal({ state: 'incomplete', missing: 1 });
    expect(tierState(view({ permissions, accessPolicy: 'missing' }), 1)).to.deep.equal({
      state: 'incomplete',
      missing: 2,
    });
    expect(tierState(view({ permissions, organiser: null }), 1)).to.deep.equal({ state: 'incomplete', missing: 2 });
  });

  it('counts the organiser for recordings too, whose meetings they are of [PE2]', () => {
    expect(tierState(view({ organiser: null, accessPolicy: 'unknown' }), 2)).to.deep.equal({
      state: 'incomplete',
      missing: 1,
    });
  });

  it('is off while nothing of it is granted, which is nobody’s mistake [PE2]', () => {
    const permissions = [one(1, 'missing'), one(2, 'missing')];
    expect(tierState(view({ permissions, organiser: null, accessPolicy: 'unknown' }), 1)).to.deep.equal({
      state: 'off',
    });
    expect(tierState(view({ permissions }), 2)).to.deep.equal({ state: 'off' });
  });

  it('is unknown when nothing is missing that is known [PE2]', () => {
    expect(tierState(view({ accessPolicy: 'unknown' }), 1)).to.deep.equal({ state: 'unknown' });
    expect(tierState(view({ permissions: [one(2, 'unknown')] }), 2)).to.deep.equal({ state: 'unknown' });
  });
});
