import { expect } from 'chai';
import { captionsOf } from './captions.ts';

describe('Captions', () => {
  it('are what was said when, with who said it', () => {
    const vtt = 'WEBVTT\r\n\r\nec1c/1-0\r\n00:00:02.500 --> 00:00:04.000\r\n<v Rosa Díaz>Shoulders low.</v>\r\n';
    expect(captionsOf(vtt)).to.deep.equal([{ from: 2.5, until: 4, text: '<v Rosa Díaz>Shoulders low.</v>' }]);
  });

  it('may have hours, two lines and settings', () => {
    const vtt = 'WEBVTT\n\n01:00:00.000 --> 01:00:01.000 align:left\nOne\nTwo\n\n59:59.000 --> 1:00:00.000\nThree';
    expect(captionsOf(vtt)).to.deep.equal([
      { from: 3600, until: 3601, text: 'One\nTwo' },
      { from: 3599, until: 3600, text: 'Three' },
    ]);
  });

  it('are nothing else', () => {
    expect(captionsOf('')).to.deep.equal([]);
    expect(
      captionsOf('WEBVTT\n\nNOTE of somebody\n\n00:00:05.000 --> 00:00:04.000\nBackwards\n\n00:01\nHi'),
    ).to.deep.equal([]);
    expect(captionsOf('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n')).to.deep.equal([]);
  });
});
