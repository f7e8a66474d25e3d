import { expect } from 'chai';
import { isSending, situationOf, type PairingState, type Source } from './pairing-state.ts';
import type { Sending } from './sending/sender.ts';

const NOW = 1_000_000;
const strap: Extract<Source, { state: 'strap' }> = {
  state: 'strap',
  strap: { name: 'Polar H10', link: 'connected', battery: 70, contact: 'good', location: 'chest' },
};
const sending: Sending = { line: 'open', klass: 'running', isAway: false, durable: 5, waiting: 2, ending: null };
const working: PairingState = {
  entry: {
    state: 'paired',
    isStopping: false,
    hasFailed: false,
    paired: {
      token: 't',
      sessionId: '00000000-0000-4000-8000-000000000001',
      programmeName: 'Lunch HIIT',
      coachName: 'Rosa',
      state: 'live',
      plannedStart: '2026-11-21T12:00:00Z',
      clock: { serverTime: '2026-11-21T12:00:00Z', second: 1, playback: [] },
      maxHeartRate: 185,
    },
  },
  source: strap,
  bluetooth: 'on',
  reading: { bpm: 157, atMs: NOW - 1000 },
  sending,
  relays: { pulsoid: null, hypeRate: null },
};
const withStrap = (change: Partial<typeof strap.strap>): PairingState => ({
  ...working,
  source: { state: 'strap', strap: { ...strap.strap, ...change } },
});
const withSending = (change: Partial<Sending>): PairingState => ({ ...working, sending: { ...sending, ...change } });
const withRelay = (link: 'connecting' | 'connected' | 'away' | 'refused'): PairingState => ({
  ...working,
  source: { state: 'relay', provider: 'pulsoid', link },
});

describe('What the pairing page says', () => {
  const cases: readonly (readonly [name: string, state: PairingState, situation: ReturnType<typeof situationOf>])[] = [
    ['a heart rate reaches Upbeat', working, 'sending'],
    ['the class is paused', withSending({ klass: 'paused' }), 'paused'],
    ['there is no connection to Upbeat', withSending({ line: 'lost', waiting: 23 }), 'kept'],
    ['the class has not begun', withSending({ klass: 'before' }), 'ready'],
    ['the strap is being connected', withStrap({ link: 'connecting' }), 'connecting'],
    ['the strap is connected and has said nothing yet', { ...working, reading: null }, 'first-beat'],
    ['the skin contact is lost', withStrap({ contact: 'none' }), 'no-contact'],
    ['no heart rate came for six seconds', { ...working, reading: { bpm: 157, atMs: NOW - 6000 } }, 'no-reading'],
    ['the strap is out of range', withStrap({ link: 'away' }), 'strap-away'],
    ['Bluetooth is switched off', { ...withStrap({ link: 'away' }), bluetooth: 'off' }, 'bluetooth-off'],
    ['a relay is connected and sends', withRelay('connected'), 'sending'],
    ['a relay does not answer any more', withRelay('away'), 'relay-away'],
    ['a relay does not know the token', withRelay('refused'), 'relay-refused'],
    ['the person has left the meeting', withSending({ isAway: true }), 'left-meeting'],
    ['the class is over and seconds are left', withSending({ klass: 'over', waiting: 3 }), 'handing-in'],
    ['the class is over and all is stored', withSending({ klass: 'over', waiting: 0, ending: 'ended' }), 'handed-in'],
    ['another sensor took over', withSending({ ending: 'sensor-replaced' }), 'replaced'],
    ['the pairing is over', withSending({ ending: 'pairing-over' }), 'pairing-over'],
    ['the person stopped sharing', withSending({ ending: 'consent-missing' }), 'sharing-off'],
    ['the api refuses for another reason', withSending({ ending: 'tenant-not-active' }), 'refused'],
    ['it only tries a sensor', { ...working, entry: { state: 'trying' }, sending: null }, 'trying'],
  ];
  for (const [name, state, situation] of cases) {
    it(`is "${situation}" when ${name} [PP2]`, () => {
      expect(situationOf(state, NOW)).to.equal(situation);
    });
  }

  it('names having left the meeting before what ails the strap', () => {
    expect(situationOf({ ...withStrap({ link: 'away' }), sending: { ...sending, isAway: true } }, NOW)).to.equal(
      'left-meeting',
    );
  });

  it('claims to send only when seconds reach Upbeat, now or later [PP2]', () => {
    expect(cases.filter(([, , situation]) => isSending(situation)).map(([, , situation]) => situation)).to.deep.equal([
      'sending',
      'paused',
      'kept',
      'ready',
      'sending',
      'handing-in',
      'handed-in',
    ]);
  });
});
