import { sha256 } from '../core/hash';
import { stateFolder } from '../core/store/prepareStateFolder';

/** Where the lock of a Root stands, from it. */
export const lockPath = `${stateFolder}/lock`;

/** What the names of all files begin with that only live while the lock is taken. */
export const besideLock = 'lock-';

/** Where the right stands to remove one lock, told by its nonce: each lock that was ever taken has its own. */
export function rightPath(nonce: string): string {
	return `${stateFolder}/${besideLock}break-${sha256(nonce).slice(0, 32)}`;
}
