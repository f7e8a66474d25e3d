import { expect } from 'chai';
import { act, begin, redo, undo } from './history.ts';

describe('the history of an edit', () => {
  it('goes back step by step, and forward again', () => {
    const done = act(act(begin('a'), 'b'), 'c');
    expect(undo(done).present).to.equal('b');
    expect(undo(undo(done)).present).to.equal('a');
    expect(redo(undo(undo(done))).present).to.equal('b');
    expect(redo(redo(undo(undo(done))))).to.deep.equal(done);
  });

  it('stays where it is when there is nothing to undo or to do again', () => {
    expect(undo(begin('a'))).to.deep.equal(begin('a'));
    expect(redo(begin('a'))).to.deep.equal(begin('a'));
    expect(act(begin('a'), 'a')).to.deep.equal(begin('a'));
  });

  it('takes typing in one field as one step, until something else is done', () => {
    const typed = act(act(begin(''), 'P', 'name'), 'Pu', 'name');
    expect(undo(typed).present).to.equal('');
    const other = act(act(typed, 'Pu 1', 'length'), 'Push 1', 'name');
    expect(undo(other).present).to.equal('Pu 1');
    expect(undo(act(undo(typed), 'X', 'name')).present).to.equal('');
  });

  it('forgets what was undone once something new is done', () => {
    const other = act(undo(act(begin('a'), 'b')), 'c');
    expect(redo(other)).to.deep.equal(other);
  });
});
