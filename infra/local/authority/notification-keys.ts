import { generateKeyPairSync } from 'node:crypto';
import { writeCertificate } from './certificate.ts';

const LIFE_MS = 365 * 86_400_000;

/** A private key with its certificate, as Key Vault would hand them out: what Graph encrypts its notifications for. */
export function createNotificationKeys(): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer = generateKeyPairSync('ec', { namedCurve: 'P-256' }); // nobody asks who vouches for it
  const certificate = writeCertificate({
    subject: 'Upbeat notifications on this machine',
    publicKey,
    issuer: 'Upbeat on this machine',
    issuerKey: issuer.privateKey,
    expiresAt: new Date(Date.now() + LIFE_MS),
    use: { type: 'server', hostnames: ['localhost'] },
  });
  return [privateKey.export({ type: 'pkcs8', format: 'pem' }), certificate].join('');
}
