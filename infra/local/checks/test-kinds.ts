import { sourceFiles } from './source-files.ts';

export type TestKind = 'unit' | 'integration' | 'journeys';

export const testKinds: Readonly<Record<TestKind, { about: string; timeoutMs: number; matches: RegExp }>> = {
  unit: {
    about: 'functions called with values',
    timeoutMs: 10_000,
    matches: /(?<!\.integration|\.journey)\.test\.ts$/,
  },
  integration: {
    about: 'on a real PostgreSQL and real sockets',
    timeoutMs: 30_000,
    matches: /\.integration\.test\.ts$/,
  },
  journeys: {
    about: 'the whole product in a real browser',
    timeoutMs: 120_000,
    matches: /\.journey\.ts$/,
  },
};

/** Tests of that kind whose path contains one of the texts, or every one when there is no text. */
export function testFiles(kind: TestKind, texts: readonly string[]): string[] {
  return sourceFiles('{api,bot,teams-app,infra}/**/*.{test,journey}.ts').filter(
    (file) =>
      testKinds[kind].matches.test(file) && (texts.length === 0 || texts.some((text) => file.includes(plain(text)))),
  );
}

export function needsPostgres(file: string): boolean {
  return !testKinds.unit.matches.test(file);
}

function plain(text: string): string {
  return text.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\*.*$/, '');
}
