/** The codes of teams-js that this host answers with. */
export const errorCodes = {
  notSupportedOnPlatform: 100,
  internalError: 500,
  notSupportedInCurrentContext: 501,
  permissionDenied: 1000,
  invalidArguments: 4000,
} as const;

/** A refusal in the shape that teams-js hands on to the app. */
export class SdkError extends Error {
  readonly errorCode: number;

  constructor(code: keyof typeof errorCodes, message: string) {
    super(message);
    this.name = 'SdkError';
    this.errorCode = errorCodes[code];
  }

  toReply(): { errorCode: number; message: string } {
    return { errorCode: this.errorCode, message: this.message };
  }
}
