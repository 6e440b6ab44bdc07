/** Whether bytes begin with others, which may be all of them. */
export function isPrefix(start: Uint8Array, whole: Uint8Array): boolean {
	return start.length <= whole.length && start.every((byte, index) => byte === whole[index]);
}
