/**
 * What was typed in a recorded session, output left out: lines after a `$ ` prompt, lines that go on with one after a
 * `\` and a `> ` prompt, and comments. A fence without prompts is all typed.
 */
export function typedLines(lines: readonly string[]): readonly string[] {
	if (!lines.some(line => line.startsWith('$ '))) {
		return lines;
	}
	let goesOn = false;
	return lines.map(line => {
		const isTyped = line.startsWith('$ ') || (goesOn && line.startsWith('> '));
		goesOn = isTyped && line.endsWith('\\');
		return isTyped ? line.slice(2) : line.startsWith('#') ? line : '';
	});
}
