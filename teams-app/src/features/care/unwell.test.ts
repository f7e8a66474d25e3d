import type { OwnRequests } from '@upbeat/api/contract/live.ts';
import { expect } from 'chai';
import { FINE, unwellnessOf } from './unwell.ts';

const nothing: OwnRequests = {
  type: 'requests',
  unwell: null,
  isCoachAllowed: false,
  word: null,
  spotlight: null,
  newCoach: null,
};
const told: OwnRequests = { ...nothing, unwell: { isCoachTold: true } };
const settled = { said: null, isUnsettled: false };

describe('Feeling unwell', () => {
  it('is what the api says, also after the panel was opened anew', () => {
    expect(unwellnessOf(null, settled)).to.deep.equal(FINE);
    expect(unwellnessOf(nothing, settled)).to.deep.equal(FINE);
    expect(unwellnessOf(told, settled)).to.deep.equal({ isUnwell: true, isCoachTold: true });
  });

  it('shows at once, before the api has heard it', () => {
    const said = { isUnwell: true, isCoachTold: false, over: nothing };
    expect(unwellnessOf(nothing, { said, isUnsettled: true })).to.include({ isUnwell: true, isCoachTold: false });
  });

  it('stays on the screen when the api could not be reached, whatever comes of the class meanwhile', () => {
    const said = { isUnwell: true, isCoachTold: false, over: null };
    expect(unwellnessOf(nothing, { said, isUnsettled: true }).isUnwell).to.equal(true);
  });

  it('follows the api again once it has said something newer', () => {
    const said = { isUnwell: true, isCoachTold: false, over: nothing };
    expect(unwellnessOf(told, { said, isUnsettled: false }).isCoachTold).to.equal(true);
  });

  it('is over as soon as I have said so, though the news of it comes a moment later', () => {
    const said = { ...FINE, over: told };
    expect(unwellnessOf(told, { said, isUnsettled: false }).isUnwell).to.equal(false);
    expect(unwellnessOf({ ...told }, { said, isUnsettled: false }).isUnwell).to.equal(true);
  });
});
