/** The keys of the buttons, in the words of `aria-keyshortcuts`. */
export const playbackKeys = {
  toggle: 'Space K',
  addTime: '+',
  next: 'PageDown ArrowRight',
  undo: 'PageUp ArrowLeft',
} as const;
