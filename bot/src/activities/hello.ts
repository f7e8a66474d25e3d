import { answerText, correctiveCard, helpCard } from '../cards/bot-cards.ts';
import type { Answer } from './answer.ts';

export const hello: Answer = ({ locale }) => Promise.resolve(answerText('hello', locale));

export const help: Answer = ({ conversation: { kind }, locale }) => Promise.resolve(helpCard({ where: kind }, locale));

/** For whatever nobody understands: what does work. */
export const notUnderstood: Answer = ({ conversation: { kind }, locale }) =>
  Promise.resolve(correctiveCard({ where: kind }, locale));
