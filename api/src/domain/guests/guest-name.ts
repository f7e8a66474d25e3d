import { UpbeatError } from '../errors.ts';

/** A name of nothing that can be read. */
export class UnreadableName extends UpbeatError<'unreadable-name'> {
  constructor() {
    super('unreadable-name', 'Give a name of letters that others can read');
  }
}

/** Control characters, marks that turn the direction of text, and whatever else has no shape. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The name as it was typed, without the spaces around it. @throws {UnreadableName} */
export function guestName(typed: string): string {
  const name = typed.trim().replaceAll(/\s+/g, ' ');
  if (name === '' || UNSEEN.test(name)) throw new UnreadableName();
  return name;
}
