import * as vscode from 'vscode';
import { version } from '../package.json';
import type { Host } from './core/host';
import { once } from './core/once';
import { registerBaselineTexts } from './vscode/baseline/baselineTexts';
import { announcePlans } from './vscode/chat/announcePlans';
import { registerAgentTools } from './vscode/chat/registerAgentTools';
import { registerParticipant } from './vscode/chat/registerParticipant';
import { registerCodeLens } from './vscode/codelens/registerCodeLens';
import { registerMarks } from './vscode/decorations/registerMarks';
import { DriftWatch } from './vscode/drift/driftWatch';
import { registerDrift } from './vscode/drift/registerDrift';
import { registerExample } from './vscode/example/registerExample';
import { RecordedTexts } from './vscode/history/recordedTexts';
import { TimelineEditors } from './vscode/history/timelineEditors';
import { registerCodeActions } from './vscode/language/registerCodeActions';
import { registerCompletion } from './vscode/language/registerCompletion';
import { registerFolding } from './vscode/language/registerFolding';
import { registerHover } from './vscode/language/registerHover';
import { registerMentions } from './vscode/language/registerMentions';
import { registerRequirementCycles } from './vscode/language/registerRequirementCycles';
import { registerTokens } from './vscode/language/registerTokens';
import { SpecDocuments } from './vscode/language/specDocuments';
import { type PreviewPlugin, previewPlugin } from './vscode/markdown/previewPlugin';
import { registerMcpServer } from './vscode/mcp/registerMcpServer';
import { registerConflicts } from './vscode/merge/registerConflicts';
import { explainWaysOn } from './vscode/model/explainWaysOn';
import type { Models } from './vscode/model/models';
import { referencesOf, registerNavigation } from './vscode/navigation/registerNavigation';
import { PlanView, planViewId } from './vscode/plan/planView';
import { registerPreviews } from './vscode/preview/registerPreviews';
import { registerProblems } from './vscode/problems/registerProblems';
import { registerCommands } from './vscode/registerCommands';
import type { OpenPlanner } from './vscode/session/openPlanner';
import { registerContextKeys } from './vscode/session/registerContextKeys';
import { Session } from './vscode/session/session';
import { requirementHeadings, verifySettings } from './vscode/settings';
import { showPending } from './vscode/showPending';
import { registerSpecsTree } from './vscode/specs/specsTree';
import { registerTrace } from './vscode/trace/registerTrace';
import { SpecTests } from './vscode/verify/tests/specTests';
import { VerificationTerminal } from './vscode/verify/verificationTerminal';

let activeSession: Session | undefined;

/** Join the parts. What is heavy is loaded when it is first used. Gives the built-in Markdown preview its plugin. */
export function activate(context: vscode.ExtensionContext): PreviewPlugin {
	const { extensionUri, globalState, globalStorageUri, subscriptions } = context;
	const log = vscode.window.createOutputChannel('Spec-Driven Ops', { log: true });
	const openHost = createHostOpener();
	const models = createModels(context, log);
	const documents = new SpecDocuments();
	const openModelPlanner: OpenPlanner = async (onProgress, made) => {
		const { openPlanner } = await import('./vscode/model/openPlanner');
		return openPlanner(await models(), onProgress, made);
	};
	const session = new Session(openHost, log, openModelPlanner, documents);
	const openReferences = referencesOf(session);
	activeSession = session;
	const terminal = new VerificationTerminal();
	const tests = new SpecTests(session, log);
	const texts = new RecordedTexts();
	const drift = new DriftWatch(session, log);
	const timelines = new TimelineEditors({ extensionUri, openHost, texts, log });
	const planView = new PlanView({
		extensionUri,
		session,
		drift,
		log,
		onMessage: async message => {
			const { receiveMessage } = await import('./vscode/plan/receiveMessage');
			await receiveMessage(message, session, terminal, drift);
		},
	});

	subscriptions.push(
		log,
		session,
		terminal,
		tests,
		vscode.window.registerWebviewViewProvider(planViewId, planView),
		registerPreviews(session, log),
		registerBaselineTexts(session),
		documents,
		registerTokens(documents),
		registerFolding(documents),
		registerCompletion(session, documents),
		registerMentions(session),
		registerHover(openReferences),
		registerNavigation(session, openReferences, log),
		registerCodeLens(session),
		registerCodeActions(session),
		registerConflicts(),
		registerProblems(session, documents, log),
		registerMarks(extensionUri, session, log),
		registerRequirementCycles(session, log),
		registerTrace(session, texts, log),
		drift,
		registerSpecsTree(session, drift, log),
		registerDrift({ session, planView, terminal, drift, texts, log }),
		registerExample({ extensionUri, storageUri: globalStorageUri, memento: globalState, log }),
		timelines,
		registerContextKeys(session, log),
		showPending(session),
		registerMcpServer(extensionUri, version, session),
		registerAgentTools(session),
		announcePlans(session, planView, log),
		registerParticipant({ session, models }),
		explainWaysOn({ session, memento: globalState, models, log }),
		registerCommands({ session, planView, timelines, terminal, tests, models, log }),
	);
	return previewPlugin;
}

/** End what is under way, so that its cycle says so and no command outlives the window. */
export async function deactivate(): Promise<void> {
	await activeSession?.close();
}

/** Opens each Root once, and again where the settings say that its commands run otherwise. */
function createHostOpener(): (root: string) => Promise<Host> {
	const hosts = new Map<string, Promise<Host>>();
	return async root => {
		const settings = verifySettings();
		const key = JSON.stringify([root, settings]);
		const known = hosts.get(key) ?? import('./adapters/openHost').then(({ openHost }) => openHost(root, settings));
		hosts.set(key, known);
		return { ...(await known), requirementHeadings: requirementHeadings(vscode.Uri.file(root)) };
	};
}

/** The models that the user set up, and the planners that reach them; loaded when they are first asked for. */
function createModels(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): () => Promise<Models> {
	return once(async () => {
		const [{ Models }, { modelSource }] = await Promise.all([import('./vscode/model/models'), import('./modelSource')]);
		const models = new Models(context, modelSource, log);
		context.subscriptions.push(models);
		return models;
	});
}
