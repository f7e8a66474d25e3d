/** Where our words stand in the body of an event. Exchange puts `x_` before a name when it thinks it must. */
const OURS = /<div id="(?:x_)?upbeat">[\s\S]*?<\/div>/;

/** Plain words as the body of an event, so that they can be found in it again. */
export function toBody(text: string): string {
  const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<div id="upbeat">${words.replaceAll('\n', '<br>')}</div>`;
}

/**
 * A body with other words of ours. Teams keeps the way into the meeting in there: whoever writes the body anew takes
 * the meeting away. Null where somebody has edited our words away, who then has the last one.
 *
 * @see https://learn.microsoft.com/graph/api/event-update, "Notes for updating specific properties"
 */
export function withText(body: string, text: string): string | null {
  if (!OURS.test(body)) return null;
  return body.replace(OURS, () => toBody(text));
}
