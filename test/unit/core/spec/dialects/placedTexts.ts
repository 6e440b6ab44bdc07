import type { Requirement } from '../../../../../src/core/spec/spec';

/** What stands at the places of a requirement and its scenarios; `undefined` for a part that it does not have. */
export function placedTexts(text: string, requirement: Requirement | undefined) {
	if (!requirement) {
		return undefined;
	}
	const { line, places, scenarios } = requirement;
	const base = text
		.split('\n')
		.slice(0, line - 1)
		.reduce((sum, before) => sum + before.length + 1, 0);
	const at = (start: number, end: number) => (start < 0 ? undefined : text.slice(base + start, base + end));
	return {
		statement: at(places.start, places.end),
		keyword: at(places.keywordStart, places.keywordEnd),
		id: at(places.idStart, places.idEnd),
		name: at(places.nameStart, places.nameEnd),
		scenarios: scenarios.map(({ start, end, nameStart, nameEnd, steps }) => ({
			scenario: at(start, end),
			name: at(nameStart, nameEnd),
			steps: steps.map(step => [at(step.keywordStart, step.keywordEnd), at(step.start, step.end)]),
		})),
	};
}
