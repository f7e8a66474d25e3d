import { ADAPTIVE_CARD, type Attachment, type SentActivity } from './activity.ts';
import { badArgument, tooLarge } from './refusal.ts';

/** A card may be no larger than this, as JSON in UTF-8. */
const LARGEST_CARD_BYTES = 28 * 1024;

type Json = Readonly<Record<string, unknown>>;

/** Reads what a bot sends. @throws {Refusal} when Teams would not take it */
export function readActivity(body: unknown): SentActivity {
  if (!isObject(body)) throw badArgument('The activity is no JSON object.');
  const { type } = body;
  if (type !== 'message' && type !== 'typing') throw badArgument(`Unknown activity type ${String(type)}.`);
  const attachments = listOf(body['attachments'], 'attachments').map(readAttachment);
  const text = textOf(body, 'text') ?? '';
  if (type === 'message' && text === '' && attachments.length === 0) throw badArgument('The message is empty.');
  return {
    type,
    text,
    textFormat: textOf(body, 'textFormat') ?? 'markdown',
    attachments,
    entities: listOf(body['entities'], 'entities'),
    channelData: isObject(body['channelData']) ? body['channelData'] : {},
    replyToId: textOf(body, 'replyToId'),
  };
}

function readAttachment(attachment: Json): Attachment {
  const contentType = textOf(attachment, 'contentType');
  if (contentType === null) throw badArgument('An attachment has no contentType.');
  const { content } = attachment;
  if (contentType === ADAPTIVE_CARD && !(isObject(content) && content['type'] === 'AdaptiveCard')) {
    throw badArgument('An Adaptive Card is not of the type AdaptiveCard.');
  }
  if (Buffer.byteLength(JSON.stringify(content ?? null)) > LARGEST_CARD_BYTES) throw tooLarge();
  return {
    contentType,
    content: content ?? null,
    contentUrl: textOf(attachment, 'contentUrl'),
    name: textOf(attachment, 'name'),
  };
}

function listOf(value: unknown, name: string): readonly Json[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isObject)) throw badArgument(`${name} is no list of objects.`);
  return value;
}

export function textOf(object: Json, name: string): string | null {
  const value = object[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw badArgument(`${name} is no text.`);
  return value;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
