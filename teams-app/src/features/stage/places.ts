/** Where each tile lies: a slot, or null for a place that a leaver has left. */
export type Places = readonly (number | null)[];

/**
 * The places after people came or went. Who is there keeps their place; a leaver's stays empty until a newcomer takes
 * it; newcomers come in an order that is shuffled by the seed and has nothing to do with their heart. Returns the same
 * array when nothing changed.
 */
export function settle(places: Places, slots: readonly number[], seed: string): Places {
  const here = new Set(slots);
  const settled = new Set(places);
  const newcomers = slots
    .filter((slot) => !settled.has(slot))
    .sort((a, b) => shuffleKey(a, seed) - shuffleKey(b, seed) || a - b);
  const hasLeavers = places.some((slot) => slot !== null && !here.has(slot));
  if (newcomers.length === 0 && !hasLeavers) return places;

  const taken = places.map((slot) => {
    if (slot !== null && here.has(slot)) return slot;
    return newcomers.shift() ?? null;
  });
  return withoutTrailingGaps([...taken, ...newcomers]);
}

/** The places by page; a page that everybody has left is left out. At least one page. */
export function pagesOf(places: Places, perPage: number): readonly Places[] {
  const pages: Places[] = [];
  for (let at = 0; at < places.length; at += perPage) {
    const page = places.slice(at, at + perPage);
    if (page.some((slot) => slot !== null)) pages.push(page);
  }
  return pages.length === 0 ? [[]] : pages;
}

/** "1–25 of 47": which people a page shows, counted without the empty places. */
export function pageLabel(pages: readonly Places[], page: number): string {
  const sizes = pages.map((places) => places.filter((slot) => slot !== null).length);
  const before = sizes.slice(0, page).reduce((sum, size) => sum + size, 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const size = sizes[page] ?? 0;
  const range = size === 1 ? `${before + 1}` : `${before + 1}–${before + size}`;
  return `${range} of ${total.toLocaleString('en-GB')}`;
}

function withoutTrailingGaps(places: Places): Places {
  const last = places.findLastIndex((slot) => slot !== null);
  return places.slice(0, last + 1);
}

/** A hash (FNV-1a with a last stir): the same for a slot throughout a class, another one in the next class. */
function shuffleKey(slot: number, seed: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${slot}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
