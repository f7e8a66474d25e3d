import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lunchHiit } from '../box/programmes.ts';
import { classFrames } from './class-frames.ts';
import { FRAME } from './class-scene.ts';
import { classTranscript } from './class-transcript.ts';
import { makeClassVideo } from './make-class-video.ts';

const theClass = { programme: lunchHiit, seconds: 70, coachName: 'Rosa Díaz' };

describe('The video of a class that was held here', function () {
  this.timeout(30_000);
  let folder: string;
  before(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'upbeat-video-'))));
  after(() => rm(folder, { recursive: true }));

  it('is as long as the class, can be played by every Chromium, and begins to play before it is all there', async () => {
    const file = path.join(folder, 'class.mp4');
    await makeClassVideo(theClass, file);
    const { stderr } = spawnSync(ffmpeg.path, ['-hide_banner', '-i', file]); // it describes what it is given, and stops
    const described = stderr.toString();
    expect(described).to.match(/Duration: 00:01:10\.0/);
    expect(described)
      .to.match(/Video: vp9/)
      .and.to.match(/Audio: opus/);
    const handle = await open(file);
    const head = (await handle.read(Buffer.alloc(64), 0, 64, 0)).buffer.toString('latin1');
    await handle.close();
    expect(head).to.contain('moov');
  });

  it('shows another picture each second', async () => {
    const frames: Buffer[] = [];
    for await (const frame of classFrames({ ...theClass, seconds: 3 })) frames.push(frame);
    expect(frames.map(({ length }) => length)).to.deep.equal([1, 1, 1].map(() => FRAME.width * FRAME.height * 3));
    expect(frames[0]?.equals(frames[1] ?? Buffer.alloc(0))).to.equal(false);
  });

  it('has what the coach said written down, with who said it', () => {
    expect(classTranscript({ ...theClass, seconds: 62 })).to.equal(
      [
        'WEBVTT',
        '00:00:00.000 --> 00:00:06.000\n<v Rosa Díaz>Warm-up. Zone 2, light. March, swing the arms.</v>',
        '00:01:00.000 --> 00:01:02.000\n<v Rosa Díaz>Build. Zone 3, steady. Knees high, at your pace.</v>\n',
      ].join('\n\n'),
    );
  });
});
