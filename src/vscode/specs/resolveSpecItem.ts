import * as vscode from 'vscode';
import { showControls } from '../../core/text/showControls';
import { labelOf } from '../session/specLabel';
import { SpecSession } from '../session/specSession';
import { readableHost } from '../trace/readableHost';
import type { SpecsNode } from './specNodes';

/**
 * Give the row of a spec the tooltip that it has no other of: its path and state, or what is wrong with it, and where its
 * repository is kept, if that is another folder than that of its files. Git is asked only in a trusted workspace.
 */
export async function resolveSpecItem(item: vscode.TreeItem, node: SpecsNode): Promise<vscode.TreeItem> {
	if (node instanceof SpecSession) {
		const { reading, spec } = node;
		const state = reading.kind === 'failed' ? reading.message : item.accessibilityInformation?.label;
		item.tooltip = [state ?? labelOf(spec), await describeRepository(node)].filter(Boolean).join('\n');
	}
	return item;
}

/** What was approved for the folder that a repository is kept in does not count for another that points there. */
async function describeRepository(one: SpecSession): Promise<string> {
	const { git } = await readableHost(one.host());
	const folder = await git.foreignFolder();
	return folder === undefined
		? ''
		: vscode.l10n.t(
				'Its Git repository is kept elsewhere: {0}. Only what is approved for this folder counts here.',
				showControls(folder),
			);
}
