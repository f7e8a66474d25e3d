import { zoomFor } from './stage-layout.ts';

/** Below this height, or width, the words are a step smaller. */
const LOW = 460;
const NARROW = 560;

/** Where a notice begins on a stage of that size, in px before zooming: a little above the middle, room for a plan. */
export function noticePlace(size: { width: number; height: number }) {
  const zoom = zoomFor(size);
  const width = size.width / zoom;
  const height = size.height / zoom;
  const left = Math.round(Math.min(96, Math.max(20, width * 0.08)));
  const isSmall = height < LOW || width < NARROW;
  const top = Math.round(Math.max(isSmall ? 20 : 28, (height - 300) * 0.42));
  return { zoom, width, height, left, top, isSmall };
}
