import { expect } from 'chai';
import { loadConfig, loadWorkerConfig } from './config.ts';

const complete = {
  DATABASE_URL: 'postgres://app@localhost/upbeat',
  ENTRA_AUTHORITY: 'https://login.microsoftonline.com',
  ENTRA_CLIENT_ID: 'an-id',
  ENTRA_CLIENT_SECRET: 'a-secret',
  ENTRA_HOME_TENANT_ID: 'a-tenant',
  WEB_PUBSUB_ENDPOINT: 'https://upbeat.webpubsub.azure.com',
  APP_FOLDER: '/app',
  UNRELATED: 'ignored',
};

describe('the configuration', () => {
  it('has defaults, and takes what production leaves out as absent', () => {
    const config = loadConfig(complete);
    expect(config).to.include({ port: 3001, host: '0.0.0.0', logLevel: 'info' });
    expect(config.trustedHostOrigins).to.deep.equal([]);
    expect(config.webPubSub).to.deep.equal({
      endpoint: complete.WEB_PUBSUB_ENDPOINT,
      clientEndpoint: null,
      hub: 'upbeat',
    });
    expect(config.relays).to.deep.equal({ pulsoid: null, hypeRate: null });
  });

  it('names every fault at once, and no value', () => {
    const faulty = { ...complete, PORT: 'eighty', APP_FOLDER: '', DATABASE_URL: undefined };
    expect(() => loadConfig(faulty)).to.throw(Error, /PORT[^]*APP_FOLDER|APP_FOLDER[^]*PORT/);
    expect(() => loadConfig(faulty)).to.throw(Error, /DATABASE_URL/);
    expect(() => loadConfig(faulty)).to.not.throw(Error, /eighty/);
  });

  it('prefers the identity that Azure gives to a secret, and needs one of the two', () => {
    const inAzure = loadConfig({ ...complete, MANAGED_IDENTITY_CLIENT_ID: 'an-identity' });
    expect(inAzure.entra.proof).to.deep.equal({ type: 'managed-identity', clientId: 'an-identity' });
    expect(loadConfig(complete).entra.proof).to.deep.equal({ type: 'secret', clientSecret: 'a-secret' });
    expect(() => loadConfig({ ...complete, ENTRA_CLIENT_SECRET: undefined })).to.throw(
      Error,
      /MANAGED_IDENTITY_CLIENT_ID/,
    );
  });

  it('of the worker is its database and where it tells its health', () => {
    const { DATABASE_URL } = complete;
    const base = { port: 3001, host: '0.0.0.0', logLevel: 'info', databaseUrl: DATABASE_URL };
    expect(loadWorkerConfig(complete)).to.deep.equal({ ...base, managedIdentity: null });
    const inAzure = loadWorkerConfig({ DATABASE_URL, MANAGED_IDENTITY_CLIENT_ID: 'an-identity' });
    expect(inAzure).to.deep.equal({ ...base, managedIdentity: 'an-identity' });
    expect(() => loadWorkerConfig({})).to.throw(Error, /DATABASE_URL/);
  });
});
