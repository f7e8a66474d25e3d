import { expect } from 'chai';
import { once, EventEmitter } from 'node:events';
import type { RelayChannel, RelayLine, RelayNote } from './relay-channel.ts';

const SPIN = '019a9c2e-0000-7000-8000-000000000001';
const YOGA = '019a9c2e-0000-7000-8000-000000000002';

const QUIET: RelayNote = {
  from: 'one',
  greeting: null,
  samples: [],
  ratings: [],
  sensors: [],
  roster: null,
  wantsKeyframe: false,
};

const FULL: RelayNote = {
  from: 'one',
  greeting: 'asks',
  samples: [{ participationId: 'amira', first: 12, values: [120, 1, 240] }],
  ratings: [{ participationId: 'leo', interval: 2, rating: 'all-out', at: new Date('2026-11-21T12:00:00.123Z') }],
  sensors: [
    { participationId: 'amira', id: 'a', source: { kind: 'strap', name: 'Ö 10' } },
    {
      participationId: 'leo',
      id: 'b',
      source: { kind: 'relay', name: 'Watch', status: { battery: 71, contact: null, isConnected: true } },
    },
    { participationId: 'nils', id: 'c', source: null },
  ],
  roster: { epoch: 3, version: 7, entries: [{ slot: 3, label: 'Amira “Ö” Khan', isNamed: true }] },
  wantsKeyframe: true,
};

/** What any relay between processes must do. Called once for each adapter, within a suite that opens and closes it. */
export function itIsARelayChannel(open: () => RelayChannel): void {
  const lines: RelayLine[] = [];
  afterEach(() => lines.splice(0).forEach((line) => line.close()));

  async function ears(sessionId: string) {
    const events = new EventEmitter();
    const heard: RelayNote[] = [];
    const opened = once(events, 'opened');
    const line = open().listen(sessionId, {
      opened: () => events.emit('opened'),
      heard: (note) => {
        heard.push(note);
        events.emit('heard');
      },
      failed: (fault) => events.emit('error', fault),
    });
    lines.push(line);
    await opened;
    const count = async (notes: number): Promise<RelayNote[]> => {
      while (heard.length < notes) await once(events, 'heard');
      return heard;
    };
    return { count, heard, line, events };
  }

  it('delivers a note whole to every process that listens, the sender too [LV7]', async () => {
    const [one, other] = [await ears(SPIN), await ears(SPIN)];
    await open().publish(SPIN, FULL);
    expect(await one.count(1)).to.deep.equal([FULL]);
    expect(await other.count(1)).to.deep.equal([FULL]);
  });

  it('keeps the order in which notes were taken, and classes apart [LV7]', async () => {
    const [spin, yoga] = [await ears(SPIN), await ears(YOGA)];
    for (let first = 0; first < 20; first++) {
      await open().publish(SPIN, { ...QUIET, samples: [{ participationId: 'amira', first, values: [100] }] });
    }
    await open().publish(YOGA, { ...QUIET, greeting: 'here' });
    const firsts = (await spin.count(20)).map(({ samples }) => samples[0]?.first);
    expect(firsts).to.deep.equal(Array.from({ length: 20 }, (_, first) => first));
    expect((await yoga.count(1)).map(({ greeting }) => greeting)).to.deep.equal(['here']);
  });

  it('says that it listens anew when its line was opened anew [LV7]', async () => {
    const spin = await ears(SPIN);
    const again = once(spin.events, 'opened');
    spin.events.on('error', () => undefined); // an adapter may also say that the line broke
    spin.line.reopen();
    await again;
    await open().publish(SPIN, FULL);
    expect(await spin.count(1)).to.deep.equal([FULL]);
  });

  it('takes a note that nobody listens to [LV7]', async () => {
    await open().publish(YOGA, FULL);
  });
}
