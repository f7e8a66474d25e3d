import { PERMISSIONS } from '@upbeat/api/domain/schedule/permission.ts';
import { expect } from 'chai';
import { permissionWords } from './permission-words.ts';

describe('the words of a permission', () => {
  for (const permission of PERMISSIONS) {
    it(`say what ${permission.name} (${permission.kind}) is for [PE1]`, () => {
      const { title, why } = permissionWords(permission);
      expect(title.defaultMessage).not.to.equal(permission.name);
      expect(why.defaultMessage).to.match(/\.$/);
    });
  }
});
