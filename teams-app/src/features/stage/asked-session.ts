/** The id of the class in the address of the stage, as whoever shared it wrote it, or null. */
export function askedSessionOf(search: string): string | null {
  const id = new URLSearchParams(search).get('session');
  return id === null || id === '' ? null : id;
}
