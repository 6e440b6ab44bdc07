import { dominantEol, toLf } from '../text/decodeText';

/** The file in which Claude Code looks for what it should know of a project. */
export const claudeNotesPath = 'CLAUDE.md';

const begin = '<!-- spec-ops: begin -->';
const end = '<!-- spec-ops: end -->';

const section = `${begin}
## Spec and history

What this project must do stands in its spec, such as \`.openspec/spec.md\`. What was done for it, why, and how it was verified stands in \`apply.md\` beside it.

- To implement what changed in the spec, follow \`/spec-change\`.
- The spec is changed only where the user asks for it, never to make it fit the code.
- \`apply.md\` is written by \`spec-ops record\` and \`spec-ops apply\` alone. Nothing in it is rewritten.
${end}`;

/**
 * The notes with the section about the spec: in the place of the one that is there, else behind all else. The rest
 * stays as it is, each line end included.
 *
 * @param text As stored; the section gets the line ends that most of its lines have.
 * @returns `undefined` where the marks of the section are not one pair, so that nobody can say where it ends.
 */
export function withClaudeSection(text: string): string | undefined {
	const newline = dominantEol(text) === 'crlf' ? '\r\n' : '\n';
	const own = section.replaceAll('\n', newline);
	const [begins, ends] = [placesOf(text, begin), placesOf(text, end)];
	const [from, to] = [begins[0], ends[0]];
	if (from === undefined && to === undefined) {
		return `${text}${newline.repeat(missingLineEnds(text))}${own}${newline}`;
	}
	if (from === undefined || to === undefined || begins.length > 1 || ends.length > 1 || to < from) {
		return undefined;
	}
	return text.slice(0, from) + own + text.slice(to + end.length);
}

/** So that an empty line stands before what follows, unless nothing does. */
function missingLineEnds(text: string): number {
	const plain = toLf(text);
	if (plain === '' || plain === '\uFEFF' || plain.endsWith('\n\n')) {
		return 0;
	}
	return plain.endsWith('\n') ? 1 : 2;
}

function placesOf(text: string, mark: string): readonly number[] {
	const places: number[] = [];
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
		places.push(at);
	}
	return places;
}
