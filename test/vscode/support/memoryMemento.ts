import type * as vscode from 'vscode';

/** What is kept on the user's side, forgotten at the end of the test. */
export function memoryMemento(): vscode.Memento {
	const values = new Map<string, unknown>();
	function get<T>(key: string): T | undefined;
	function get<T>(key: string, usual: T): T;
	function get(key: string, usual?: unknown): unknown {
		return values.has(key) ? values.get(key) : usual;
	}
	return {
		keys: () => [...values.keys()],
		get,
		update: async (key, value) => {
			values.set(key, value);
		},
	};
}
