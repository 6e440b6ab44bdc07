/** What stands where a key stood. */
const mark = '[key]';

/** Below this many characters it is the name that local servers take for a key, and no secret. */
const shortestKey = 8;

/** Take a key out of a text, as it is and as it looks in a URL and in base64. */
export function redactKey(text: string, key: string): string {
	const forms = key.length < shortestKey ? [] : [key, encodeURIComponent(key), btoa(key).replace(/=+$/, '')];
	return forms.reduce((clean, form) => clean.replaceAll(form, mark), text);
}
