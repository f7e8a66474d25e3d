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
  APP_ORIGIN: 'https://upbeat.example',
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

  it('is Microsoft’s own Graph and Entra ID, unless others are named', () => {
    expect(loadConfig(complete).graph).to.deep.equal({
      url: 'https://graph.microsoft.com',
      teamsAppId: '',
      appOrigin: 'https://upbeat.example',
      webhookOrigin: 'https://upbeat.example',
      notificationKeys: null,
    });
    expect(loadConfig(complete).entra.browserAuthority).to.equal('https://login.microsoftonline.com');
    expect(() => loadConfig({ ...complete, GRAPH_URL: 'http://graph.example' })).to.throw(Error, /GRAPH_URL/);
  });

  it('leads browsers to the storage itself, unless they reach it elsewhere', () => {
    const { BLOB_ENDPOINT } = complete;
    const inAzure = { endpoint: BLOB_ENDPOINT, clientEndpoint: BLOB_ENDPOINT, container: 'recordings' };
    expect(loadConfig(complete).blob).to.deep.equal(inAzure);
    const BLOB_CLIENT_ENDPOINT = 'http://localhost:5311/upbeat';
    expect(loadConfig({ ...complete, BLOB_CLIENT_ENDPOINT }).blob.clientEndpoint).to.equal(BLOB_CLIENT_ENDPOINT);
  });

  it('of the worker is its database, where it tells its health, and Microsoft 365', () => {
    const config = loadWorkerConfig(complete);
    expect(config).to.include({ port: 3001, host: '0.0.0.0', logLevel: 'info', databaseUrl: complete.DATABASE_URL });
    expect(config.entra.proof).to.deep.equal({ type: 'secret', clientSecret: 'a-secret' });
    const inAzure = loadWorkerConfig({ ...complete, MANAGED_IDENTITY_CLIENT_ID: 'an-identity' });
    expect(inAzure.entra.proof).to.deep.equal({ type: 'managed-identity', clientId: 'an-identity' });
    const ofWorker = { ...complete, WEB_PUBSUB_ENDPOINT: undefined, PATH: '/usr/bin' };
    expect(loadWorkerConfig(ofWorker).ffprobe).to.deep.equal({ file: null, searchPath: '/usr/bin' });
    expect(loadWorkerConfig({ ...ofWorker, FFPROBE_PATH: '/opt/ffprobe' }).ffprobe.file).to.equal('/opt/ffprobe');
    expect(() => loadWorkerConfig({})).to.throw(Error, /DATABASE_URL/);
  });
});
