import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.ts';
import { sourceFiles } from './source-files.ts';

/** Each reads the recaps of one person for that person, or reckons them. Whoever adds one answers for it here. */
const READERS = [
  'api/src/application/summaries/ask-for-recap.ts',
  'api/src/application/summaries/give-feeling.ts',
  'api/src/application/summaries/my-classes.ts',
  'api/src/application/summaries/my-recaps.ts',
  'api/src/application/summaries/my-result.ts',
  'api/src/application/summaries/summarise-session.ts',
  'bot/src/summaries/send-recap.ts',
];

describe('private results', () => {
  it('are read by use cases of their own person, and by what brings them to their chat, alone [SU23]', () => {
    const readers = sourceFiles('{api,bot}/src/{application,presentation,activities,summaries,teams}/**/*.ts')
      .filter((file) => !/\.(test|fixture)\.ts$/.test(file))
      .filter((file) => /\brecaps\.(find|ofPerson|pointsBefore)\b/.test(readFileSync(path.join(root, file), 'utf8')));
    expect(readers).to.deep.equal(READERS);
  });

  it('are in no select but that of their own store [SU23]', () => {
    const selects = sourceFiles('{api,bot}/src/**/*.ts')
      .filter((file) => !/\.(test|fixture)\.ts$/.test(file) && !file.includes('/migrations/'))
      .filter((file) => /\b(from|join) recap\b/.test(readFileSync(path.join(root, file), 'utf8')));
    expect(selects).to.deep.equal(['api/src/infrastructure/postgres/stores/recap-store.ts']);
  });
});
