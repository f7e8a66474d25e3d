import { expect } from 'chai';
import { ApiProblem, Unreachable } from './api-problem.ts';
import { SignInFailed } from '../teams/access-tokens.ts';
import { isPassing, troubleOf } from './trouble.ts';

describe('The trouble of a page', () => {
  it('tells a broken line from a refusal', () => {
    expect(troubleOf(new Unreachable(new TypeError('Failed to fetch')))).to.equal('unreachable');
    expect(troubleOf(new ApiProblem({ code: 'forbidden', detail: '', status: 403 }))).to.equal('not-for-you');
  });

  it('tells an organisation that has not set Upbeat up from a class that is gone', () => {
    expect(troubleOf(new ApiProblem({ code: 'tenant-not-active', detail: '', status: 403 }))).to.equal(
      'tenant-not-active',
    );
    expect(troubleOf(new ApiProblem({ code: 'session-not-found', detail: '', status: 404 }))).to.equal('not-for-you');
  });

  it('asks for a permission only where a person can give one', () => {
    expect(troubleOf(new SignInFailed('consent-needed', null))).to.equal('consent-needed');
    expect(troubleOf(new SignInFailed('sign-in-failed', null))).to.equal('sign-in-failed');
    expect(troubleOf(new ApiProblem({ code: 'token-refused', detail: '', status: 401 }))).to.equal('sign-in-failed');
  });

  it('calls everything it does not know unexpected, and never stays silent', () => {
    expect(troubleOf(new ApiProblem({ code: 'a-code-of-tomorrow', detail: '', status: 418 }))).to.equal('unexpected');
    expect(troubleOf(new Error('a bug'))).to.equal('unexpected');
    expect(troubleOf('words')).to.equal('unexpected');
  });

  it('knows a server that is busy, or waits for another one', () => {
    for (const code of [
      'too-many-requests',
      'writer-is-full',
      'database-unavailable',
      'identity-provider-unavailable',
    ]) {
      expect(troubleOf(new ApiProblem({ code, detail: '', status: 503 })), code).to.equal('too-busy');
    }
  });
});

describe('A fault', () => {
  it('passes by itself when the line or the server is at fault', () => {
    for (const code of ['unreachable', 'too-many-requests', 'database-unavailable', 'internal-error', 'unexpected']) {
      expect(isPassing(code), code).to.equal(true);
    }
  });

  it('stays when somebody refused', () => {
    for (const code of ['session-not-found', 'tenant-not-active', 'consent-needed', 'wrong-session-state']) {
      expect(isPassing(code), code).to.equal(false);
    }
  });
});
