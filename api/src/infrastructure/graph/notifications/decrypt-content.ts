import { constants, createDecipheriv, createHmac, privateDecrypt, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { EncryptedContent } from '../../../application/recordings/notifications.ts';
import { NotificationRefused } from '../../../domain/errors.ts';

const AES_KEY_BYTES = 32;
const IV_BYTES = 16;

/**
 * Opens what Graph has encrypted for a certificate of ours: its key by RSA-OAEP with SHA-1, its signature by HMAC-SHA256
 * of the encrypted data with that key, then AES-256-CBC.
 *
 * @returns JSON that was parsed and not looked into
 * @throws {NotificationRefused} for a key that is none of ours, and for data that was changed on its way
 * @see https://learn.microsoft.com/graph/change-notifications-with-resource-data
 */
export function decryptContent(
  { data, dataKey, dataSignature, encryptionCertificateId }: EncryptedContent,
  privateKeyOf: (id: string) => KeyObject | null,
): unknown {
  const privateKey = privateKeyOf(encryptionCertificateId);
  if (!privateKey) throw new NotificationRefused('key');
  const key = unwrapped(Buffer.from(dataKey, 'base64'), privateKey);
  const encrypted = Buffer.from(data, 'base64');
  const signature = Buffer.from(dataSignature, 'base64');
  const wanted = createHmac('sha256', key).update(encrypted).digest();
  if (signature.length !== wanted.length || !timingSafeEqual(signature, wanted))
    throw new NotificationRefused('signature');
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, IV_BYTES));
    return JSON.parse(Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8')) as unknown;
  } catch (cause) {
    throw new NotificationRefused('content', { cause });
  }
}

function unwrapped(dataKey: Buffer, privateKey: KeyObject): Buffer {
  let key: Buffer;
  try {
    const how = { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
    key = privateDecrypt(how, dataKey);
  } catch (cause) {
    throw new NotificationRefused('key', { cause });
  }
  if (key.length !== AES_KEY_BYTES) throw new NotificationRefused('key');
  return key;
}
