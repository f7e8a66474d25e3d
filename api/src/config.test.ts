import { expect } from 'chai';
import { loadConfig, loadWorkerConfig } from './config.ts';

const complete = {
  DATABASE_URL: 'postgres://app@localhost/upbeat',
  ENTRA_AUTHORITY: 'https://login.microsoftonline.com',
  ENTRA_CLIENT_ID: 'an-id',
  ENTRA_CLIENT_SECRET: 'a-secret',
  ENTRA_HOME_TENANT_ID: 'a-tenant',
  WEB_PUBSUB_ENDPOINT: 'https://upbeat.webpubsub.azure.com',
  BLOB_ENDPOINT: 'https://upbeat.blob.core.windows.net',
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

  it('leads browsers to the storage itself, unless they reach it elsewhere', () => {
    const { BLOB_ENDPOINT } = complete;
    const inAzure = { endpoint: BLOB_ENDPOINT, clientEndpoint: BLOB_ENDPOINT, container: 'recordings' };
    expect(loadConfig(complete).blob).to.deep.equal(inAzure);
    const BLOB_CLIENT_ENDPOINT = 'http://localhost:5311/upbeat';
    expect(loadConfig({ ...complete, BLOB_CLIENT_ENDPOINT }).blob.clientEndpoint).to.equal(BLOB_CLIENT_ENDPOINT);
  });

  it('of the worker needs neither pages nor Web PubSub', () => {
    const ofWorker = { ...complete, APP_FOLDER: undefined, WEB_PUBSUB_ENDPOINT: undefined };
    const config = loadWorkerConfig(ofWorker);
    expect(config).to.include({ databaseUrl: complete.DATABASE_URL, ffprobePath: null });
    expect(config.entra.proof).to.deep.equal({ type: 'secret', clientSecret: 'a-secret' });
    expect(loadWorkerConfig({ ...ofWorker, FFPROBE_PATH: '/usr/bin/ffprobe' }).ffprobePath).to.equal(
      '/usr/bin/ffprobe',
    );
    expect(() => loadWorkerConfig({})).to.throw(Error, /DATABASE_URL/);
  });
});
