import { createHash, createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';

/** The keys with which Graph's notifications can be opened. */
export interface Keyring {
  /** What subscriptions encrypt with from now on. */
  readonly current: { readonly id: string; /** DER, as base64. */ readonly certificate: string };
  /** Null for a key that is none of ours, or no longer. */
  privateKey(id: string): KeyObject | null;
}

const BLOCK = /-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g;

/**
 * Reads certificates with their private keys, the current pair first. Older ones stay as long as a subscription, three
 * days, so that what was encrypted before a rotation can still be opened after it.
 *
 * @param pem the pairs in any order within themselves: each certificate and its key next to one another
 * @throws {Error} when one is missing its other half; never quoting what it read
 */
export function readKeyring(pem: string): Keyring {
  const blocks = [...pem.matchAll(BLOCK)].map(([text, kind = '']) => ({ text, kind }));
  const certificates = blocks.filter(({ kind }) => kind === 'CERTIFICATE').map(({ text }) => new X509Certificate(text));
  const keys = blocks.filter(({ kind }) => kind.endsWith('PRIVATE KEY')).map(({ text }) => createPrivateKey(text));
  const pairs = certificates.map((certificate) => {
    const key = keys.find((one) => certificate.checkPrivateKey(one));
    if (!key) throw new Error('A certificate for notifications has no private key beside it');
    return { id: idOf(certificate), certificate, key };
  });
  const [first] = pairs;
  if (!first) throw new Error('There is no certificate for notifications');
  const known = new Map(pairs.map(({ id, key }) => [id, key]));
  return {
    current: { id: first.id, certificate: first.certificate.raw.toString('base64') },
    privateKey: (id) => known.get(id) ?? null,
  };
}

/** The same in every process, without anybody having to name keys. */
const idOf = ({ raw }: X509Certificate): string => createHash('sha256').update(raw).digest('hex').slice(0, 32);
