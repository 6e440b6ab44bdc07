import type { PlanRequest } from '../../planner';
import { estimateTokens } from '../estimateTokens';

/** Lines around a changed one that are shown of a spec which is too long to be shown whole. */
const around = 12;

const gap = '[…]';

/**
 * The text of the spec; where it has more tokens than it may have, the lines around the changes and its headings, as
 * many as there is room for, in this order.
 */
export function specExcerpt({ spec, specText, changes }: PlanRequest, tokens: number): string {
	if (estimateTokens(specText) <= tokens) {
		return specText;
	}
	const lines = specText.split('\n');
	const near = changes.flatMap(({ after }) =>
		after ? Array.from({ length: 2 * around + 1 }, (_, index) => after.line - around + index) : [],
	);
	const wanted = new Set([...near, ...spec.sections.map(({ line }) => line)]);
	const shown: number[] = [];
	// Each line may need a gap before it.
	let room = tokens - 2 * estimateTokens(gap);
	for (const line of wanted) {
		const text = lines[line - 1];
		room -= text === undefined ? 0 : estimateTokens(`${text}\n${gap}\n`);
		if (room < 0) {
			break;
		}
		shown.push(...(text === undefined ? [] : [line]));
	}
	const parts = shown
		.sort((a, b) => a - b)
		.flatMap((line, index) => [...(line === (shown[index - 1] ?? 0) + 1 ? [] : [gap]), lines[line - 1] ?? '']);
	return `${[...parts, gap].join('\n')}\n(Lines of the spec are left out where it says ${gap}; read the file for them.)`;
}
