import { createPrivateKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import tls from 'node:tls';
import { writeCertificate } from './certificate.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LIFE_DAYS = 365;
const RENEW_DAYS_BEFORE_END = 30;
const LOCAL_HOSTNAMES = ['localhost', '127.0.0.1', '::1'];

export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
}

/** Vouches for the https servers of this machine, to the processes of this machine alone. */
export interface Authority {
  readonly caPem: string;
  /** For a child process: `NODE_EXTRA_CA_CERTS=<caFile>`. */
  readonly caFile: string;
  /** A fresh key and a certificate for these names, valid as long as the authority. */
  issue(hostnames?: readonly string[]): ServerCertificate;
}

interface AuthorityFiles {
  readonly caPem: string;
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
}

/**
 * The certificate authority kept in `folder`: made at the first start, reused afterwards, renewed 30 days before
 * it ends. Processes that start at the same moment agree on one.
 */
export async function createAuthority(folder: string): Promise<Authority> {
  const current = resolve(folder, 'current');
  const files = (await readStillGood(current)) ?? (await make(resolve(folder), current));

  return {
    caPem: files.caPem,
    caFile: join(current, 'ca.pem'),
    issue(hostnames = LOCAL_HOSTNAMES) {
      const [subject] = hostnames;
      if (subject === undefined) throw new Error('A certificate needs at least one host name');
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const cert = writeCertificate({
        subject,
        publicKey,
        issuer: nameOf(files.certificate),
        issuerKey: files.key,
        expiresAt: files.certificate.validToDate,
        use: { type: 'server', hostnames },
      });
      return { key: pemOf(privateKey), cert };
    },
  };
}

/** Lets every https client of this process believe certificates of this authority. Harmless twice. */
export function trust(caPem: string): void {
  const known = tls.getCACertificates('default');
  const fingerprint = new X509Certificate(caPem).fingerprint256;
  if (known.some((pem) => pem.trim() === caPem.trim() || new X509Certificate(pem).fingerprint256 === fingerprint)) {
    return;
  }
  tls.setDefaultCACertificates([...known, caPem]);
}

async function readStillGood(current: string): Promise<AuthorityFiles | null> {
  const files = await readFiles(current);
  if (files === null) return null;
  const renewFrom = files.certificate.validToDate.getTime() - RENEW_DAYS_BEFORE_END * DAY_MS;
  return Date.now() < renewFrom ? files : null;
}

async function readFiles(current: string): Promise<AuthorityFiles | null> {
  try {
    const caPem = await readFile(join(current, 'ca.pem'), 'utf8');
    const key = createPrivateKey(await readFile(join(current, 'ca.key'), 'utf8'));
    const certificate = new X509Certificate(caPem);
    if (!certificate.checkPrivateKey(key)) throw new Error('The key does not belong to the certificate');
    return { caPem, key, certificate };
  } catch (cause) {
    if (isFileError(cause, 'ENOENT')) return null;
    throw new Error(`The local certificate authority in ${current} is damaged; delete that folder and start again`, {
      cause,
    });
  }
}

/** Written aside and moved into place whole, so that nobody ever reads half an authority. */
async function make(folder: string, current: string): Promise<AuthorityFiles> {
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(join(folder, 'new-'));
  await writeNewAuthority(aside);
  try {
    await rename(aside, current);
  } catch (cause) {
    if (!isFileError(cause, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw cause;
    const won = await readStillGood(current);
    if (won === null) await replace(current, aside);
    else await rm(aside, { recursive: true });
  }
  const files = await readFiles(current);
  if (files === null) throw new Error(`The local certificate authority in ${current} vanished while it was made`);
  return files;
}

/** The old one steps aside; whoever loses a race for its place takes what the winner put there. */
async function replace(current: string, aside: string): Promise<void> {
  const old = `${aside}-replaced`;
  try {
    await rename(current, old);
    await rename(aside, current);
  } catch (cause) {
    if (!isFileError(cause, 'ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw cause;
    await rm(aside, { recursive: true, force: true });
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

async function writeNewAuthority(folder: string): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = `Upbeat local authority ${new Date().toISOString().slice(0, 10)}`;
  const caPem = writeCertificate({
    subject,
    publicKey,
    issuer: subject,
    issuerKey: privateKey,
    expiresAt: new Date(Date.now() + LIFE_DAYS * DAY_MS),
    use: { type: 'authority' },
  });
  await writeFile(join(folder, 'ca.key'), pemOf(privateKey), { mode: 0o600 });
  await writeFile(join(folder, 'ca.pem'), caPem);
  await chmod(folder, 0o700);
}

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }) as string;

const nameOf = (certificate: X509Certificate): string => certificate.subject.replace(/^CN=/, '');

function isFileError(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
