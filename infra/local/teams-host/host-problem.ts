/** What a window asked for and cannot have, in words that it can show. */
export class HostProblem extends Error {
  readonly statusCode: 400 | 403 | 404 | 409 | 422;

  constructor(statusCode: HostProblem['statusCode'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostProblem';
    this.statusCode = statusCode;
  }
}
