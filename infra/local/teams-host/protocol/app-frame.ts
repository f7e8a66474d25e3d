import type { Surface } from './surface.ts';

/** A page of the app as its host sees it: an iframe, or the popup of a sign-in. */
export interface AppFrame {
  readonly surface: Surface;
  /** The tab's id in the manifest or in its configuration. */
  readonly entityId: string;
  /** Where in the page to go at once, from a deep link. */
  readonly subEntityId: string | null;
  /** Who opened it, when it is a dialog or a popup. */
  readonly openedBy: AppFrame | null;
  /** The events it asked for. */
  readonly handlers: Set<string>;
}

export function appFrame(
  surface: Surface,
  { entityId, subEntityId = null, openedBy = null }: Pick<AppFrame, 'entityId'> & Partial<AppFrame>,
): AppFrame {
  return { surface, entityId, subEntityId, openedBy, handlers: new Set() };
}
