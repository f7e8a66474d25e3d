/** Thrown inside a transaction whose premise somebody else has changed: it is run again from the start. */
export class RunAgain extends Error {}
