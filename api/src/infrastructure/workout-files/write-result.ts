import type { WriteResult } from '../../application/summaries/result-file.ts';
import { writeFitResult } from './write-fit.ts';
import { writeTcxResult } from './write-tcx.ts';

export const writeResult: WriteResult = (format, result) => {
  switch (format) {
    case 'fit':
      return writeFitResult(result);
    case 'tcx':
      return writeTcxResult(result);
  }
};
