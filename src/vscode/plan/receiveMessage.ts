import * as vscode from 'vscode';
import type { FromPlanView } from '../../webview/plan/protocol';
import { placesOf } from '../codelens/placesOf';
import type { Commands } from '../commands';
import type { DriftWatch } from '../drift/driftWatch';
import { updateExpectation } from '../edit/updateExpectation';
import { mergeHistories } from '../merge/mergeHistories';
import { previewEdit } from '../preview/previewEdits';
import { compareLeft } from '../recovery/compareLeft';
import { settleByChoice } from '../recovery/settleByChoice';
import type { Session } from '../session/session';
import { labelOf } from '../session/specLabel';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { markReviewed } from './markReviewed';
import { planSpecChange } from './planSpecChange';
import { receiveDrift } from './receiveDrift';
import { tickPlan } from './tickPlan';

/** The commands that are about the window or the active spec as a whole, by the messages that ask for them. */
const commandOf = {
	plan: 'specDrivenOps.plan',
	apply: 'specDrivenOps.apply',
	discard: 'specDrivenOps.discardPlan',
	verifyAgain: 'specDrivenOps.verify',
	undo: 'specDrivenOps.undoCycle',
	adopt: 'specDrivenOps.adopt',
	manageApproved: 'specDrivenOps.manageApprovedCommands',
	selectPlanner: 'specDrivenOps.selectPlanner',
	useEditorModel: 'specDrivenOps.useEditorModel',
	record: 'specDrivenOps.record',
	showHistory: 'specDrivenOps.showHistory',
	createSpec: 'specDrivenOps.createSpec',
	tryExample: 'specDrivenOps.tryExample',
} as const;

/** Do what the user asked for in the plan view, in the way that the commands do it. What is not offered is ignored. */
export async function receiveMessage(
	message: FromPlanView,
	session: Session,
	terminal: VerificationTerminal,
	drift?: Pick<DriftWatch, 'of'>,
): Promise<void> {
	switch (message.type) {
		case 'plan':
		case 'apply':
		case 'discard':
		case 'verifyAgain':
		case 'undo':
		case 'adopt':
		case 'manageApproved':
		case 'selectPlanner':
		case 'useEditorModel':
		case 'record':
		case 'showHistory':
		case 'createSpec':
		case 'tryExample':
			return run(commandOf[message.type]);
		case 'manageTrust':
			await vscode.commands.executeCommand('workbench.trust.manage');
			return;
		case 'showOutput':
			return terminal.show();
		case 'setPinned':
			return session.setPinned(message.pinned);
		case 'selectSpec': {
			const chosen = session.specs.find(one => labelOf(one.spec) === message.path);
			if (chosen) {
				session.select(chosen.spec);
			}
			return;
		}
		default:
			return session.active ? receiveForSpec(message, session.active, drift) : undefined;
	}
}

async function receiveForSpec(
	message: FromPlanView,
	one: SpecSession,
	drift: Pick<DriftWatch, 'of'> | undefined,
): Promise<void> {
	const spec = one.spec.uri.toString();
	switch (message.type) {
		case 'stop':
			return one.stop();
		case 'dismiss':
			return one.setNotice(null);
		case 'preview':
			return message.path === undefined ? run('specDrivenOps.previewEdits') : previewEdit(one, message.path);
		case 'openEdit':
			return previewEdit(one, message.path, message.hunk);
		case 'openRequirement':
			return openRequirement(one, message.id);
		case 'handOff':
			return message.id === undefined ? run('specDrivenOps.handOff') : run('specDrivenOps.handOff', spec, message.id);
		case 'applyRequirement':
		case 'diffRequirement':
		case 'restoreRequirement':
			return run(`specDrivenOps.${message.type}`, spec, message.id);
		case 'showDrift':
		case 'acceptDrift':
		case 'reapplyDrift':
		case 'rewriteDrift':
			return receiveDrift(message, one, drift);
		default:
			return vscode.workspace.isTrusted ? changePlan(message, one) : undefined;
	}
}

/** What alters the plan or makes another; nothing of it is done in a workspace that is not trusted. */
async function changePlan(message: FromPlanView, one: SpecSession): Promise<void> {
	switch (message.type) {
		case 'planRequirement':
			await planSpecChange(one, [message.id]);
			return;
		case 'mergeHistories':
			return mergeHistories(one);
		case 'compareLeft':
			return compareLeft(one);
		case 'restoreLeft':
			return settleByChoice(one, 'restore');
		case 'keepLeft':
			return settleByChoice(one, 'keep');
		case 'rewriteAgain':
			return rewriteAgain(one);
		case 'markImplemented':
			return markReviewed(one, message.id);
		case 'pinAssumption':
			return run('specDrivenOps.pinAssumption', one.spec.uri, message.suggestion);
		case 'updateExpectation':
			return updateExpectation(one, message.command);
		case 'acceptAssumption':
		case 'acceptAssumptions':
		case 'toggleRequirement':
		case 'toggleEdit':
		case 'toggleHunk':
		case 'toggleProtected':
		case 'toggleCommand':
			return tickPlan(one, message);
	}
}

async function openRequirement({ spec, reading }: SpecSession, id: string): Promise<void> {
	const places = reading.kind === 'read' ? placesOf(reading.state) : [];
	const place = places.find(({ change, removed }) => [change, ...removed].some(one => one?.id === id));
	const unchanged = reading.kind === 'read' ? reading.state.spec.requirements.find(one => one.id === id) : undefined;
	const at = new vscode.Position((place?.line ?? unchanged?.line ?? 1) - 1, 0);
	await vscode.window.showTextDocument(spec.uri, { selection: new vscode.Range(at, at), preview: true });
}

/** Of the files that the plan under review is about, and of no others that drifted. */
async function rewriteAgain(one: SpecSession): Promise<void> {
	const { rewriteDrift } = await import('../drift/rewriteDrift');
	const drifted = one.review?.plan.drifted;
	await rewriteDrift(one, drifted && new Set(drifted));
}

async function run<K extends keyof Commands>(id: K, ...args: Parameters<Commands[K]>): Promise<void> {
	await vscode.commands.executeCommand(id, ...args);
}
