import { Type, type Static } from 'typebox';

/** What every refused request answers with (RFC 9457). `code` is stable and public; `detail` is for people. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
});
export type Problem = Static<typeof Problem>;
