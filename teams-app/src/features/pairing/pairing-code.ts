/** How many characters a code has, without its hyphen. */
const LENGTH = 8;
const GROUP = 4;

/** What a person typed, pasted or heard, as the code is shown: "ABCD-EFGH". Letters that look like digits are digits. */
export function shownCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .slice(0, LENGTH);
  return plain.length > GROUP ? `${plain.slice(0, GROUP)}-${plain.slice(GROUP)}` : plain;
}

/** Whether it has as many characters as a code: the api says whether it is one. */
export function isWhole(shown: string): boolean {
  return shown.length === LENGTH + 1;
}
