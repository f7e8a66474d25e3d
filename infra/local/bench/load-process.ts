/**
 * Makes this process a load: does what the first message orders, says how far it is, and ends with its figures. It ends
 * as well when the bench is gone.
 */
export function obey(work: (order: unknown, say: (type: 'running' | 'measured') => void) => Promise<object>): void {
  process.on('disconnect', () => process.exit(1));
  process.once('message', (order: unknown) => {
    work(order, (type) => process.send?.({ type })).then(
      (figures) => process.send?.({ type: 'done', ...figures }, () => process.exit(0)),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  });
}
