import type { Feeling } from '@upbeat/api/domain/summary/person-result.ts';

/** What a button of a card asks of the bot: the `data` of an Action.Execute, with its verb. */
export type CardAct =
  | { readonly verb: 'rsvp'; readonly sessionId: string; readonly isComing: boolean }
  /** Which class comes next here. */
  | { readonly verb: 'next-class' }
  /** Only to whoever presses it, into their own chat. */
  | { readonly verb: 'send-recap'; readonly sessionId: string }
  | { readonly verb: 'feeling'; readonly sessionId: string; readonly feeling: Feeling }
  | { readonly verb: 'my-week' }
  | { readonly verb: 'allow-model' }
  | { readonly verb: 'report-answer'; readonly answerId: string };
