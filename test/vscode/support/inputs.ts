import * as vscode from 'vscode';

/** How lists and input boxes are answered, and what they showed. */
export interface Inputs {
	/** Label of the item to choose in each list, in order; without one more the list is dismissed. */
	readonly choices: string[];
	/** What is typed into each box, in order; without one more the box is dismissed. */
	readonly typed: string[];
	/** Label, description and detail of all items of all lists so far, one a line. */
	readonly listed: string[];
	/** Title and prompt of all boxes so far. */
	readonly boxes: string[];
}

/** Answer every list and input box of a `describe`. */
export function useInputs(): Inputs {
	const { showQuickPick, showInputBox } = vscode.window;
	const inputs: Inputs = { choices: [], typed: [], listed: [], boxes: [] };

	const pick = async (given: readonly vscode.QuickPickItem[] | Promise<readonly vscode.QuickPickItem[]>) => {
		const items = await given;
		const lines = items.map(({ label, description, detail }) =>
			[label, description, detail].filter(Boolean).join(': '),
		);
		inputs.listed.push(...lines);
		const label = inputs.choices.shift();
		return items.find(item => item.label === label);
	};
	const type = async ({ title, prompt, password }: vscode.InputBoxOptions) => {
		inputs.boxes.push(`${title} | ${prompt}${password ? ' | hidden' : ''}`);
		return inputs.typed.shift();
	};

	beforeEach(() => {
		for (const list of Object.values(inputs)) {
			list.length = 0;
		}
		Object.assign(vscode.window, { showQuickPick: pick, showInputBox: type });
	});

	afterEach(() => {
		Object.assign(vscode.window, { showQuickPick, showInputBox });
	});

	return inputs;
}
