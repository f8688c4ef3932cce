import process from 'node:process';

/** The Node that runs the extension. */
export const { execPath } = process;
