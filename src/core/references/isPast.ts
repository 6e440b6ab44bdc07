const past = /(?:^|\/)(?:apply\.md$|openspec\/changes\/archive\/)/;

/** Whether a file tells what was: a history of cycles, or a change that OpenSpec archived. Such a file is never rewritten. */
export function isPast(address: string): boolean {
	return past.test(address);
}
