/** The value of a JSON text, to be looked at before it is used; `undefined` for what is no JSON. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
