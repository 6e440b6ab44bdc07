import type * as vscode from 'vscode';

/** A secret storage that forgets all at the end of the test. */
export function memorySecrets(): vscode.SecretStorage {
	const values = new Map<string, string>();
	return {
		keys: async () => [...values.keys()],
		get: async name => values.get(name),
		store: async (name, value) => {
			values.set(name, value);
		},
		delete: async name => {
			values.delete(name);
		},
		onDidChange: () => ({ dispose: () => {} }),
	};
}
