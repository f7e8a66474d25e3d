import { expect } from 'chai';
import { randomBytes, randomUUID } from 'node:crypto';
import { PAGES, startBlobForTests, type BlobForTests } from './blob-for-tests.ts';

const MINUTE_MS = 60_000;
const { signal } = new AbortController();

describe('Recordings in storage', () => {
  let storage: BlobForTests;
  let id: string;

  before(async () => void (storage = await startBlobForTests()));
  beforeEach(() => void (id = randomUUID()));
  after(() => storage.end());

  const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE_MS);

  async function keepVideo(...blocks: Buffer[]): Promise<Buffer> {
    for (const [index, bytes] of blocks.entries()) await storage.videos.putBlock(id, { index, bytes }, signal);
    await storage.videos.commit(id, blocks.length);
    return Buffer.concat(blocks);
  }

  const playedFrom = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(url, { headers });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('know their blocks until they are made a video, which then has all of them in order [RK1]', async () => {
    const { videos } = storage;
    const [first, second] = [randomBytes(70_000), randomBytes(500)];
    expect(await videos.blocks(id)).to.deep.equal([]);
    await videos.putBlock(id, { index: 1, bytes: second }, signal);
    await videos.putBlock(id, { index: 0, bytes: first }, signal);
    await videos.putBlock(id, { index: 0, bytes: first }, signal);
    expect(await videos.blocks(id)).to.deep.equal([
      { index: 0, bytes: 70_000 },
      { index: 1, bytes: 500 },
    ]);
    expect(await videos.video(id)).to.equal(null);

    expect(await videos.commit(id, 2)).to.deep.equal({ bytes: 70_500 });
    expect(await videos.commit(id, 2)).to.deep.equal({ bytes: 70_500 });
    expect(await videos.blocks(id)).to.deep.equal([]);
    expect(await videos.video(id)).to.deep.equal({ bytes: 70_500 });
    const { url } = await videos.links(id, inMinutes(5));
    expect((await playedFrom(url)).bytes.equals(Buffer.concat([first, second]))).to.equal(true);
  });

  it('play from any place, in a page of ours, in place, and stay in no browser [RK9]', async () => {
    const video = await keepVideo(randomBytes(4000));
    await storage.videos.putCaptions(id, 'WEBVTT\n');
    const { url, captionsUrl } = await storage.videos.links(id, inMinutes(5));

    const { answer, bytes } = await playedFrom(url, { range: 'bytes=1000-1999', origin: PAGES });
    expect(answer.status).to.equal(206);
    expect(bytes.equals(video.subarray(1000, 2000))).to.equal(true);
    expect(Object.fromEntries(answer.headers)).to.include({
      'content-type': 'video/mp4',
      'content-range': 'bytes 1000-1999/4000',
      'content-disposition': 'inline',
      'cache-control': 'private, no-store',
      'access-control-allow-origin': PAGES,
    });
    const captions = await playedFrom(captionsUrl ?? '', { origin: PAGES });
    expect(captions.bytes.toString()).to.equal('WEBVTT\n');
    expect(captions.answer.headers.get('content-type')).to.equal('text/vtt; charset=utf-8');
    const elsewhere = await playedFrom(url, { origin: 'https://elsewhere.example' });
    expect(elsewhere.answer.headers.get('access-control-allow-origin')).to.equal(null);
  });

  it('have no link to captions that there are none of [RK9]', async () => {
    await keepVideo(randomBytes(10));
    expect((await storage.videos.links(id, inMinutes(5))).captionsUrl).to.equal(null);
  });

  it('open to nobody by a link that has ended, was made for another, or leads to write [RK10]', async () => {
    await keepVideo(randomBytes(10));
    const { url } = await storage.videos.links(id, inMinutes(5));
    const { url: ended } = await storage.videos.links(id, inMinutes(-1));
    const statusOf = async (address: string, init?: RequestInit) => (await fetch(address, init)).status;

    expect(await statusOf(ended)).to.equal(403);
    expect(await statusOf(url.replace('sp=r', 'sp=rw'))).to.equal(403);
    expect(await statusOf(url.replace(id, randomUUID()))).to.equal(403);
    expect(await statusOf(url.split('?')[0] ?? '')).to.equal(403);
    expect(await statusOf(url, { method: 'PUT', body: 'x' })).to.equal(405);
    expect(await statusOf(url, { method: 'DELETE' })).to.equal(405);
    const behindTheDoor = url.replace(storage.blob.clientEndpoint, storage.blob.endpoint);
    expect(await statusOf(behindTheDoor, { method: 'DELETE' })).to.equal(403);
    expect(await statusOf(url)).to.equal(200);
  });

  it('have links of a quarter of an hour at most [RK10]', async () => {
    const fault = await storage.videos.links(id, inMinutes(16)).then(String, String);
    expect(fault).to.contain('15 minutes at most');
  });

  it('ask storage for a key once, however many play [RK10]', async () => {
    await keepVideo(randomBytes(10));
    const before = storage.entra.tokenRequests('client_credentials');
    const links = await Promise.all(Array.from({ length: 20 }, () => storage.videos.links(id, inMinutes(5))));
    const keys = links.map(({ url }) => new URL(url).searchParams.get('skt'));
    expect(new Set(keys).size).to.equal(1);
    expect(storage.entra.tokenRequests('client_credentials')).to.equal(before);
  });

  it('go as a whole, half brought or whole, and harmlessly twice [RK12]', async () => {
    const { videos } = storage;
    await videos.putBlock(id, { index: 0, bytes: randomBytes(100) }, signal);
    await videos.remove(id);
    expect(await videos.blocks(id)).to.deep.equal([]);

    await keepVideo(randomBytes(100));
    await videos.putCaptions(id, 'WEBVTT\n');
    const { url, captionsUrl } = await videos.links(id, inMinutes(5));
    await videos.putBlock(id, { index: 1, bytes: randomBytes(100) }, signal);
    await videos.remove(id);
    await videos.remove(id);
    expect(await videos.video(id)).to.equal(null);
    expect(await videos.blocks(id)).to.deep.equal([]);
    expect([(await fetch(url)).status, (await fetch(captionsUrl ?? '')).status]).to.deep.equal([404, 404]);
  });

  it('take a token for storage and for nothing else [RK11]', async () => {
    const address = `${storage.blob.endpoint}/recordings?restype=container`;
    const statusWith = async (claims: Record<string, unknown>) => {
      const now = Math.floor(Date.now() / 1000);
      const token = await storage.entra.sign({ iat: now, nbf: now, exp: now + 60, ...claims });
      const headers = { authorization: `Bearer ${token}`, 'x-ms-version': '2024-11-04' };
      return (await fetch(address, { headers })).status;
    };
    const good = { iss: 'https://sts.windows.net/a-tenant/', aud: 'https://storage.azure.com' };
    expect(await statusWith(good)).to.equal(200);
    expect(await statusWith({ ...good, aud: 'https://graph.microsoft.com' })).to.equal(403);
    expect(await statusWith({ ...good, iss: storage.entra.authority })).to.equal(403);
    expect(await statusWith({ ...good, exp: 1 })).to.equal(403);
    expect((await fetch(address)).status).to.be.oneOf([401, 403, 404]);
  });
});
