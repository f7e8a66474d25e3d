import type { Programme } from '@upbeat/api/domain/programme/programme.ts';

/** Those that hold all the words somewhere: in their name, or in the name or the exercise of an interval. */
export function searchProgrammes<T extends { readonly programme: Programme }>(
  kept: readonly T[],
  text: string,
): readonly T[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return kept.filter(({ programme }) => {
    const said = plain(
      [programme.name, ...programme.intervals.flatMap(({ name, exercise = '' }) => [name, exercise])].join(' '),
    );
    return wanted.every((word) => said.includes(word));
  });
}

/** Without case and accents: "elan" finds "Élan". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
