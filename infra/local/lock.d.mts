/** Waits for the lock file and holds it; `onWait` is called once when somebody else has it. */
export function holdLock(file: string, onWait: () => void): Promise<{ shareWith(pid: number): void; release(): void }>;
