/** What Markdown reads as more than itself, anywhere in a text; braces also begin Adaptive Cards' own {{DATE(…)}}. */
const MARKS = /[\\`*_~[\](){}<>|&!]/g;
/** What begins a heading or a list, at the beginning of a text only: also "19. November". */
const MARK_AT_THE_BEGINNING = /^([#+=-]|\d+[.)])/;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** First strong isolate, and its end. */
const ISOLATE = ['\u2068', '\u2069'] as const;

/**
 * What somebody typed, for the Markdown of a TextBlock: it shows as they typed it, on one line. A name that is read from
 * right to left is set apart, or the words around it would change places with it.
 */
export function asTyped(text: string): string {
  const [begin, end] = RIGHT_TO_LEFT.test(text) ? ISOLATE : ['', ''];
  return `${begin}${onOneLine(text).replace(MARKS, String.raw`\$&`)}${end}`;
}

/** The text of a TextBlock, whose first characters begin no list and no heading. */
export function asSentence(text: string): string {
  return text.replace(MARK_AT_THE_BEGINNING, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** The same for where no Markdown is read: the title of a button, the text of an image. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
