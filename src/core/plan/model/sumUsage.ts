import type { Usage } from '../../history/record';

/** The tokens of two answers together; `undefined` where neither was counted. */
export function sumUsage(a: Usage | undefined, b: Usage | undefined): Usage | undefined {
	if (!a || !b) {
		return a ?? b;
	}
	const [cacheRead, cacheWrite] = [sum(a.cacheRead, b.cacheRead), sum(a.cacheWrite, b.cacheWrite)];
	return {
		input: a.input + b.input,
		output: a.output + b.output,
		...(cacheRead === undefined ? {} : { cacheRead }),
		...(cacheWrite === undefined ? {} : { cacheWrite }),
	};
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
	return a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0);
}
