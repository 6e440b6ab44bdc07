import * as vscode from 'vscode';
import type { Host, Logger } from './core/host';
import { once } from './core/once';
import { registerBaselineTexts } from './vscode/baseline/baselineTexts';
import { announcePlans } from './vscode/chat/announcePlans';
import { registerCodeLens } from './vscode/codelens/registerCodeLens';
import { registerMarks } from './vscode/decorations/registerMarks';
import { DriftWatch } from './vscode/drift/driftWatch';
import { registerDrift } from './vscode/drift/registerDrift';
import { recordedScheme } from './vscode/editorIds';
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
import type { Entrances } from './vscode/late/entrances';
import type { Features } from './vscode/late/lateFeatures';
import type { ServeTexts } from './vscode/late/lateTexts';
import { previewPlugin } from './vscode/markdown/previewPlugin';
import { followServers } from './vscode/mcp/followServers';
import { registerConflicts } from './vscode/merge/registerConflicts';
import { explainWaysOn } from './vscode/model/explainWaysOn';
import type { Models } from './vscode/model/models';
import { referencesOf, registerNavigation } from './vscode/navigation/registerNavigation';
import { PlanView } from './vscode/plan/planView';
import { registerPreviews } from './vscode/preview/registerPreviews';
import { registerProblems } from './vscode/problems/registerProblems';
import { registerCommands } from './vscode/registerCommands';
import { followWindow } from './vscode/session/followWindow';
import type { OpenPlanner } from './vscode/session/openPlanner';
import { registerContextKeys } from './vscode/session/registerContextKeys';
import { Session } from './vscode/session/session';
import { requirementHeadings, verifySettings } from './vscode/settings';
import { showPending } from './vscode/showPending';
import { registerSpecsTree } from './vscode/specs/specsTree';
import { registerTrace } from './vscode/trace/registerTrace';
import { SpecTests } from './vscode/verify/tests/specTests';
import { VerificationTerminal } from './vscode/verify/verificationTerminal';

/** Join the parts behind the entrances. What is heavy is loaded when it is first used. */
export function startFeatures(
	context: vscode.ExtensionContext,
	entrances: Entrances,
	log: vscode.LogOutputChannel,
): Features {
	const { extensionUri, globalState, globalStorageUri, subscriptions } = context;
	const registerCommand = entrances.commands.register;
	const serveTexts = entrances.texts.serve;
	const openHost = createHostOpener();
	const models = createModels(context, log);
	const documents = new SpecDocuments();
	const openModelPlanner: OpenPlanner = async (onProgress, made) => {
		const { openPlanner } = await import('./vscode/model/openPlanner');
		return openPlanner(await models(), onProgress, made);
	};
	const session = new Session(openHost, log, openModelPlanner, documents);
	const following = followWindow(session, log);
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

	entrances.planView.serve(planView);
	entrances.timelines.serve(timelines);
	entrances.preview.serve(previewPlugin);
	entrances.chat.serve({ session, models });
	subscriptions.push(
		following,
		session,
		terminal,
		tests,
		registerPreviews({ session, served: entrances.files, serveTexts, log }),
		registerBaselineTexts(session, serveTexts),
		serveTexts(recordedScheme, texts),
		documents,
		...registerLanguage(session, documents, serveTexts, log),
		registerMarks(extensionUri, session, log),
		registerRequirementCycles(session, registerCommand),
		registerTrace({ session, texts, tree: entrances.stories, registerCommand, log }),
		drift,
		registerSpecsTree({ session, drift, tree: entrances.specs, log }),
		registerDrift({ session, planView, terminal, drift, texts, registerCommand }),
		registerExample({ extensionUri, storageUri: globalStorageUri, memento: globalState, log }, registerCommand),
		timelines,
		registerContextKeys(session, log),
		showPending(session),
		followServers(session, entrances.servers),
		announcePlans(session, planView, log),
		explainWaysOn({ session, memento: globalState, models, log }),
		registerCommands({ session, planView, timelines, terminal, tests, models, registerCommand, log }),
	);
	return session;
}

/** What the text of a spec offers in its editor. */
function registerLanguage(
	session: Session,
	documents: SpecDocuments,
	serveTexts: ServeTexts,
	log: Logger,
): readonly vscode.Disposable[] {
	const openReferences = referencesOf(session);
	return [
		registerTokens(documents),
		registerFolding(documents),
		registerCompletion(session, documents),
		registerMentions(session),
		registerHover(openReferences),
		registerNavigation(session, openReferences, log),
		registerCodeLens(session),
		registerCodeActions(session),
		registerConflicts(),
		registerProblems({ session, documents, serveTexts, log }),
	];
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
