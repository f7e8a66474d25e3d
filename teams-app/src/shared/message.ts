/** Words with a stable id, so that a translation can take their place. */
export interface Message {
  readonly id: string;
  readonly defaultMessage: string;
}
