import { expect } from 'chai';
import { FilterError } from './filter-tokens.ts';
import { compileFilter, type FilterSubject } from './filter.ts';

const ana: FilterSubject = { connectionId: 'c1', userId: 'ana', groups: new Set(['stage', 'coach']) };
const nobody: FilterSubject = { connectionId: 'c2', userId: null, groups: new Set() };

const cases: readonly (readonly [filter: string, ana: boolean, nobody: boolean])[] = [
  ["userId eq 'ana'", true, false],
  ["userId ne 'ana'", false, true],
  ['userId eq null', false, true],
  ['userId ne null', true, false],
  ["connectionid eq 'c2'", false, true],
  ["'stage' in groups", true, false],
  ["'stage' in (groups)", true, false],
  ["not ('stage' in groups)", false, true],
  ["userId in ('bo', 'ana')", true, false],
  ['length(userId) gt 3', false, false],
  ['length(userId) ge 3 and length(userId) le 3', true, false],
  ['length(groups) lt 1', false, true],
  ["startswith(userId, 'a')", true, false],
  ["endswith(userId, 'a') and not contains(userId, 'x')", true, false],
  ["not endswith(userId, 'milk')", true, true],
  ["toupper(userId) eq 'ANA' or tolower('C2') eq connectionId", true, true],
  ["indexof(userId, 'n') eq 1", true, false],
  ["substring(userId, 1) eq 'na' and substring(userId, 0, 1) eq 'a'", true, false],
  ["trim('  ana ') eq userId", true, false],
  ["userId eq 'x' and userId eq 'y' or true", true, true],
  ["userId eq 'x' and (userId eq 'y' or true)", false, false],
  ["userId eq 'it''s'", false, false],
  ['length(userId) gt -1', true, false],
  ['false', false, false],
  ['userId', false, false],
];

describe('a filter of connections', () => {
  for (const [filter, matchesAna, matchesNobody] of cases) {
    it(`reads ${filter}`, () => {
      const matches = compileFilter(filter);
      expect([matches(ana), matches(nobody)]).to.deep.equal([matchesAna, matchesNobody]);
    });
  }

  it('reads a doubled quote as one', () => {
    expect(compileFilter("userId eq 'it''s'")({ ...ana, userId: "it's" })).to.equal(true);
  });

  it('is refused in the words of the service when its syntax is wrong', () => {
    expect(() => compileFilter('invalid filter')).to.throw(
      FilterError,
      "Invalid syntax for 'invalid filter': Syntax error at position 14 in 'invalid filter'. (Parameter 'filter')",
    );
  });

  for (const filter of [
    '',
    'userId eq',
    "userId eq 'open",
    '(true',
    'true)',
    'user eq 1',
    'length()',
    'no(1)',
    'a = b',
  ]) {
    it(`is refused when it is ${filter === '' ? 'empty' : filter}`, () => {
      expect(() => compileFilter(filter)).to.throw(FilterError);
    });
  }
});
