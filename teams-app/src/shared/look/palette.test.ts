import { expect } from 'chai';
import { lookOf, PALETTES } from './palette.ts';
import { TINT_SHARE, tintLevel } from './tile-words.ts';

describe('lookOf', () => {
  it('keeps a meeting surface dark under the light theme of Teams', () => {
    expect(lookOf('default', 'meeting')).to.equal('dark');
    expect(lookOf('default', 'page')).to.equal('light');
  });

  it('follows high contrast everywhere', () => {
    expect(lookOf('contrast', 'meeting')).to.equal('contrast');
    expect(lookOf('contrast', 'page')).to.equal('contrast');
  });

  it('reads a theme it does not know as the default one', () => {
    expect(lookOf('glass', 'page')).to.equal('light');
    expect(lookOf('glass', 'meeting')).to.equal('dark');
  });
});

describe('the palette', () => {
  for (const zone of [0, 1, 2, 3, 4, 5] as const) {
    it(`shows zone ${zone} at 3:1 or more on dark cards, dark stages, white and black`, () => {
      expect(contrastRatio(PALETTES.dark[`zoneAccent${zone}`], PALETTES.dark.groundCard)).to.be.at.least(3);
      expect(contrastRatio(PALETTES.dark[`zoneAccent${zone}`], PALETTES.dark.groundStage)).to.be.at.least(3);
      expect(contrastRatio(PALETTES.light[`zoneAccent${zone}`], '#ffffff')).to.be.at.least(3);
      expect(contrastRatio(PALETTES.contrast[`zoneAccent${zone}`], '#000000')).to.be.at.least(3);
    });
  }

  // [height of the tile, distance of the glyph from its bottom] in px, for tiles of size s, m and l
  for (const [height, bottom] of [
    [86, 10],
    [79, 10],
    [132, 18],
  ] as const) {
    for (const zone of [1, 2, 3, 4, 5] as const) {
      it(`shows the glyph of zone ${zone} at 3:1 or more on the tint of a tile ${height} px high`, () => {
        const tint = TINT_SHARE * (1 - bottom / ((height * tintLevel(zone)) / 100));
        const ground = over(PALETTES.dark[`zoneGlow${zone}`], tint, PALETTES.dark.groundCard);
        expect(contrastRatio(PALETTES.dark[`zoneAccent${zone}`], ground)).to.be.at.least(3);
      });
    }
  }
});

function over(top: string, share: number, ground: string): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [1, 3, 5].reduce((mixed, at) => {
    const value = Math.round(channel(top, at) * share + channel(ground, at) * (1 - share));
    return mixed + value.toString(16).padStart(2, '0');
  }, '#');
}

/** The contrast of two `#rrggbb` colours, 1–21, as WCAG 2.2 defines it. */
function contrastRatio(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
