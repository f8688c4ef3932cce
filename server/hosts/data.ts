import { dataIn } from './data-in.ts';

/** What texts ask for, out of the files beside the bundle. */
export const data = dataIn(__dirname);
