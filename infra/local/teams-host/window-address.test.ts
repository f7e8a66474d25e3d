import { expect } from 'chai';
import { readWindowAddress, writeWindowAddress } from './window-address.ts';

const read = (query: string) => readWindowAddress(new URLSearchParams(query));

describe('The address of a window', () => {
  it('says who looks, in which theme and layout', () => {
    expect(read('person=rosa&layout=meeting&theme=contrast')).to.deep.equal({
      personId: 'rosa',
      layout: 'meeting',
      theme: 'contrast',
      locale: null,
      entityId: null,
      frame: null,
    });
  });

  it('asks for one frame at its true size', () => {
    expect(read('frame=stage&w=472&h=382').frame).to.deep.equal({ surface: 'stage', width: 472, height: 382 });
  });

  it('lets a frame fill the window when it names no size, or none that can be', () => {
    for (const query of ['frame=panel', 'frame=panel&w=0&h=-1', 'frame=panel&w=wide&h=99999']) {
      expect(read(query).frame).to.deep.equal({ surface: 'panel', width: null, height: null });
    }
  });

  it('takes light, the whole box and no frame for what it does not know', () => {
    expect(read('theme=pink&layout=tv&frame=dialog')).to.include({ theme: 'default', layout: 'box', frame: null });
  });

  it('reads what it wrote', () => {
    const address = {
      personId: 'amira',
      layout: 'box',
      theme: 'dark',
      locale: 'ar-sa',
      entityId: 'upbeat-personal',
      frame: { surface: 'personal', width: 360, height: 740 },
    } as const;
    expect(read(writeWindowAddress(address).slice('/?'.length))).to.deep.equal(address);
  });
});
