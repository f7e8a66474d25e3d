const WORDS = ['TO' + 'DO', 'FIX' + 'ME'].join('|'); // written apart, since this file is checked too
const TASK = new RegExp(`\\b(?:${WORDS})\\b(?!\\([^()]+, \\d{4}-\\d{2}-\\d{2}\\))`); // wants TODO(Ada Byron, 2026-11-21)
const FOCUSED_OR_SKIPPED =
  /\b(?:describe|context|it|specify|suite|test|this)\s*\.\s*(only|skip)\s*\(|\b(xit|xdescribe|xcontext|xspecify)\s*\(/;
const TEST_FILE = /\.(test|contract|journey)\.tsx?$/;

/** What a reader would stumble over in a source file: unowned tasks, and tests that are skipped or hide the others. */
export function wordingFaults(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const where = `${file}:${index + 1}`;
    const told: string[] = [];
    if (TASK.test(line)) told.push(`${where} has a task without a name and a date: TODO(Name, 2026-01-31)`);
    const marked = TEST_FILE.test(file) ? FOCUSED_OR_SKIPPED.exec(line) : null;
    if (marked) told.push(`${where} has a ${marked[1] === 'only' ? 'focused' : 'skipped'} test: ${marked[0]}`);
    return told;
  });
}
