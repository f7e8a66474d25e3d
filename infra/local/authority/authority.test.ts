import { expect } from 'chai';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { createAuthority, trust, type ServerCertificate } from './authority.ts';
import { writeCertificate } from './certificate.ts';

describe('the local certificate authority', () => {
  let folder: string;
  let trustedBefore: string[];

  beforeEach(async () => {
    trustedBefore = tls.getCACertificates('default');
    folder = await mkdtemp(join(tmpdir(), 'upbeat-authority-'));
  });

  afterEach(async () => {
    tls.setDefaultCACertificates(trustedBefore);
    await rm(folder, { recursive: true });
  });

  it('is made at the first start and reused at the next', async () => {
    const first = await createAuthority(join(folder, 'deep', 'authority'));
    const second = await createAuthority(join(folder, 'deep', 'authority'));

    expect(second.caPem).to.equal(first.caPem);
    expect(await readFile(first.caFile, 'utf8')).to.equal(first.caPem);
  });

  it('keeps its key from other people of the machine', async () => {
    const { caFile } = await createAuthority(folder);

    expect((await stat(join(caFile, '..', 'ca.key'))).mode & 0o777).to.equal(0o600);
  });

  it('vouches for localhost by name and by address', async () => {
    const authority = await createAuthority(folder);
    const leaf = new X509Certificate(authority.issue().cert);
    const root = new X509Certificate(authority.caPem);

    expect(leaf.checkHost('localhost')).to.equal('localhost');
    expect(leaf.checkIP('127.0.0.1')).to.equal('127.0.0.1');
    expect(leaf.checkIP('::1')).to.equal('::1');
    expect(leaf.checkHost('example.com')).to.equal(undefined);
    expect(leaf.ca).to.equal(false);
    expect(root.ca).to.equal(true);
    expect(leaf.checkIssued(root)).to.equal(true);
    expect(leaf.verify(root.publicKey)).to.equal(true);
  });

  it('is believed by fetch in this process only after it is trusted, and trusting twice adds nothing', async () => {
    const authority = await createAuthority(folder);
    await serving(authority.issue(), async (url) => {
      expect(await reasonOfRefusal(url)).to.match(/UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY/);

      trust(authority.caPem);
      trust(authority.caPem);

      expect(await (await fetch(url)).text()).to.equal('hello');
      expect(tls.getCACertificates('default')).to.have.length(trustedBefore.length + 1);
    });
  });

  it('is believed by a child process that is told its file', async () => {
    const authority = await createAuthority(folder);
    await serving(authority.issue(), async (url) => {
      const script = `fetch(${JSON.stringify(url)}).then((r) => r.text()).then(console.log)`;
      const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority.caFile };
      const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env });

      expect(stdout).to.equal('hello\n');
    });
  });

  it('renews itself when it would end within a month', async () => {
    await keepAuthorityEndingInDays(folder, 29);
    const before = await readFile(join(folder, 'current', 'ca.pem'), 'utf8');

    const { caPem } = await createAuthority(folder);

    expect(caPem).not.to.equal(before);
    expect(new X509Certificate(caPem).validToDate.getTime()).to.be.greaterThan(Date.now() + 364 * 86_400_000);
    expect(await readdir(folder)).to.deep.equal(['current']);
  });

  it('is left alone while it has more than a month to live', async () => {
    await keepAuthorityEndingInDays(folder, 31);
    const before = await readFile(join(folder, 'current', 'ca.pem'), 'utf8');

    expect((await createAuthority(folder)).caPem).to.equal(before);
  });

  it('is one and the same for all who start at the same moment', async () => {
    const authorities = await Promise.all(Array.from({ length: 8 }, () => createAuthority(folder)));

    expect(new Set(authorities.map(({ caPem }) => caPem)).size).to.equal(1);
    expect(await readdir(folder)).to.deep.equal(['current']);
  });

  it('says which folder to delete when its files are damaged', async () => {
    const { caFile } = await createAuthority(folder);
    await chmod(caFile, 0o600);
    await writeFile(caFile, 'not a certificate');

    const refusal = await createAuthority(folder).catch((error: unknown) => error as Error);

    expect(refusal)
      .to.be.an('error')
      .with.property('message')
      .that.includes(`${join(folder, 'current')} is damaged`);
  });
});

async function serving(leaf: ServerCertificate, use: (url: string) => Promise<void>): Promise<void> {
  const server = https.createServer(leaf, (_request, response) => response.end('hello')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`https://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function reasonOfRefusal(url: string): Promise<string> {
  const error = await fetch(url).then(
    () => null,
    (reason: unknown) => reason as Error,
  );
  return (error?.cause as { code: string } | undefined)?.code ?? 'accepted';
}

async function keepAuthorityEndingInDays(folder: string, days: number): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const caPem = writeCertificate({
    subject: 'Old',
    publicKey,
    issuer: 'Old',
    issuerKey: privateKey,
    expiresAt: new Date(Date.now() + days * 86_400_000),
    use: { type: 'authority' },
  });
  await mkdir(join(folder, 'current'));
  await writeFile(join(folder, 'current', 'ca.pem'), caPem);
  await writeFile(join(folder, 'current', 'ca.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
}
