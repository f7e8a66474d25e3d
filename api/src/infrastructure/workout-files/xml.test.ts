import { expect } from 'chai';
import { UpbeatError } from '../../domain/errors.ts';
import { decodeWorkout } from './decode-workout.ts';
import { toSeries } from './workout.ts';

const decode = (name: string, content: string) => decodeWorkout(name, new TextEncoder().encode(content));

async function failure(work: Promise<unknown>): Promise<UpbeatError> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(outcome).to.be.instanceOf(UpbeatError);
  return outcome as UpbeatError;
}

const tcx = (trackpoints: string) => `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="Biking"><Id>2026-11-20T18:00:00Z</Id><Lap StartTime="2026-11-20T18:00:00Z">
<AverageHeartRateBpm><Value>111</Value></AverageHeartRateBpm><Track>${trackpoints}</Track></Lap></Activity>
</Activities></TrainingCenterDatabase>`;
const trackpoint = (time: string, inside: string) => `<Trackpoint><Time>${time}</Time>
<Position><LatitudeDegrees>48.0525</LatitudeDegrees><LongitudeDegrees>6.9482</LongitudeDegrees></Position>${inside}</Trackpoint>`;
const beat = (time: string, bpm: string) => trackpoint(time, `<HeartRateBpm><Value>${bpm}</Value></HeartRateBpm>`);

const gpx = (trackpoints: string, type = 'Cycling') => `<?xml version="1.0"?>
<gpx xmlns="http://www.topografix.com/GPX/1/1"><metadata><time>2020-01-01T00:00:00Z</time></metadata>
<trk><type>${type}</type><trkseg>${trackpoints}</trkseg></trk></gpx>`;
const trkpt = (inside: string) => `<trkpt lat="48.0525" lon="6.9482"><ele>12</ele>${inside}</trkpt>`;
const extended = (element: string, bpm: string) => `<extensions><x:TrackPointExtension>
<x:${element}>${bpm}</x:${element}></x:TrackPointExtension></extensions>`;

describe('A TCX recording', () => {
  it('becomes a start, a length and a sample a second [HR19]', async () => {
    const workout = await decode(
      'ride.tcx',
      tcx(beat('2026-11-20T18:00:00Z', '120') + beat('2026-11-20T18:00:02Z', '124')),
    );
    expect(workout).to.deep.equal({
      format: 'tcx',
      sport: 'biking',
      startedAt: new Date('2026-11-20T18:00:00Z'),
      seconds: 3,
      samples: [
        { second: 0, bpm: 120 },
        { second: 2, bpm: 124 },
      ],
      pauses: [],
      recorded: { records: 2, heartRates: 2 },
      deviceSummary: null,
    });
    expect([...toSeries(workout)]).to.deep.equal([120, 120, 124]);
  });

  it('takes the averages of laps for no reading [HR19]', async () => {
    const workout = await decode('ride.tcx', tcx(beat('2026-11-20T18:00:00Z', '120')));
    expect(workout.recorded.heartRates).to.equal(1);
  });

  it('has the last reading of a second that two laps share [HR17]', async () => {
    const shared = '2026-11-20T18:00:00Z';
    const workout = await decode('ride.tcx', tcx(beat(shared, '120') + beat(shared, '121')));
    expect(workout.samples).to.deep.equal([{ second: 0, bpm: 121 }]);
    expect(workout.recorded.heartRates).to.equal(2);
  });

  it('brings fractions of seconds to the nearest second [HR19]', async () => {
    const times = ['2026-11-20T18:00:00.000Z', '2026-11-20T18:00:00.999Z', '2026-11-20T18:00:02.001Z'];
    const workout = await decode('ride.tcx', tcx(times.map((time) => beat(time, '120')).join('')));
    expect(workout.samples.map(({ second }) => second)).to.deep.equal([0, 1, 2]);
  });
});

