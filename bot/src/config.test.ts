import { expect } from 'chai';
import { loadConfig } from './config.ts';

const complete = {
  BOT_ID: 'a-bot',
  BOT_SECRET: 'a-secret',
  BOT_TENANT: 'a-tenant',
  DATABASE_URL: 'postgres://app:a-password@localhost/upbeat',
  UNRELATED: 'ignored',
};

/** What it says of an environment that it does not take. */
function faultsOf(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(env);
  } catch (fault) {
    return String(fault);
  }
  throw new Error('This environment is taken');
}

describe('the configuration of the bot', () => {
  it('has Microsoft’s cloud as its default, and no language model', () => {
    const config = loadConfig(complete);
    expect(config).to.include({ port: 3978, host: '0.0.0.0', logLevel: 'info', model: null });
    expect(config.bot).to.include({ tenantId: 'a-tenant', authority: 'https://login.microsoftonline.com' });
    expect(config.bot.openIdMetadata).to.match(/^https:\/\/login\.botframework\.com\//);
    expect(config.graph).to.include({ url: 'https://graph.microsoft.com', clientId: 'a-bot' });
  });

  it('names every fault at once, and quotes no value', () => {
    const faulty = {
      ...complete,
      BOT_PORT: 'eighty',
      BOT_ID: '',
      BOT_SECRET: undefined,
      BOT_TENANT: undefined,
      DATABASE_URL: undefined,
      GRAPH_URL: 'http://graph.example',
      MODEL_KEY: 'sk-a-key',
    };
    const faults = faultsOf(faulty);
    for (const name of ['BOT_PORT', 'BOT_ID', 'DATABASE_URL', 'GRAPH_URL', 'BOT_TENANT', 'BOT_SECRET', 'MODEL_URL'])
      expect(faults).to.contain(name);
    expect(faults).not.to.match(/eighty|graph\.example|sk-a-key/);
  });

  it('quotes no secret, whatever else is wrong', () => {
    const secrets = { ...complete, ENTRA_CLIENT_SECRET: 'another-secret', MODEL_KEY: 'sk-a-key' };
    const faults = faultsOf({ ...secrets, BOT_PORT: '-1' });
    expect(faults).not.to.match(/a-secret|another-secret|sk-a-key|a-password/);
  });

  it('prefers the identity that Azure gives to a secret, for itself and for Graph', () => {
    const inAzure = loadConfig({ ...complete, MANAGED_IDENTITY_CLIENT_ID: 'an-identity', ENTRA_CLIENT_SECRET: 'x' });
    const identity = { type: 'managed-identity', clientId: 'an-identity' };
    expect([inAzure.bot.proof, inAzure.graph.proof]).to.deep.equal([identity, identity]);
  });

  it('asks Graph as the app of the manifest where that is another registration', () => {
    const { graph, bot } = loadConfig({ ...complete, ENTRA_CLIENT_ID: 'an-app', ENTRA_CLIENT_SECRET: 'of-the-app' });
    expect(graph).to.deep.include({ clientId: 'an-app', proof: { type: 'secret', clientSecret: 'of-the-app' } });
    expect(bot.proof).to.deep.equal({ type: 'secret', clientSecret: 'a-secret' });
  });
});
