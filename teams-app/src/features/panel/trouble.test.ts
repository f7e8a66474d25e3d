import { expect } from 'chai';
import { ApiProblem, Unreachable } from '../../shared/api/api-problem.ts';
import { SignInFailed } from '../../shared/teams/access-tokens.ts';
import { troubleOf } from './trouble.ts';

describe('What the panel says when something fails', () => {
  it('tells a broken line from a refusal', () => {
    expect(troubleOf(new Unreachable(null))).to.equal('unreachable');
    expect(troubleOf(new ApiProblem({ code: 'session-not-found', detail: '', status: 404 }))).to.equal('not-for-you');
  });

  it('tells a missing permission from a failed sign-in', () => {
    expect(troubleOf(new SignInFailed('consent-needed', null))).to.equal('consent-needed');
    expect(troubleOf(new ApiProblem({ code: 'token-refused', detail: '', status: 401 }))).to.equal('sign-in-failed');
  });

  it('knows an organisation that has not set Upbeat up', () => {
    expect(troubleOf(new ApiProblem({ code: 'tenant-not-active', detail: '', status: 403 }))).to.equal(
      'tenant-not-active',
    );
  });

  it('does not guess about the rest', () => {
    expect(troubleOf(new TypeError('a bug'))).to.equal('unexpected');
  });
});
