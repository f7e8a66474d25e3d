import type { Message } from '../../shared/message.ts';

export const words = {
  pair: { id: 'strap.pair', defaultMessage: 'Pair a heart-rate strap' },
  title: { id: 'strap.title', defaultMessage: 'Pair your strap' },
  how: {
    id: 'strap.how',
    defaultMessage:
      'Teams cannot read Bluetooth. A page in your browser can: open it here, or type the code there on your phone.',
  },
  code: { id: 'strap.code', defaultMessage: 'Your code' },
  open: { id: 'strap.open', defaultMessage: 'Open the pairing page' },
  opens: { id: 'strap.opens', defaultMessage: 'Opens in your browser' },
  copy: { id: 'strap.copy', defaultMessage: 'Copy' },
  copied: { id: 'strap.copied', defaultMessage: 'Copied' },
  left: { id: 'strap.left', defaultMessage: 'Works once, for {time} more. On a phone: {address}' },
  outlived: { id: 'strap.outlived', defaultMessage: 'This code is too old. Get a new one.' },
  another: { id: 'strap.another', defaultMessage: 'New code' },
  close: { id: 'strap.close', defaultMessage: 'Not now' },
  asking: { id: 'strap.asking', defaultMessage: 'Getting a code' },
  failed: { id: 'strap.failed', defaultMessage: 'No code came. Check your network, then try again.' },
  retry: { id: 'strap.retry', defaultMessage: 'Try again' },

  battery: { id: 'strap.battery', defaultMessage: 'Battery {percent, number} %' },
  contactGood: { id: 'strap.contactGood', defaultMessage: 'skin contact good' },
  contactNone: { id: 'strap.contactNone', defaultMessage: 'no skin contact: moisten it and pull it tighter' },
  away: { id: 'strap.away', defaultMessage: 'Out of range: it connects again by itself' },
  notMine: { id: 'strap.notMine', defaultMessage: 'Not my heart rate' },
  sure: {
    id: 'strap.sure',
    defaultMessage: 'Delete everything since you paired? The seconds and their points go for good.',
  },
  yes: { id: 'strap.yes', defaultMessage: 'Delete and stop' },
  no: { id: 'strap.no', defaultMessage: 'Keep it' },
  notDeleted: { id: 'strap.notDeleted', defaultMessage: 'Not deleted yet. Check your network, then press again.' },
  deleted: {
    id: 'strap.deleted',
    defaultMessage: '{seconds, plural, =0 {Nothing had been stored.} other {{seconds, number} s are gone for good.}}',
  },
} satisfies Record<string, Message>;
