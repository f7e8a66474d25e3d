import type { Conversation } from '@upbeat/api/domain/posting/conversation.ts';
import type { CardLocale } from '../cards/views.ts';
import type { Heard, Speaker } from '../teams/heard.ts';
import type { Reply } from '../teams/reply.ts';

/** What an answer may go by: who asks, where, and how words and moments are written there. */
export interface Question {
  readonly heard: Heard;
  readonly conversation: Conversation;
  readonly speaker: Speaker;
  readonly locale: CardLocale;
}

/** Finds the one useful thing to say. */
export type Answer = (question: Question) => Promise<Reply>;

/** Something people may ask by a word or two. */
export interface Command {
  readonly words: readonly string[];
  /** For the person alone: asked elsewhere, it is answered in their own chat. */
  readonly isPrivate: boolean;
  readonly answer: Answer;
}

/** The command that a text means: in any case, with or without a mention, politeness or punctuation. */
export function commandOf(commands: readonly Command[], text: string): Command | null {
  const said = plain(text);
  return commands.find(({ words }) => words.includes(said)) ?? null;
}

/** Characters. No command is longer, and looking for ends that are missing takes time by the square of the text. */
const LONGEST = 1000;

/** What somebody wrote, without the mention of the bot and without what a phone's keyboard adds. */
export function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/<at[^>]*>.*?<\/at>/gi, ' ')
    .replace(/<[^>]+>|&nbsp;/gi, ' ')
    .replace(/[.!?,;:…\p{Extended_Pictographic}]+/gu, ' ')
    .replace(/\bplease\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
