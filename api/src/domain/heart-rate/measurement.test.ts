import { expect } from 'chai';
import fc from 'fast-check';
import { decodeMeasurement, encodeMeasurement, MeasurementTooShort, type Measurement } from './measurement.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const decode = (hex: string) => decodeMeasurement(bytes(hex));

describe('decodeMeasurement', () => {
  it('reads a heart rate of one byte [HR13]', () => {
    expect(decode('0048')).to.deep.equal({
      bpm: 72,
      contact: 'unsupported',
      energyKilojoules: null,
      beatIntervalsMilliseconds: [],
    });
  });

  it('reads a heart rate of two bytes, low byte first [HR13]', () => {
    expect(decode('012c01').bpm).to.equal(300);
  });

  it('reads skin contact only from sensors that can tell [HR13]', () => {
    expect(decode('0048').contact).to.equal('unsupported');
    expect(decode('0248').contact).to.equal('unsupported');
    expect(decode('0448').contact).to.equal('none');
    expect(decode('0648').contact).to.equal('ok');
  });

  it('reads energy in kilojoules and the times between beats, oldest first [HR13]', () => {
    expect(decode('1e91e8039a0100020004')).to.deep.equal({
      bpm: 145,
      contact: 'ok',
      energyKilojoules: 1000,
      beatIntervalsMilliseconds: [400.390625, 500, 1000],
    });
  });

  it('ignores reserved flags and half a beat interval at the end [HR13]', () => {
    expect(decode('e048').bpm).to.equal(72);
    expect(decode('1046000401').beatIntervalsMilliseconds).to.deep.equal([1000]);
  });

  for (const [hex, needed] of [
    ['', 1],
    ['00', 2],
    ['0148', 3],
    ['0848ff', 4],
  ] as const) {
    it(`refuses "${hex}", which ends before what it announces [HR13]`, () => {
      expect(() => decode(hex)).to.throw(MeasurementTooShort, `at least ${needed} bytes`);
    });
  }

  it('reads a view into a larger buffer, as browsers hand it over [HR13]', () => {
    const { buffer } = bytes('ffff0048ffff');
    expect(decodeMeasurement(new DataView(buffer, 2, 2)).bpm).to.equal(72);
    expect(decodeMeasurement(new Uint8Array(buffer, 2, 2)).bpm).to.equal(72);
  });

  it('either reads any bytes whatsoever or says that they are too few [HR13]', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (value) => {
        try {
          decodeMeasurement(value);
        } catch (error) {
          expect(error).to.be.instanceOf(MeasurementTooShort);
        }
      }),
    );
  });

  it('reads back what a sensor writes [HR13]', () => {
    const measurement: fc.Arbitrary<Measurement> = fc.record({
      bpm: fc.nat(65_535),
      contact: fc.constantFrom('unsupported', 'none', 'ok'),
      energyKilojoules: fc.option(fc.nat(65_535)),
      beatIntervalsMilliseconds: fc.array(
        fc.nat(65_535).map((ticks) => (ticks * 1000) / 1024),
        { maxLength: 9 },
      ),
    });
    fc.assert(
      fc.property(measurement, (said) => {
        expect(decodeMeasurement(encodeMeasurement(said))).to.deep.equal(said);
      }),
    );
  });
});
