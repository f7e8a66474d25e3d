import { expect } from 'chai';
import { asSentence, asTyped, onOneLine } from './markdown.ts';

describe('a name in the Markdown of a card', () => {
  it('shows as it was typed [CD2]', () => {
    expect(asTyped('*Run*_[x](y)')).to.equal(String.raw`\*Run\*\_\[x\]\(y\)`);
    expect(asTyped('<at>Ann</at> {{DATE(x)}} & `a|b` ~c~ \\ !')).to.equal(
      String.raw`\<at\>Ann\</at\> \{\{DATE\(x\)\}\} \& \`a\|b\` \~c\~ \\ \!`,
    );
    expect(asTyped("Rosa Díaz-O'Neill, 1. Klasse")).to.equal("Rosa Díaz-O'Neill, 1. Klasse");
  });

  it('stays on one line and has no control characters [CD2]', () => {
    expect(asTyped(' Lunch\r\n# HIIT\u0000\t')).to.equal('Lunch # HIIT');
    expect(onOneLine('a\n\nb')).to.equal('a b');
  });

  it('that is read from right to left is set apart from the words around it [CD2]', () => {
    expect(asTyped('ריצה')).to.equal('\u2068ריצה\u2069');
    expect(asTyped('جري 5')).to.equal('\u2068جري 5\u2069');
  });
});

describe('a text of a card', () => {
  it('begins no list and no heading, whatever its first word [CD2]', () => {
    expect(asSentence('19. November, 30 Min.')).to.equal(String.raw`19\. November, 30 Min.`);
    expect(asSentence('3) Core')).to.equal(String.raw`3\) Core`);
    expect(asSentence('# Run')).to.equal(String.raw`\# Run`);
    expect(asSentence('- Run')).to.equal(String.raw`\- Run`);
    expect(asSentence('Run 19. - #')).to.equal('Run 19. - #');
  });
});
