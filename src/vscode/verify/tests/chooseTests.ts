import type * as vscode from 'vscode';
import type { SpecTest } from './specTest';

/**
 * The commands that a request asks for, each once, in the order of the Test Explorer: all below the items that it names,
 * or below all where it names none, without those that it leaves out.
 */
export function chooseTests(
	all: vscode.TestItemCollection,
	{ include, exclude = [] }: Pick<vscode.TestRunRequest, 'include' | 'exclude'>,
	testOf: (item: vscode.TestItem) => SpecTest | undefined,
): readonly SpecTest[] {
	const roots = include ?? itemsOf(all);
	const left = new Set<vscode.TestItem>(exclude);
	const chosen = new Set<SpecTest>();
	for (const item of roots.flatMap(root => [root, ...itemsOf(root.children)])) {
		const test = testOf(item);
		if (test && !left.has(item) && !(item.parent && left.has(item.parent))) {
			chosen.add(test);
		}
	}
	return [...chosen];
}

function itemsOf(items: vscode.TestItemCollection): readonly vscode.TestItem[] {
	return [...items].map(([, item]) => item).sort((a, b) => compare(a.sortText ?? a.id, b.sortText ?? b.id));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
