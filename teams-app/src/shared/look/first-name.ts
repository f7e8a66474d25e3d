/** The first name of a person, as the room calls them. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
