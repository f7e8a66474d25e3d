import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.ts';
import { sourceFiles } from './source-files.ts';
import { rulesOf, rulesQuotedIn } from './spec-rules.ts';

const SPEC = path.join(root, 'api/SPEC.md');
const TESTS = '{api,bot,teams-app,infra}/**/*.{test,contract,journey}.{ts,tsx}';

describe('api/SPEC.md', () => {
  let rules: string[];
  let quotedIn: Map<string, string>;

  before(() => {
    rules = existsSync(SPEC) ? rulesOf(readFileSync(SPEC, 'utf8')) : [];
    quotedIn = new Map(
      sourceFiles(TESTS).flatMap((file) =>
        rulesQuotedIn(readFileSync(path.join(root, file), 'utf8')).map((rule) => [rule, file] as const),
      ),
    );
  });

  it('lists the rules of the product', () => {
    expect(rules).not.to.eql([]);
  });

  it('gives each rule a number of its own', () => {
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).to.eql([]);
  });

  it('has a test for every rule', () => {
    expect(rules.filter((rule) => !quotedIn.has(rule))).to.eql([]);
  });

  it('knows every rule that a test quotes', () => {
    expect([...quotedIn].filter(([rule]) => !rules.includes(rule)).map(([rule, file]) => `${rule} in ${file}`)).to.eql(
      [],
    );
  });
});

describe('reading rules', () => {
  it('finds the rules of a specification, and not what is merely bold', () => {
    expect(rulesOf('# Rules\n- **HR1** falls\n- **Note** that\n  - **HR2** nested\n- **CON12** asks\n')).to.eql([
      'HR1',
      'CON12',
    ]);
  });

  it('finds what titles quote, also several rules and in any kind of quotes', () => {
    const it = 'it'; // so that this file itself quotes nothing
    const text = `${it}('falls [AA1]', x); ${it}(\`refuses \${age} [AA2, AA3]\`, x); ${it}(\n  "is the class's [AA4]", x); // [AA5]`;
    expect(rulesQuotedIn(text)).to.eql(['AA1', 'AA2', 'AA3', 'AA4']);
  });
});
