import { expect } from 'chai';
import { keepMoving } from './moves.ts';

const people = Array.from({ length: 30 }, (_, index) => index);
const noTrouble = (fault: unknown): never => {
  throw fault;
};

describe('People who come and go', () => {
  it('come eight at a time, until all are there', async () => {
    const here = new Set<number>();
    let onTheWay = 0;
    let most = 0;
    const come = async (person: number): Promise<void> => {
      most = Math.max(most, ++onTheWay);
      await Promise.resolve();
      onTheWay -= 1;
      here.add(person);
    };
    await keepMoving(people, (person) => (here.has(person) ? null : () => come(person)), noTrouble).settled();
    expect(here.size).to.equal(30);
    expect(most).to.equal(8);
  });

  it('come when they are wished for right after nobody was', async () => {
    const here = new Set<number>();
    let wanted = 0;
    const come = async (person: number): Promise<void> => {
      await Promise.resolve();
      here.add(person);
    };
    const moveOf = (person: number) => (person < wanted && !here.has(person) ? () => come(person) : null);
    const moving = keepMoving(people, moveOf, noTrouble);
    wanted = 20;
    await moving.again();
    expect(here.size).to.equal(20);
  });

  it('turn round when something else is wished for meanwhile', async () => {
    const here = new Set<number>();
    let wanted = 30;
    let moves = 0;
    const step = async (person: number, comes: boolean): Promise<void> => {
      moves += 1;
      await Promise.resolve();
      if (comes) here.add(person);
      else here.delete(person);
    };
    const moving = keepMoving(
      people,
      (person) => (person < wanted === here.has(person) ? null : () => step(person, person < wanted)),
      noTrouble,
    );
    await Promise.resolve();
    wanted = 3;
    await moving.again();
    expect([...here]).to.deep.equal([0, 1, 2]);
    expect(moves).to.be.below(30);
  });

  it('are tried seven times, ever more patiently, and hold nobody else up', async () => {
    const here = new Set<number>();
    const faults: unknown[] = [];
    const pauses: number[] = [];
    const come = async (person: number): Promise<void> => {
      if (person === 1) throw new Error('no');
      here.add(person);
    };
    await keepMoving(
      people,
      (person) => (here.has(person) ? null : () => come(person)),
      (fault) => void faults.push(fault),
      async (attempt) => void pauses.push(attempt),
    ).settled();
    expect(here.size).to.equal(29);
    expect(faults).to.have.length(7);
    expect(pauses).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });
});
