import { constants, createCipheriv, createHmac, publicEncrypt, randomBytes, X509Certificate } from 'node:crypto';

/** What Graph sends of a resource in place of it. */
export interface EncryptedContent {
  readonly data: string;
  readonly dataSignature: string;
  readonly dataKey: string;
  readonly encryptionCertificateId: string;
  readonly encryptionCertificateThumbprint: string;
}

/** As Graph makes rich notifications: AES-256-CBC with a key of its own, which the subscriber's certificate encrypts. */
export function encryptFor(
  { certificate, id }: { certificate: X509Certificate; id: string },
  resource: object,
): EncryptedContent {
  const key = randomBytes(32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  const data = Buffer.concat([cipher.update(JSON.stringify(resource), 'utf8'), cipher.final()]);
  const oaep = { key: certificate.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
  return {
    data: data.toString('base64'),
    dataSignature: createHmac('sha256', key).update(data).digest('base64'),
    dataKey: publicEncrypt(oaep, key).toString('base64'),
    encryptionCertificateId: id,
    encryptionCertificateThumbprint: certificate.fingerprint.replaceAll(':', ''),
  };
}

/** @returns null for what is no certificate in DER, as base64 */
export function readCertificate(base64: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return null;
  }
}
