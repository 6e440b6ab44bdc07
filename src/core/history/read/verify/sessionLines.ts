const prompt = /^[ \t]*(?:\$|%|❯|➜|[\w.-]+@[\w.-]+:[^\s$#]*[$#])[ \t]+/u;
const goingOn = /^[ \t]*>[ \t]/;

/** Whether lines of code are a recorded session: the first that is no comment has a prompt. */
export function isSession(lines: readonly string[]): boolean {
	return prompt.test(lines.find(line => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '');
}

/** What was typed in a session, other lines emptied but for comments; and what was printed, without blank lines. */
export function sessionLines(lines: readonly string[]): {
	readonly typed: readonly string[];
	readonly printed: readonly string[];
} {
	let goesOn = false;
	let own: string | undefined;
	const printed: string[] = [];
	const typed = lines.map(line => {
		const found = prompt.exec(line);
		own ??= found ? signOf(found[0]) : undefined;
		// What is printed may begin like the prompt of another shell.
		const mark = found && signOf(found[0]) === own ? found : goesOn ? goingOn.exec(line) : null;
		const isTyped = mark !== null || goesOn;
		goesOn = isTyped && line.endsWith('\\');
		if (isTyped) {
			return line.slice(mark?.[0].length ?? 0);
		}
		const isComment = line.trimStart().startsWith('#');
		if (!isComment && line.trim() !== '') {
			printed.push(line.trim());
		}
		return isComment ? line : '';
	});
	return { typed, printed };
}

/** Of a prompt that names a folder, which changes, what does not. */
function signOf(mark: string): string {
	const text = mark.trim();
	return text.includes('@') ? '@' : text;
}
