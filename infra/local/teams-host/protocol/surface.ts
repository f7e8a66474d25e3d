/** A place in Teams where a page of the app can be open. */
export type Surface = 'channel' | 'personal' | 'config' | 'panel' | 'stage' | 'dialog' | 'popup';

export type Theme = 'default' | 'dark' | 'contrast';

export const THEMES: readonly Theme[] = ['default', 'dark', 'contrast'];

const FRAME_CONTEXTS = {
  channel: 'content',
  personal: 'content',
  config: 'settings',
  panel: 'sidePanel',
  stage: 'meetingStage',
  dialog: 'task',
  popup: 'authentication',
} as const satisfies Record<Surface, string>;

export type FrameContext = (typeof FRAME_CONTEXTS)[Surface];

/** What Teams calls this place. */
export function frameContextOf(surface: Surface): FrameContext {
  return FRAME_CONTEXTS[surface];
}

/** A Teams meeting is dark whatever the theme, unless it is high contrast. */
export function themeOn(surface: Surface, theme: Theme): Theme {
  const isMeeting = surface === 'panel' || surface === 'stage';
  return isMeeting && theme === 'default' ? 'dark' : theme;
}
