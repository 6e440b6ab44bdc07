/** What calls of the command line on a Root need, and others do not load. */
export { openHost } from './adapters/openHost';
export { runOnRoot } from './cli/runOnRoot';
export { toRefusal } from './cli/toRefusal';
