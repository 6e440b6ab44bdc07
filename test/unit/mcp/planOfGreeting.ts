/** A plan for the example whose greeting changed, with some of its members replaced. */
export function planOfGreeting(text: string, more: Readonly<Record<string, unknown>> = {}) {
	const edits = [{ path: 'src/hello.py', text, reason: 'The greeting is another.', requirements: [] }];
	return {
		summary: 'Greets with the new word.',
		edits,
		edit_count: edits.length,
		verify: [],
		assumptions: [],
		unresolved: [],
		...more,
	};
}
