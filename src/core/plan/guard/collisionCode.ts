/** How two names differ that some file system takes for one: in case, or in the Unicode form. */
export function collisionCode(a: string, b: string): 'path.case_collision' | 'path.unicode_collision' {
	return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase() &&
		a.normalize('NFC') !== b.normalize('NFC')
		? 'path.case_collision'
		: 'path.unicode_collision';
}
