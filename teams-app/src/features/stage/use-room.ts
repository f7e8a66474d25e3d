import { useLayoutEffect, useState, type RefObject } from 'react';

/** The room of an element as the screen has it. */
export interface Room {
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels a px of the element's own measure. */
  readonly scale: number;
}

/** Measures an element in the pixels of the screen, and again whenever they change; null before the first measure. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);

  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const observer = new ResizeObserver((entries) => {
      const entry = entries.at(-1);
      if (entry === undefined || entry.contentRect.width === 0) return;
      setRoom((before) => same(before, roomOf(entry)));
    });
    observer.observe(measured, hasDevicePixels() ? { box: 'device-pixel-content-box' } : {});
    return () => observer.disconnect();
  }, [element]);

  return room;
}

/** WebKit has none; there the ratio of the window must do. */
function hasDevicePixels(): boolean {
  return 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype;
}

function roomOf({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): Room {
  const [pixels] = hasDevicePixels() ? devicePixelContentBoxSize : [];
  const width = pixels?.inlineSize ?? Math.round(contentRect.width * devicePixelRatio);
  const height = pixels?.blockSize ?? Math.round(contentRect.height * devicePixelRatio);
  return { width, height, scale: width / contentRect.width };
}

function same(before: Room | null, next: Room): Room {
  return before?.width === next.width && before.height === next.height && before.scale === next.scale ? before : next;
}
