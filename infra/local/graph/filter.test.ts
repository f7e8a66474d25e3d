import { expect } from 'chai';
import { parseFilter } from './filter.ts';
import { GraphError } from './graph-error.ts';

const amira = { id: '1', displayName: 'Amira Khan', mail: 'amira@contoso.com', isGuest: false, app: { id: 'x' } };

describe('$filter of the local Graph', () => {
  for (const [filter, isWanted] of [
    ["displayName eq 'amira khan'", true],
    ["displayName ne 'Amira Khan'", false],
    ["id in ('2','1')", true],
    ["id in ('2')", false],
    ["startswith(displayName,'am') and endswith(mail,'.com')", true],
    ["mail eq 'x' or (isGuest eq false and app/id eq 'x')", true],
    ["not startswith(mail,'amira')", false],
    ["mail eq 'o''brien, (x)'", false],
    ['missing eq null', true],
  ] as const) {
    it(`${isWanted ? 'leaves' : 'takes away'} by ${filter}`, () => {
      expect(parseFilter(filter)(amira)).to.equal(isWanted);
    });
  }

  for (const wrong of ['mail', "mail is 'x'", "mail eq 'x' and", "(mail eq 'x'", "mail eq 'x' mail", 'mail eq x']) {
    it(`refuses ${wrong}`, () => expect(() => parseFilter(wrong)).to.throw(GraphError));
  }
});
