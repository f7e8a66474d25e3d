import { ConsentRequired } from '../entra/entra-errors.ts';
import { isStatus } from './graph-errors.ts';

/** What was asked for in a person's name; null where nobody has allowed Upbeat to ask. */
export async function unlessNotPermitted<Result>(act: () => Promise<Result>): Promise<Result | null> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ConsentRequired || isStatus(error, 403)) return null;
    throw error;
  }
}
