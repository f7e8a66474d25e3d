// One download, from Graph into storage and as plain as can be: what a pull is compared with. A process of its own, as the
// worker is one. It takes its settings from the environment and sends `{ seconds }`.
import { Readable } from 'node:stream';
import { BlobServiceClient } from '@azure/storage-blob';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';

const BLOCK_BYTES = 8 * 1024 * 1024;
const AT_ONCE = 4;

const [contentUrl = '', blobEndpoint = '', container = '', authority = '', tenantId = ''] = process.argv.slice(2);
const clientId = process.env['ENTRA_CLIENT_ID'] ?? '';
const clientSecret = process.env['ENTRA_CLIENT_SECRET'] ?? '';
const credential = entraCredential({ authority, clientId, clientSecret, tenantId });

const blob = new BlobServiceClient(blobEndpoint, credential).getContainerClient(container).getBlockBlobClient('plain');
const began = performance.now();
const token = await credential.getToken('https://graph.microsoft.com/.default');
const { ok, status, body } = await fetch(contentUrl, { headers: { authorization: `Bearer ${token?.token ?? ''}` } });
if (!ok || body === null) throw new Error(`Graph answered ${status}`);
await blob.uploadStream(Readable.from(body, { objectMode: false }), BLOCK_BYTES, AT_ONCE);
const seconds = (performance.now() - began) / 1000;
await blob.delete();
process.send?.({ seconds });
process.disconnect();
