import * as vscode from 'vscode';
import { once } from '../../core/once';
import { storiesViewId } from '../editorIds';
import { findRequirement } from '../language/findRequirement';
import { readCurrent } from '../language/readCurrent';
import { registerForSpecs } from '../language/registerForSpecs';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import type { RequirementStory } from './requirementStory';
import type { OpenBlames, TraceOptions } from './traceOptions';

/** Register the view of the story of a requirement, and the ways between requirements and lines of code. */
export function registerStories(
	{ session, tree, registerCommand, log }: TraceOptions,
	openBlames: OpenBlames,
): vscode.Disposable {
	const { changed, view } = tree;
	const opened: vscode.Disposable[] = [];
	/** Not before the view is seen, or something is to be shown in it. */
	const openStory = once(async (): Promise<RequirementStory> => {
		const { RequirementStory } = await import('./requirementStory');
		const story = new RequirementStory({ session, blames: await openBlames(), view, changed, log });
		opened.push(story);
		return story;
	});
	tree.serve({
		getChildren: async node => [...(await openStory()).childrenOf(node)],
		getTreeItem: async node => {
			const { storyItem } = await import('./storyItem');
			return storyItem(node);
		},
	});
	return vscode.Disposable.from(
		view.onDidChangeVisibility(({ visible }) => visible && runInBackground(log, openStory())),
		new vscode.Disposable(() => vscode.Disposable.from(...opened).dispose()),
		registerForSpecs(selector => registerImplementations(selector, session, openBlames)),
		registerCommand('specDrivenOps.showRequirementHistory', async (subject, id) => {
			const target = await findRequirement(session, subject, id);
			const story = await openStory();
			await (target ? story.tell(session.open(target.spec), target.id) : story.tellAtCursor());
			await vscode.commands.executeCommand(`${storiesViewId}.focus`);
		}),
		registerCommand('specDrivenOps.goToRequirement', async () => {
			const { goToRequirement } = await import('./goToRequirement');
			await goToRequirement(session, await openBlames());
		}),
	);
}

/** Lead from the requirements of specs to the lines that were made for them. */
function registerImplementations(
	selector: vscode.DocumentSelector,
	session: Session,
	openBlames: OpenBlames,
): vscode.Disposable {
	return vscode.languages.registerImplementationProvider(selector, {
		provideImplementation: async (document, position, token) => {
			const current = await readCurrent(session, document, token);
			const { requirementOnLine } = await import('../language/requirementOnLine');
			const requirement = current && requirementOnLine(current.state.spec, position.line + 1);
			if (!requirement || token.isCancellationRequested) {
				return undefined;
			}
			const { findCode } = await import('./findCode');
			return [...(await findCode(current.one, current.state, requirement, await openBlames()))];
		},
	});
}
