import * as vscode from 'vscode';

/** Set settings of the user, by their names after `specDrivenOps.`; they are taken back after each test of a `describe`. */
export function useOwnSettings(): (settings: Readonly<Record<string, unknown>>) => Promise<void> {
	const changed = new Set<string>();

	afterEach(async () => {
		for (const name of changed) {
			await write(name, undefined);
		}
		changed.clear();
	});

	return async settings => {
		for (const [name, value] of Object.entries(settings)) {
			changed.add(name);
			await write(name, value);
		}
	};
}

async function write(name: string, value: unknown): Promise<void> {
	await vscode.workspace.getConfiguration('specDrivenOps').update(name, value, vscode.ConfigurationTarget.Global);
}
