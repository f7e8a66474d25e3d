import { UpbeatError } from '../errors.ts';

/** A name of nothing that can be read. */
export class UnreadableName extends UpbeatError<'unreadable-name'> {
  constructor() {
    super('unreadable-name', 'Give a name of letters that others can read');
  }
}

/** Control characters, marks that turn the direction of text, letters that fill a place, and whatever else has no shape. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const READABLE = /[\p{L}\p{N}]/u;

/** The name as it was typed, without the spaces around it. @throws {UnreadableName} */
export function guestName(typed: string): string {
  const name = typed.trim().replaceAll(/\s+/g, ' ');
  if (!READABLE.test(name) || UNSEEN.test(name)) throw new UnreadableName();
  return name;
}
