import * as vscode from 'vscode';
import type { ParticipantOptions } from '../chat/participantOptions';
import { registerAgentTools } from '../chat/registerAgentTools';
import { registerParticipant } from '../chat/registerParticipant';
import {
	baselineScheme,
	beforeScheme,
	planViewId,
	proposedScheme,
	recordedScheme,
	rulesScheme,
	specsViewId,
	storiesViewId,
	timelineEditorId,
} from '../editorIds';
import { registerMcpServer } from '../mcp/registerMcpServer';
import type { SpecsNode } from '../specs/specNodes';
import type { StoryNode } from '../trace/requirementStory';
import { Late } from './late';
import { LateCommands } from './lateCommands';
import { LateFiles } from './lateFiles';
import { LatePreview } from './latePreview';
import { LateTexts } from './lateTexts';
import { LateTree } from './lateTree';
import type { ShownLog } from './offerLog';

/** The ways by which the editor comes in; behind each the features serve what it asks for. */
export interface Entrances {
	readonly commands: LateCommands;
	/** Proposed texts. */
	readonly files: LateFiles;
	readonly texts: LateTexts;
	readonly planView: Late<vscode.WebviewViewProvider>;
	readonly timelines: Late<vscode.CustomReadonlyEditorProvider>;
	readonly specs: LateTree<SpecsNode>;
	readonly stories: LateTree<StoryNode>;
	/** What the built-in Markdown preview takes. */
	readonly preview: LatePreview;
	readonly chat: Late<ParticipantOptions>;
	/** To be fired when there may be other servers for agents. */
	readonly servers: vscode.EventEmitter<void>;
}

/**
 * Make the entrances and register them: as much as the editor has to know once the extension is active, and nothing more.
 *
 * What it would ask for in vain, or take for missing, has its entrance here; what it asks for again whenever that is
 * registered, such as language features, comes with the features.
 *
 * @param open Loads the features, which serve everything that is late here.
 */
export function createEntrances(
	{ extension, extensionUri, subscriptions }: vscode.ExtensionContext,
	open: () => Promise<unknown>,
	log: ShownLog,
): Entrances {
	const { contributes, version }: Manifest = extension.packageJSON;
	const ids = contributes.commands.map(({ command }) => command);
	const entrances: Entrances = {
		commands: new LateCommands(ids, open, log),
		files: new LateFiles(proposedScheme, new Late(open)),
		texts: new LateTexts([baselineScheme, recordedScheme, beforeScheme, rulesScheme], open),
		planView: new Late(open),
		timelines: new Late(open),
		specs: new LateTree(specsViewId, open, { showCollapseAll: true }),
		stories: new LateTree(storiesViewId, open),
		preview: new LatePreview(),
		chat: new Late(open),
		servers: new vscode.EventEmitter(),
	};
	const { commands, files, texts, planView, timelines, specs, stories, chat, servers } = entrances;
	subscriptions.push(
		...[commands, files, texts, specs, stories, servers],
		registerPlanView(planView),
		registerTimelines(timelines),
		registerAgentTools(chat),
		registerParticipant(chat),
		registerMcpServer(extensionUri, version, servers.event),
	);
	return entrances;
}

/** As much of our own manifest as is read here. */
interface Manifest {
	readonly version: string;
	readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

function registerPlanView(planView: Late<vscode.WebviewViewProvider>): vscode.Disposable {
	return vscode.window.registerWebviewViewProvider(planViewId, {
		resolveWebviewView: async (view, context, token) => (await planView.get()).resolveWebviewView(view, context, token),
	});
}

function registerTimelines(timelines: Late<vscode.CustomReadonlyEditorProvider>): vscode.Disposable {
	return vscode.window.registerCustomEditorProvider(timelineEditorId, {
		openCustomDocument: async (uri, context, token) => (await timelines.get()).openCustomDocument(uri, context, token),
		resolveCustomEditor: async (document, panel, token) =>
			(await timelines.get()).resolveCustomEditor(document, panel, token),
	});
}
