/**
 * How long a video lasts that can be read at this address.
 *
 * @returns null for what is no video
 * @throws when it cannot be read, or not in time
 */
export type ProbeVideo = (url: string, signal: AbortSignal) => Promise<{ durationMs: number } | null>;