describe('A GPX recording', () => {
  for (const element of ['hr', 'heartrate']) {
    it(`has its heart rates in extensions called ${element}, under any prefix [HR19]`, async () => {
      const time = '<time>2026-11-20T18:00:00Z</time>';
      const workout = await decode('ride.gpx', gpx(trkpt(time + extended(element, '131'))));
      expect(workout).to.deep.include({ format: 'gpx', sport: 'cycling', samples: [{ second: 0, bpm: 131 }] });
      expect(workout.startedAt).to.deep.equal(new Date('2026-11-20T18:00:00Z'));
    });
  }

  it('without a time zone is in UTC, as the format demands [HR19]', async () => {
    const workout = await decode('ride.gpx', gpx(trkpt(`<time>2026-11-20T18:00:00</time>${extended('hr', '131')}`)));
    expect(workout.startedAt).to.deep.equal(new Date('2026-11-20T18:00:00Z'));
  });

  it('whose sport is only a number has none [HR19]', async () => {
    const point = trkpt(`<time>2026-11-20T18:00:00Z</time>${extended('hr', '131')}`);
    expect((await decode('ride.gpx', gpx(point, '1'))).sport).to.equal(null);
  });

  it('with heart rates but no times is refused [HR21]', async () => {
    const error = await failure(decode('ride.gpx', gpx(trkpt(extended('hr', '131')))));
    expect(error.code).to.equal('workout-unreadable');
    expect(error.message).to.equal('ride.gpx cannot be read as GPX: its heart rates have no times');
  });
});

describe('Recordings in XML', () => {
  const noReading = [
    ['ride.tcx', tcx(trackpoint('2026-11-20T18:00:00Z', ''))],
    ['ride.tcx', tcx(beat('2026-11-20T18:00:00Z', '0'))],
    ['ride.tcx', tcx(beat('2026-11-20T18:00:00Z', 'n/a'))],
    ['ride.tcx', tcx(beat('2026-11-20T18:00:00Z', '255'))],
    ['ride.gpx', gpx(trkpt('<time>2026-11-20T18:00:00Z</time>'))],
    ['ride.gpx', gpx('')],
  ] as const;
  for (const [index, [name, content]] of noReading.entries()) {
    it(`without heart rate are refused (${name}, case ${index + 1}) [HR21]`, async () => {
      expect((await failure(decode(name, content))).code).to.equal('workout-has-no-heart-rate');
    });
  }

  it('leave their positions behind [HR20]', async () => {
    const inTcx = await decode('ride.tcx', tcx(beat('2026-11-20T18:00:00Z', '120')));
    const inGpx = await decode('ride.gpx', gpx(trkpt(`<time>2026-11-20T18:00:00Z</time>${extended('hr', '131')}`)));
    for (const workout of [inTcx, inGpx]) {
      expect(Object.keys(workout.samples[0] ?? {})).to.deep.equal(['second', 'bpm']);
      expect(JSON.stringify(workout)).to.not.match(/lat|lon|position|48\.05|6\.94/i);
    }
  });

  it('that are cut short are refused, with line and column [HR21]', async () => {
    const error = await failure(decode('ride.tcx', tcx('').slice(0, -30)));
    expect(error.code).to.equal('workout-unreadable');
    expect(error.message).to.match(/^ride\.tcx cannot be read as TCX: line and column \d+:\d+: /);
  });

  it('never expand what they define or point to [HR21]', async () => {
    const hostile = tcx(beat('2026-11-20T18:00:00Z', '&bomb;')).replace(
      '?>',
      '?><!DOCTYPE x [<!ENTITY bomb SYSTEM "file:///etc/hostname">]>',
    );
    expect((await failure(decode('ride.tcx', hostile))).code).to.equal('workout-unreadable');
  });

  it('are told by what they hold, not by their name [HR19]', async () => {
    const workout = await decode('upload.bin', tcx(beat('2026-11-20T18:00:00Z', '120')));
    expect(workout.format).to.equal('tcx');
  });

  for (const name of ['notes.txt', 'ride.fit.zip']) {
    it(`are no other file: ${name} is refused as unknown [HR21]`, async () => {
      const error = await failure(decode(name, 'hello'));
      expect(error.code).to.equal('workout-format-unknown');
      expect(error.message).to.equal(`${name} is no FIT, TCX or GPX recording`);
    });
  }
});
