import { useSyncExternalStore } from 'react';

export interface StageSize {
  readonly width: number;
  readonly height: number;
}

let size: StageSize = { width: 0, height: 0 };

function read(): StageSize {
  const { innerWidth: width, innerHeight: height } = window;
  if (width !== size.width || height !== size.height) size = { width, height };
  return size;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** The room that Teams gives this page, renewed as it changes. */
export function useStageSize(): StageSize {
  return useSyncExternalStore(subscribe, read);
}
