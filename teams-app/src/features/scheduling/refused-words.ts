import type { MessageDescriptor } from 'react-intl';
import { codeOf } from '../../shared/api/api-problem.ts';
import { words } from './planning-messages.ts';

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'wrong-session-state': words.begun,
  'too-late': words.begun,
  'not-the-next-class': words.notNext,
  'impossible-plan': words.impossible,
};

/** Why a plan or a change came to nothing, and what to do; null while nothing was refused. */
export function refusedWords(error: unknown, otherwise: MessageDescriptor): MessageDescriptor | null {
  return error === null ? null : (WORDS[codeOf(error)] ?? otherwise);
}
