/** The place a file has without links. Not TypeScript, because the client is compiled without the types of Node, so that nothing else in it needs Node. */
export { realpath as realPath } from 'node:fs/promises';
