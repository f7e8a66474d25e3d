import { expect } from 'chai';
import { constants, createCipheriv, createHmac, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto';
import type { EncryptedContent } from '../../../application/recordings/notifications.ts';
import { NotificationRefused } from '../../../domain/errors.ts';
import { decryptContent } from './decrypt-content.ts';

describe('decryptContent', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyOf = (id: string) => (id === 'ours' ? privateKey : null);

  function encrypted(text = '{"id":"one"}', oaepHash = 'sha1', keyBytes = 32): EncryptedContent {
    const key = randomBytes(32);
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
    const data = Buffer.concat([cipher.update(text), cipher.final()]);
    const how = { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash };
    return {
      data: data.toString('base64'),
      dataSignature: createHmac('sha256', key).update(data).digest('base64'),
      dataKey: publicEncrypt(how, key.subarray(0, keyBytes)).toString('base64'),
      encryptionCertificateId: 'ours',
    };
  }

  function doubtOf(content: EncryptedContent): unknown {
    try {
      decryptContent(content, keyOf);
      return null;
    } catch (fault) {
      return fault instanceof NotificationRefused ? fault.details['doubt'] : fault;
    }
  }

  it('opens what was encrypted for a key of ours [RF9]', () => {
    expect(decryptContent(encrypted(), keyOf)).to.deep.equal({ id: 'one' });
  });

  it('refuses a key of another id, of another kind, and of another length [RF9]', () => {
    expect(doubtOf({ ...encrypted(), encryptionCertificateId: 'another' })).to.equal('key');
    expect(doubtOf(encrypted('{}', 'sha256'))).to.equal('key');
    expect(doubtOf(encrypted('{}', 'sha1', 16))).to.equal('key');
    expect(doubtOf({ ...encrypted(), dataKey: '' })).to.equal('key');
  });

  it('refuses data that was changed, and a signature of something else or of another length [RF9]', () => {
    const other = encrypted();
    expect(doubtOf({ ...encrypted(), data: other.data })).to.equal('signature');
    expect(doubtOf({ ...encrypted(), dataSignature: other.dataSignature })).to.equal('signature');
    expect(doubtOf({ ...encrypted(), dataSignature: '' })).to.equal('signature');
  });

  it('refuses what is no JSON, though it is signed [RF9]', () => {
    expect(doubtOf(encrypted('<xml/>'))).to.equal('content');
  });
});
