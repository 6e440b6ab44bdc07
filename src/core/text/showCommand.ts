import { showControls } from './showControls';

/**
 * A command as it is shown before somebody approves it: nothing in it can hide another part of it.
 *
 * Characters that steer a terminal or that nobody sees become `\u{…}`; long runs of blanks and of empty lines, which
 * would push what follows out of sight, are replaced by their length. Line feeds and tabs stay.
 */
export function showCommand(command: string): string {
	return showControls(command)
		.replace(unseen, found => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`)
		.replace(blanks, found => ` ⟨${found.length} blanks⟩ `)
		.replace(emptyLines, found => `\n⟨${found.length - 1} empty lines⟩\n`);
}

const unseen = /\p{Default_Ignorable_Code_Point}/gu;
/** Of any width; the braille pattern without dots looks like one. */
const blanks = /[^\S\n]{40,}|\u2800{40,}/g;
const emptyLines = /\n{6,}/g;
