import { expect } from 'chai';
import fc from 'fast-check';
import fastify from 'fastify';
import sharp from 'sharp';
import { ZONES } from '@upbeat/api/domain/heart-rate/zone.ts';
import { lunchHiit } from '@upbeat/api/domain/programme/starters.ts';
import type { AdaptiveCard } from '../adaptive-card.ts';
import { BRITISH, LONGEST, recap, recapView, summaryView } from '../examples.fixture.ts';
import { recapCard } from '../recap-card.ts';
import { summaryCard } from '../summary-card.ts';
import { curvePicture } from './curve-picture.ts';
import { bytesOf, drawCard } from './draw-card.ts';
import { pictureRoutes } from './picture-routes.ts';
import { planPicture, planPictureAt } from './plan-picture.ts';
import { pngOf } from './png.ts';
import { zoneColours } from './zone-colours.ts';
import { glyphPicture, zoneBarPicture } from './zone-pictures.ts';

const shelf = { picturesUrl: 'https://bot.example/pictures' };
const addressesIn = (card: AdaptiveCard): string[] => JSON.stringify(card).match(/https:\/\/bot\.example[^"]*/g) ?? [];
const embeddedIn = (card: AdaptiveCard): string[] => JSON.stringify(card).match(/data:image\/png;base64,/g) ?? [];

/** As WCAG 2.2 reckons it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('pictures of a card', () => {
  it('show every zone at 3:1 or more on white and on the dark of Teams, by fill or by edge [CD9]', () => {
    for (const zone of ZONES) {
      const { fill, edge } = zoneColours(zone);
      for (const ground of ['#ffffff', '#292929']) {
        expect(Math.max(contrast(fill, ground), contrast(edge, ground)), `zone ${zone} on ${ground}`).to.be.at.least(3);
      }
    }
  });

  it('are small PNGs with a palette, on a transparent ground, at two pixels a CSS pixel [CD9]', async () => {
    for (const picture of [planPicture(lunchHiit), planPicture(LONGEST), glyphPicture(3), zoneBarPicture(4, 0.5)]) {
      const png = await pngOf(picture);
      const { width, hasAlpha } = await sharp(png).metadata();
      expect({ width, hasAlpha }).to.deep.equal({ width: picture.width * 2, hasAlpha: true });
      expect([...png.subarray(24, 26)], 'bits and kind of a pixel').to.deep.equal([4, 3]); // PNG, 11.2.2
      expect(png.length).to.be.at.most(2500);
    }
  });

  it('hold no text, for servers have no fonts [CD9]', () => {
    const pictures = [planPicture(lunchHiit), curvePicture(recap.curve, 185), glyphPicture(5), zoneBarPicture(1, 0)];
    for (const { shapes } of pictures) expect(shapes).to.not.match(/<text|NaN|Infinity/);
  });

  it('show each interval, however short beside the others [CD9]', () => {
    const intervals = [3540, ...Array.from({ length: 4 }, () => 5)].map((seconds) => ({
      name: 'Go',
      seconds,
      targetZone: 3 as const,
    }));
    const widths = [...planPicture({ name: 'Class', intervals }).shapes.matchAll(/ width="([\d.]+)"/g)].map(
      ([, width]) => Number(width),
    );
    expect(widths).to.have.length(5);
    expect(Math.min(...widths)).to.be.at.least(1);
  });

  it('are drawn of any curve a heart can have, also a single reading [CD9]', () => {
    const bpm = fc.option(fc.double({ min: 30, max: 240, noNaN: true }));
    const maximum = fc.option(fc.integer({ min: 120, max: 230 }));
    fc.assert(
      fc.property(fc.array(bpm, { minLength: 1 }), fc.integer({ min: 30, max: 240 }), maximum, (curve, one, max) => {
        expect(curvePicture([...curve, one], max).shapes).to.not.match(/NaN|Infinity|undefined/);
      }),
    );
  });
});

describe('a card with its pictures', () => {
  it('has them all within itself when they fit [CD10]', async () => {
    const drawn = await drawCard(summaryCard(summaryView, BRITISH), shelf);
    expect(addressesIn(drawn)).to.deep.equal([]);
    expect(embeddedIn(drawn)).to.have.length(11);
  });

  it('shows what is about nobody from its address when they do not, and figures never [CD10]', async () => {
    const card = summaryCard({ ...summaryView, class: { ...summaryView.class, programme: LONGEST } }, BRITISH);
    const drawn = await drawCard(card, { ...shelf, largestBytes: 9000 });
    expect(bytesOf(drawn)).to.be.at.most(9000);
    expect(addressesIn(drawn)[0]).to.match(/\/plan(?:-60\.[1-5]){60}\.png$/);
    for (const address of addressesIn(drawn)) expect(address).to.match(/\/(?:plan[-.\d]+|glyph-[1-5])\.png$/);
    expect(embeddedIn(drawn).length).to.be.at.least(5);
  });

  it('always has a private curve within itself, as unruly as it may be [CD10]', async () => {
    const curves = fc.sample(
      fc.array(fc.option(fc.integer({ min: 30, max: 240 })), { minLength: 400, maxLength: 720 }),
      { numRuns: 4, seed: 7 },
    );
    for (const curve of curves) {
      const of = { ...recapView.class, programme: LONGEST, coachName: '*'.repeat(256) };
      const drawn = await drawCard(recapCard({ ...recapView, class: of, recap: { ...recap, curve } }, BRITISH), shelf);
      expect(bytesOf(drawn)).to.be.at.most(25_000);
      expect(drawn.body.find(({ type }) => type === 'Image'))
        .to.have.property('url')
        .that.matches(/^data:image\/png;base64,/);
      for (const address of addressesIn(drawn)) expect(address).to.match(/\/glyph-[1-5]\.png$/);
    }
  });

  it('refuses one whose words alone are too large, rather than send what Teams would refuse [CD10]', async () => {
    const refusal: unknown = await drawCard(summaryCard(summaryView, BRITISH), { ...shelf, largestBytes: 900 }).catch(
      (error: unknown) => error,
    );
    expect(refusal).to.be.instanceOf(Error).with.property('message').that.includes('900 bytes');
  });
});

describe('the address of a picture', () => {
  const app = fastify().register(pictureRoutes);
  after(() => app.close());

  it('draws what it says, for anybody and for a week [CD10]', async () => {
    for (const { address, ...picture } of [planPicture(lunchHiit), planPicture(LONGEST), glyphPicture(4)]) {
      const answer = await app.inject(`/pictures/${address ?? ''}.png`);
      expect(answer.statusCode).to.equal(200);
      expect(answer.headers).to.include({ 'content-type': 'image/png', 'cache-control': 'public, max-age=604800' });
      expect(answer.rawPayload.equals(await pngOf({ address, ...picture }))).to.equal(true);
    }
  });

  it('is of a plan that a class can have, or of a glyph: anything else is not found [CD10]', async () => {
    const sixtyOne = `plan${'-60.1'.repeat(61)}`;
    for (const address of [
      '',
      'plan',
      'plan-0.3',
      'plan-60.6',
      'plan-60.0',
      'plan-99999.1',
      sixtyOne,
      'glyph-6',
      'curve',
      '..%2Fplan-60.1',
      'plan-60.1<',
    ]) {
      expect((await app.inject(`/pictures/${address}.png`)).statusCode, address).to.equal(404);
    }
    expect(planPictureAt('plan-180.2-90.3')).to.not.equal(null);
  });

  it('does not keep the bot busy, however many are invented at once [CD13]', async () => {
    const statusOf = async (seconds: number) => (await app.inject(`/pictures/plan-${seconds}.1.png`)).statusCode;
    const statuses = await Promise.all(Array.from({ length: 60 }, (_, index) => statusOf(index + 1)));
    expect(statuses.filter((status) => status === 200)).to.have.length(50);
    expect(statuses.filter((status) => status === 503)).to.have.length(10);
    expect(await statusOf(61)).to.equal(200);
  });

  it('is none of what is about people [CD10]', () => {
    expect(curvePicture(recap.curve, 185).address).to.equal(null);
    expect(zoneBarPicture(4, 0.5).address).to.equal(null);
  });
});
