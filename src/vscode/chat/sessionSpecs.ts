import * as vscode from 'vscode';
import type { AgentSpec, AgentSpecs } from '../../core/agent/agentSpecs';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { escapePath } from '../../core/text/escapePath';
import { dirtyPreviews } from '../preview/dirtyPreviews';
import type { Session } from '../session/session';
import { labelOf } from '../session/specLabel';
import type { SpecSession } from '../session/specSession';

/** Names told in a refusal. */
const told = 20;

/**
 * The specs of the window, by their paths in the workspace; without a name the active one is meant.
 *
 * @param onFound Told which spec was asked for.
 */
export function sessionSpecs(session: Session, onFound: (one: SpecSession) => void = () => {}): AgentSpecs {
	return {
		list: async () => {
			await session.discover();
			return session.specs.map(({ spec }) => labelOf(spec));
		},
		find: async name => {
			const one = await findSpec(session, name);
			if ('kind' in one) {
				return one;
			}
			onFound(one);
			return toAgentSpec(one);
		},
	};
}

/** The spec of a name; without one the active one. None before the workspace is trusted. */
export async function findSpec(session: Session, name: string | undefined): Promise<SpecSession | Failure> {
	if (!vscode.workspace.isTrusted) {
		const next = 'The user can trust it with “Workspaces: Manage Workspace Trust”.';
		return failed('trust.restricted', 'This workspace is not trusted.', nothingWritten, next);
	}
	await session.discover();
	const { specs, active } = session;
	const one = name === undefined ? active : specs.find(({ spec }) => labelOf(spec) === name);
	if (one) {
		return one;
	}
	if (specs.length === 0) {
		const next = 'Make one with “Spec: Create Spec”.';
		return failed('spec.missing', 'There is no spec in this workspace.', nothingWritten, next);
	}
	const list = specs.slice(0, told).map(({ spec }) => escapePath(labelOf(spec)));
	return failed(
		'spec.missing',
		`There is no spec ${escapePath(name)} here.`,
		nothingWritten,
		`Name one of them: ${list.join(', ')}.`,
	);
}

async function toAgentSpec(one: SpecSession): Promise<AgentSpec> {
	const isHeld = () => one.isBusy || dirtyPreviews(one).length > 0;
	return { kind: 'found', host: await one.host(), path: one.spec.path, name: labelOf(one.spec), isHeld };
}
