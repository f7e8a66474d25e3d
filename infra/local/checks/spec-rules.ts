const RULE = /^- \*\*([A-Z]{2,4}\d+)\*\*/gm;
const TITLE = /\b(?:describe|context|it|specify)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const QUOTED = /\[([A-Z]{2,4}\d+(?:,\s*[A-Z]{2,4}\d+)*)\]/g;

/** The numbers of the rules in a SPEC.md: its lines begin `- **HR1**`. */
export function rulesOf(spec: string): string[] {
  return [...spec.matchAll(RULE)].map(([, rule = '']) => rule);
}

/** The rules that the titles in a test file quote, as `[HR1]` or `[HR1, HR2]`. */
export function rulesQuotedIn(testFile: string): string[] {
  const titles = [...testFile.matchAll(TITLE)].map(([, , title = '']) => title);
  return titles.flatMap((title) => [...title.matchAll(QUOTED)].flatMap(([, rules = '']) => rules.split(/,\s*/)));
}
