import { expect } from 'chai';
import { keyActOf, type KeyAct, type KeyPress } from './key-act.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  isRepeat: false,
  hasModifier: false,
  on: 'page',
  ...more,
});

const KEYS: readonly (readonly [string, KeyAct])[] = [
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  ['PageUp', 'undo'],
  ['ArrowLeft', 'undo'],
  [' ', 'toggle'],
  ['k', 'toggle'],
  ['K', 'toggle'],
  ['b', 'clear'],
  ['B', 'clear'],
  ['.', 'clear'],
  ['+', 'add-time'],
];

describe('The keys of a coach', () => {
  for (const [key, act] of KEYS) {
    it(`mean ${act} with ${key === ' ' ? 'Space' : key}`, () => {
      expect(keyActOf(press(key))).to.equal(act);
    });
  }

  it('are no other keys', () => {
    for (const key of ['Enter', 'Tab', 'Escape', 'F5', 'a', 'ArrowUp', 'ArrowDown', 'constructor']) {
      expect(keyActOf(press(key)), key).to.equal(null);
    }
  });

  it('do nothing while somebody types', () => {
    for (const [key] of KEYS) expect(keyActOf(press(key, { on: 'field' })), key).to.equal(null);
  });

  it('leave Space to the button, the switch or the choice that has the focus, and keep the keys of a remote', () => {
    for (const on of ['button', 'choice'] as const) {
      expect(keyActOf(press(' ', { on }))).to.equal(null);
      expect(keyActOf(press('PageDown', { on }))).to.equal('next');
    }
  });

  it('leave the arrows to choices', () => {
    expect(keyActOf(press('ArrowRight', { on: 'choice' }))).to.equal(null);
    expect(keyActOf(press('ArrowRight', { on: 'button' }))).to.equal('next');
  });

  it('act once while a key is held down', () => {
    expect(keyActOf(press('PageDown', { isRepeat: true }))).to.equal(null);
  });

  it('leave what is pressed with Ctrl, Alt or Meta to the browser', () => {
    expect(keyActOf(press('k', { hasModifier: true }))).to.equal(null);
  });

  it('of one character can be turned off, without those of a remote', () => {
    for (const key of ['k', 'B', '.', '+']) expect(keyActOf(press(key), false), key).to.equal(null);
    for (const key of ['PageDown', 'PageUp', ' ', 'ArrowRight']) expect(keyActOf(press(key), false)).not.to.equal(null);
  });
});
