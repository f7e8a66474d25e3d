/** Something in a command line cannot be done; the message says what can. */
export class CommandMistake extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandMistake';
  }
}
