import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

export type Look = 'light' | 'dark' | 'contrast';
/** A meeting surface lies beside a video: it is never light. */
export type Surface = 'meeting' | 'page';

/** Which look a theme of Teams (default, dark or contrast) asks for. An unknown one is read as the default. */
export function lookOf(teamsTheme: string, surface: Surface): Look {
  if (teamsTheme === 'contrast') return 'contrast';
  return teamsTheme === 'dark' || surface === 'meeting' ? 'dark' : 'light';
}

type ZoneToken = `zone${'Accent' | 'Shape' | 'Edge' | 'Glow'}${Zone}`;
type LookToken =
  | 'zoneOff'
  | 'zoneOffEdge'
  | 'planPast'
  | 'planMarkerEdge'
  | 'tintDisplay'
  | 'bandOpacity'
  | 'breathDisplay'
  | 'mixFill'
  | 'mixEdge'
  | 'mixLabelDisplay'
  | 'groundStage'
  | 'groundPanel'
  | 'groundCard'
  | 'groundLine'
  | 'groundCue'
  | 'tileOutline'
  | 'ownOutline'
  | 'ownRing'
  | 'ownChip'
  | 'ownChipText'
  | 'selectedGround'
  | 'selectedText'
  | 'glyphGround';

/** What Upbeat adds to Fluent's tokens. Every token is a CSS variable of the same name under the provider. */
export type Palette = Readonly<Record<ZoneToken | LookToken, string>>;

type SixColours = readonly [string, string, string, string, string, string];

/** Glyphs under 20 px, plan, mix: at least 3:1 on the card ground of their look. */
const DARK_ACCENTS: SixColours = ['#7f7f7f', '#8d99a5', '#3fa0e0', '#1fb58f', '#f0c808', '#f07a2a'];
const LIGHT_ACCENTS: SixColours = ['#767676', '#5e6a75', '#0072b2', '#007a5c', '#8a6d00', '#b84e00'];

/** Tints and discs. The glow of zone 4 is amber, because yellow over grey turns olive. */
const DARK_GLOWS: SixColours = ['#5a6570', '#74879a', '#2d83c4', '#169673', '#c08a00', '#d9601a'];

/** Large shapes on white: checked for three kinds of colour blindness; 3 and 4 need their edge to reach 3:1. */
const LIGHT_SHAPES: SixColours = ['#8a8a8a', '#64707b', '#0072b2', '#00a37a', '#f0c808', '#d55e00'];
const LIGHT_EDGES: SixColours = ['none', 'none', 'none', '#007a5c', '#8a6d00', 'none'];

const all = (colour: string): SixColours => [colour, colour, colour, colour, colour, colour];

function zones(accents: SixColours, shapes: SixColours, edges: SixColours, glows: SixColours) {
  return { ...named('Accent', accents), ...named('Shape', shapes), ...named('Edge', edges), ...named('Glow', glows) };
}

function named<Part extends string>(part: Part, [z0, z1, z2, z3, z4, z5]: SixColours) {
  return {
    [`zone${part}0`]: z0,
    [`zone${part}1`]: z1,
    [`zone${part}2`]: z2,
    [`zone${part}3`]: z3,
    [`zone${part}4`]: z4,
    [`zone${part}5`]: z5,
  } as Record<`zone${Part}${Zone}`, string>;
}

export const PALETTES: Readonly<Record<Look, Palette>> = {
  dark: {
    ...zones(DARK_ACCENTS, DARK_ACCENTS, all('none'), DARK_GLOWS),
    zoneOff: '#525252',
    zoneOffEdge: 'none',
    planPast: '#7a7a7a',
    planMarkerEdge: '#141414',
    tintDisplay: 'block',
    bandOpacity: '0.42',
    breathDisplay: 'block',
    mixFill: 'initial',
    mixEdge: '0',
    mixLabelDisplay: 'none',
    groundStage: '#141414',
    groundPanel: '#1f1f1f',
    groundCard: '#292929',
    groundLine: '#3a3a3a',
    groundCue: '#2b2b40',
    tileOutline: 'transparent',
    ownOutline: 'var(--colorBrandStroke1)',
    ownRing: '#ffffff',
    ownChip: 'var(--colorBrandBackground)',
    ownChipText: '#ffffff',
    selectedGround: '#3d3d3d',
    selectedText: '#ffffff',
    glyphGround: 'transparent',
  },
  light: {
    ...zones(LIGHT_ACCENTS, LIGHT_SHAPES, LIGHT_EDGES, LIGHT_ACCENTS),
    zoneOff: '#d1d1d1',
    zoneOffEdge: 'none',
    planPast: '#8a8a8a',
    planMarkerEdge: '#ffffff',
    tintDisplay: 'block',
    bandOpacity: '0.2',
    breathDisplay: 'block',
    mixFill: 'initial',
    mixEdge: '0',
    mixLabelDisplay: 'none',
    groundStage: '#f5f5f5',
    groundPanel: '#f5f5f5',
    groundCard: '#ffffff',
    groundLine: 'var(--colorNeutralStroke2)',
    groundCue: '#e8ebfa',
    tileOutline: 'transparent',
    ownOutline: 'var(--colorBrandStroke1)',
    ownRing: '#242424',
    ownChip: 'var(--colorBrandBackground)',
    ownChipText: '#ffffff',
    selectedGround: '#ebebeb',
    selectedText: '#242424',
    glyphGround: 'transparent',
  },
  contrast: {
    ...zones(all('#ffffff'), all('#ffffff'), all('none'), all('#000000')),
    zoneOff: 'transparent',
    zoneOffEdge: '#ffffff',
    planPast: '#8a8a8a',
    planMarkerEdge: '#000000',
    tintDisplay: 'none',
    bandOpacity: '0',
    breathDisplay: 'none',
    mixFill: '#000000',
    mixEdge: '1.5px',
    mixLabelDisplay: 'block',
    groundStage: '#000000',
    groundPanel: '#000000',
    groundCard: '#000000',
    groundLine: '#ffffff',
    groundCue: '#000000',
    tileOutline: '#ffffff',
    ownOutline: '#ffff00',
    ownRing: '#ffff00',
    ownChip: '#ffff00',
    ownChipText: '#000000',
    selectedGround: '#1aebff',
    selectedText: '#000000',
    glyphGround: '#000000',
  },
};

/** A token of the palette as CSS reads it. */
export function look(token: keyof Palette): string {
  return `var(--${token})`;
}
