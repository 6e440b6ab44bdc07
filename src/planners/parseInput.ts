/**
 * The input of a call as an object, for APIs that take it back only so; `undefined` where it is none.
 *
 * What the model wrote wrong it is told in the answer to the call.
 */
export function parseInput(input: string): object | undefined {
	try {
		const value: unknown = JSON.parse(input);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
