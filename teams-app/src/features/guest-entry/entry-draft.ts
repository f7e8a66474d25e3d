import type { GuestEntry } from '@upbeat/api/contract/guests.ts';

/** What stands in the form. */
export interface EntryDraft {
  readonly name: string;
  readonly code: string;
}

export type ReadEntry =
  | { readonly state: 'good'; readonly entry: GuestEntry }
  | { readonly state: 'wrong'; readonly isNameWrong: boolean; readonly isCodeWrong: boolean };

const LONGEST_NAME = 40;
/** As it is spelled to people, "7K2M-9QXP", with or without what stands between. */
const CODE = /^[0-9A-Za-z]{8}$/;

/** Whether the form can be sent. Whether its code opens anything only the api knows. */
export function readEntry({ name, code }: EntryDraft): ReadEntry {
  const trimmed = name.trim();
  const isNameWrong = trimmed === '' || trimmed.length > LONGEST_NAME;
  const isCodeWrong = !CODE.test(code.replaceAll(/[\s-]/g, ''));
  if (isNameWrong || isCodeWrong) return { state: 'wrong', isNameWrong, isCodeWrong };
  return { state: 'good', entry: { name: trimmed, code: code.replaceAll(/\s/g, '').toUpperCase() } };
}
