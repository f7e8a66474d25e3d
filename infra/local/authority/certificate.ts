import { createHash, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { bits, identifier, integer, isTrue, octets, sequence, set, tagged, text, time } from './der.ts';

const ECDSA_WITH_SHA256 = sequence(identifier('1.2.840.10045.4.3.2'));
const CLOCK_DIFFERENCE_MS = 60 * 60 * 1000;

export interface CertificateRequest {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly issuer: string;
  readonly issuerKey: KeyObject;
  readonly expiresAt: Date;
  /** An authority may sign others; a server answers to its host names. */
  readonly use: { readonly type: 'authority' } | { readonly type: 'server'; readonly hostnames: readonly string[] };
}

/** An X.509 v3 certificate (RFC 5280) on P-256 keys, as PEM. */
export function writeCertificate(request: CertificateRequest): string {
  const signed = sequence(
    tagged(0xa0, integer(2)), // version 3
    integer(serialNumber()),
    ECDSA_WITH_SHA256,
    commonName(request.issuer),
    sequence(time(new Date(Date.now() - CLOCK_DIFFERENCE_MS)), time(request.expiresAt)),
    commonName(request.subject),
    request.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions(request))),
  );
  const certificate = sequence(signed, ECDSA_WITH_SHA256, bits(sign('sha256', signed, request.issuerKey)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Positive and never short: a first byte from 0x40 to 0x7f. */
function serialNumber(): Buffer {
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8(0) & 0x3f) | 0x40, 0);
  return serial;
}

const commonName = (name: string): Buffer => sequence(set(sequence(identifier('2.5.4.3'), text(name))));

function extensions({ publicKey, issuerKey, use }: CertificateRequest): Buffer[] {
  const isAuthority = use.type === 'authority';
  const basicConstraints = isAuthority ? sequence(isTrue(), integer(0)) : sequence();
  const keyUsage = isAuthority ? bits(Buffer.from([0x06]), 1) : bits(Buffer.from([0x80]), 7);
  const shared = [
    extension('2.5.29.19', basicConstraints, 'critical'),
    extension('2.5.29.15', keyUsage, 'critical'), // signs certificates and lists, or signs handshakes
    extension('2.5.29.14', octets(keyIdentifier(publicKey))),
    extension('2.5.29.35', sequence(tagged(0x80, keyIdentifier(createPublicKey(issuerKey))))),
  ];
  if (use.type === 'authority') return shared;
  return [
    ...shared,
    extension('2.5.29.37', sequence(identifier('1.3.6.1.5.5.7.3.1'))), // TLS server
    extension('2.5.29.17', sequence(...use.hostnames.map(alternativeName))),
  ];
}

function extension(name: string, value: Buffer, critical?: 'critical'): Buffer {
  return sequence(identifier(name), ...(critical ? [isTrue()] : []), octets(value));
}

/** SHA-1 as RFC 5280 §4.2.1.2 suggests: a name for the key, not a protection. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
}

function alternativeName(hostname: string): Buffer {
  if (isIPv4(hostname)) return tagged(0x87, Buffer.from(hostname.split('.').map(Number)));
  if (isIPv6(hostname)) return tagged(0x87, ipv6Bytes(hostname));
  return tagged(0x82, hostname);
}

function ipv6Bytes(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const gap = address.includes('::') ? 8 - groups(head).length - groups(tail).length : 0;
  const all = [...groups(head), ...new Array<number>(gap).fill(0), ...groups(tail)];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}
