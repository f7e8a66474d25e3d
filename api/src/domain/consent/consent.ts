/**
 * What a person allows, as seven separate scopes. Each is off until the person turns it on, takes effect at once, and
 * is kept as an append-only history with the version of the words that were shown.
 */
export const SCOPES = [
  'collectLive', // keep my heart rate of this class, for me
  'showTile', // the class sees a tile with my zone, under a nickname
  'showName', // the tile carries my name instead
  'showBpm', // the tile shows beats per minute; says before what that reveals
  'coachSees', // the coach named for the class sees my zone and signal
  'pointsBoard', // my effort points may be shown
  'keepHistory', // keep my classes for my own history
] as const;
export type Scope = (typeof SCOPES)[number];

/** Everything a person allows at one moment. */
export type Consent = Readonly<Record<Scope, boolean>>;

/** The version of the explanations these scopes were agreed to under. Raise it when the words change their meaning. */
export const CONSENT_VERSION = 1;

/** Nothing is allowed before somebody allows it. */
export const NO_CONSENT: Consent = {
  collectLive: false,
  showTile: false,
  showName: false,
  showBpm: false,
  coachSees: false,
  pointsBoard: false,
  keepHistory: false,
};

/** The three answers offered to "Who sees your effort?". The single switches stay under "More". */
export const PRESETS = {
  'only-me': { ...NO_CONSENT, collectLive: true },
  'zone-and-nickname': { ...NO_CONSENT, collectLive: true, showTile: true },
  'zone-and-name': { ...NO_CONSENT, collectLive: true, showTile: true, showName: true },
} as const satisfies Record<string, Consent>;
export type Preset = keyof typeof PRESETS;

/** The preset that sets exactly these scopes, or null when switches were set one by one. */
export function presetOf(consent: Consent): Preset | null {
  const names = Object.keys(PRESETS) as Preset[];
  return names.find((name) => SCOPES.every((scope) => PRESETS[name][scope] === consent[scope])) ?? null;
}

/**
 * Applies a change and keeps the scopes consistent: a name, bpm or points can only be shown on a tile, and a tile only
 * shows what is collected. Turning a scope off turns off what rests on it; turning one on turns on nothing else.
 */
export function withScopes(consent: Consent, change: Partial<Consent>): Consent {
  const asked = { ...consent, ...change };
  const collectLive = asked.collectLive;
  const showTile = collectLive && asked.showTile;
  return {
    collectLive,
    showTile,
    showName: showTile && asked.showName,
    showBpm: showTile && asked.showBpm,
    coachSees: collectLive && asked.coachSees,
    pointsBoard: showTile && asked.pointsBoard,
    keepHistory: collectLive && asked.keepHistory,
  };
}
