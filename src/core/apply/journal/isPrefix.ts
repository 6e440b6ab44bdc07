import { platform } from '../../platform';

/** Whether bytes begin with others, which may be all of them. */
export function isPrefix(start: Uint8Array, whole: Uint8Array): boolean {
	return platform().beginsWith(whole, start);
}
