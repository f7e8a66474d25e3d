import { SaxesParser } from 'saxes';
import { WorkoutUnreadable, type WorkoutFormat } from './workout-errors.ts';

/** Names without their namespace prefix: devices choose prefixes as they like. */
export interface XmlReader {
  opened?(element: string, attribute: (name: string) => string | null): void;
  /** The text of an element, with the names of its parent and grandparent. */
  text(value: string, element: string, parent: string | null, grandparent: string | null): void;
  closed?(element: string): void;
}

/**
 * Reads a whole XML document. Nothing it refers to is fetched or expanded.
 *
 * @throws {WorkoutUnreadable} at the first fault, with its line and column
 */
export function readXml(name: string, format: WorkoutFormat, content: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  const open: string[] = [];
  const takeText = (value: string) => {
    const element = open.at(-1);
    if (element !== undefined) reader.text(value.trim(), element, open.at(-2) ?? null, open.at(-3) ?? null);
  };
  parser.on('error', (error) => {
    throw new WorkoutUnreadable(name, format, `line and column ${error.message}`, error);
  });
  parser.on('opentag', (tag) => {
    const element = withoutPrefix(tag.name);
    open.push(element);
    reader.opened?.(element, (attribute) => tag.attributes[attribute] ?? null);
  });
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) reader.closed?.(element);
  });
  parser.write(content).close();
}

/** Milliseconds since 1970 of an XML date and time, NaN if it is none. Without a zone it is in UTC, as GPX demands. */
export function timeOf(text: string): number {
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
}

/** The whole beats per minute of a text, null if it is no number. */
export function bpmOf(text: string): number | null {
  const bpm = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(bpm) ? Math.round(bpm) : null;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
