import { expect } from 'chai';
import { createAccessTokens, SignInFailed, type AskTeams } from './access-tokens.ts';

const tokenUntil = (seconds: number, name = 'a') => `h.${btoa(JSON.stringify({ exp: seconds, name }))}.s`;

function host(...answers: (string | Error)[]): { ask: AskTeams; asked: Parameters<AskTeams>[0][] } {
  const asked: Parameters<AskTeams>[0][] = [];
  return {
    asked,
    ask: async (request) => {
      asked.push(request);
      const answer = answers.shift() ?? new Error('nothing left to answer');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => (error instanceof SignInFailed ? error.code : 'another error'),
  );
}

describe('Access tokens', () => {
  it('are asked for once while they last, also by callers that come together', async () => {
    const teams = host(tokenUntil(3600));
    const tokens = createAccessTokens(teams.ask, () => 0);
    await Promise.all([tokens.accessToken(), tokens.accessToken()]);
    await tokens.accessToken();
    expect(teams.asked).to.deep.equal([{ silent: true }]);
  });

  it('are renewed two minutes before they end', async () => {
    const teams = host(tokenUntil(3600, 'old'), tokenUntil(7200, 'new'));
    let now = 0;
    const tokens = createAccessTokens(teams.ask, () => now);
    await tokens.accessToken();
    now = 3_480_000;
    expect(await tokens.accessToken()).to.equal(tokenUntil(7200, 'new'));
  });

  it('let Teams ask the person when it cannot sign in silently', async () => {
    const teams = host(new Error('resourceRequiresConsent'), tokenUntil(3600));
    await createAccessTokens(teams.ask, () => 0).accessToken();
    expect(teams.asked).to.deep.equal([{ silent: true }, { silent: false }]);
  });

  it('name consent as what is missing, and try again when asked to', async () => {
    const refusal = new Error('resourceRequiresConsent');
    const teams = host(refusal, refusal, refusal, tokenUntil(3600));
    const tokens = createAccessTokens(teams.ask, () => 0);
    expect(await codeOf(tokens.accessToken())).to.equal('consent-needed');
    expect(await tokens.freshToken()).to.equal(tokenUntil(3600));
  });

  it('name every other refusal a failed sign-in', async () => {
    const teams = host(new Error('invalid_resource'));
    expect(await codeOf(createAccessTokens(teams.ask, () => 0).accessToken())).to.equal('sign-in-failed');
  });

  it('are fetched anew with the claims that the api asks for', async () => {
    const teams = host(tokenUntil(3600, 'old'), tokenUntil(3600, 'with claims'));
    const tokens = createAccessTokens(teams.ask, () => 0);
    await tokens.accessToken();
    await tokens.freshToken('{"access_token":{}}');
    expect(teams.asked[1]).to.deep.equal({ silent: true, claims: '{"access_token":{}}' });
    expect(await tokens.accessToken()).to.equal(tokenUntil(3600, 'with claims'));
  });
});
