import type { OwnReading } from '@upbeat/api/contract/live.ts';
import type { Message } from '../../shared/message.ts';
import { words } from './messages.ts';

/** What a sensor says of itself, part by part; nothing where it says nothing, or is gone. */
export function sourceWords(source: OwnReading['source']): readonly { message: Message; percent?: number }[] {
  const status = source?.status;
  if (status === undefined) return [];
  if (!status.isConnected) return [{ message: words.away }];
  const { battery, contact } = status;
  return [
    ...(battery === null ? [] : [{ message: words.battery, percent: battery }]),
    ...(contact === null ? [] : [{ message: contact === 'good' ? words.contactGood : words.contactNone }]),
  ];
}
