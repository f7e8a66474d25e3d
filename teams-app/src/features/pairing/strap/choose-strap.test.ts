import { expect } from 'chai';
import { failureOf } from './choose-strap.ts';

const notFound = (words: string) => new DOMException(words, 'NotFoundError');

describe('Why a strap could not be chosen', () => {
  const told = [
    [notFound('User cancelled the requestDevice() chooser.'), 'cancelled'],
    [notFound('Bluetooth adapter not available.'), 'bluetooth-off'],
    [notFound('Bluetooth Low Energy not available.'), 'bluetooth-off'],
    [notFound('Web Bluetooth API globally disabled.'), 'blocked'],
    [notFound('User or their enterprise policy has disabled Web Bluetooth.'), 'blocked'],
    [notFound('User denied the browser permission to scan for Bluetooth devices.'), 'denied'],
    [
      new DOMException('Access to the feature "bluetooth" is disallowed by permissions policy.', 'SecurityError'),
      'blocked',
    ],
    [new TypeError('something else'), 'failed'],
    ['no error at all', 'failed'],
  ] as const;

  for (const [error, failure] of told) {
    it(`is ${failure} when the browser says "${error instanceof Error ? error.message : error}" [PP6]`, () => {
      expect(failureOf(error)).to.equal(failure);
    });
  }
});
