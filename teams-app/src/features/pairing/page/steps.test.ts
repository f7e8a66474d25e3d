import { expect } from 'chai';
import type { StrapState } from '../strap/strap.ts';
import type { Sending } from '../sending/sender.ts';
import { deviceStep, upbeatStep, type Step } from './steps.ts';

const said = ({ mark, words }: Step) => `${mark}: ${words.map(({ message }) => message.defaultMessage).join(', ')}`;
const strap: StrapState = { name: 'H10', link: 'connected', battery: 70, contact: 'good', location: 'chest' };
const device = (change: Partial<StrapState>) => deviceStep({ state: 'strap', strap: { ...strap, ...change } }, false);
const sending: Sending = { line: 'open', klass: 'running', isAway: false, durable: 5, waiting: 2, ending: null };
const upbeat = (change: Partial<Sending>) =>
  upbeatStep({ entry: { state: 'exchanging' }, sending: { ...sending, ...change } });

describe('The way of a heart rate', () => {
  it('names contact, place and battery of the strap, as far as it tells them [PP4]', () => {
    expect(said(device({}))).to.equal('good: Skin contact good, on your chest, battery {percent, number} %');
    expect(said(device({ contact: null, battery: null, location: null }))).to.equal('good: Connected');
    expect(said(device({ contact: 'none', battery: null, location: null }))).to.equal('bad: No skin contact');
  });

  it('warns of a battery of 15 % and less', () => {
    expect(said(device({ battery: 15, location: null }))).to.include('battery low');
    expect(said(device({ battery: 16, location: null }))).not.to.include('low');
  });

  it('calls seconds on their way received, and names them once they are too many [PP2]', () => {
    expect(upbeat({ waiting: 10 }).mark).to.equal('good');
    expect(said(upbeat({ waiting: 11 }))).to.equal('waiting: {kept} are kept and will be sent.');
    expect(said(upbeat({ line: 'lost', waiting: 2 }))).to.equal('bad: {kept} are kept and will be sent.');
  });

  it('says when nothing is taken, and when all is', () => {
    expect(upbeat({ isAway: true }).mark).to.equal('bad');
    expect(upbeat({ ending: 'sensor-replaced' }).mark).to.equal('bad');
    expect(said(upbeat({ klass: 'over', waiting: 0, ending: 'ended' }))).to.match(/^good: All seconds received/);
    expect(said(upbeat({ klass: 'before', waiting: 0 }))).to.match(/^good: Connected/);
  });
});
