/** Five bits a character, none that is mistaken for another: no I, L, O or U (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A code of eight characters, 40 bits; `random` returns numbers from 0 up to, not including, 1. */
export function drawEntryCode(random: () => number): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
}

/** As people see it: two groups of four. */
export function spellEntryCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** What somebody read aloud, typed or pasted, as it was drawn; or null when it can be no code. */
export function readEntryCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const isCode = CODE.test(code);
  return isCode ? code : null;
}
