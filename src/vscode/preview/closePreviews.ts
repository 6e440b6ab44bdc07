import * as vscode from 'vscode';
import type { Plan } from '../../core/plan/plan';
import type { SpecRef } from '../session/specRef';
import { fromBeforeUri } from './beforeUri';
import { editTitle, planTitle, planTitleStarts } from './previewTitles';
import { fromProposedUri } from './proposedUri';

/**
 * Close the previews of a spec's plans. Those with unsaved text stay, so that nothing typed is lost.
 *
 * @param current The plan whose previews stay open too.
 */
export async function closePreviews(spec: SpecRef, current?: Plan): Promise<void> {
	const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
	const outdated = tabs.filter(tab => !tab.isDirty && isPreview(tab, spec) && !(current && shows(tab, spec, current)));
	if (outdated.length > 0) {
		await vscode.window.tabGroups.close(outdated, true);
	}
}

function isPreview(tab: vscode.Tab, spec: SpecRef): boolean {
	return planTitleStarts(spec).some(start => isWhole(tab, start)) || proposalIn(tab, spec) !== undefined;
}

/** Whether a preview is that of a plan, not of an older one. */
function shows(tab: vscode.Tab, spec: SpecRef, plan: Plan): boolean {
	const path = proposalIn(tab, spec);
	if (path === undefined) {
		return isWhole(tab, `${planTitle(spec, plan)} (`);
	}
	const edit = plan.edits.find(one => one.path === path || (plan.made && one.from === path));
	// A file alone has no title of ours, and shows the text of the plan that there is.
	return edit !== undefined && (tab.input instanceof vscode.TabInputText || tab.label === editTitle(edit, plan));
}

/** A tab of many files can only be told by its label, “TITLE (3 files)”, as it has no input that is known. */
function isWhole({ label, input }: vscode.Tab, start: string): boolean {
	return label.startsWith(start) && !(input instanceof vscode.TabInputText || input instanceof vscode.TabInputTextDiff);
}

/** The path of the file whose proposed text, or whose text before a change, a tab shows, from the Root. */
function proposalIn({ input }: vscode.Tab, spec: SpecRef): string | undefined {
	const diff = input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
	const uri = diff ?? (input instanceof vscode.TabInputText ? input.uri : undefined);
	const place =
		(uri && fromProposedUri(uri)) ??
		(input instanceof vscode.TabInputTextDiff ? fromBeforeUri(input.original) : undefined);
	return place?.spec.uri.toString() === spec.uri.toString() ? place.path : undefined;
}
