import * as vscode from 'vscode';
import type { Session } from '../session/session';
import { toSpecRef } from '../session/specRef';
import { registerForSpecs } from './registerForSpecs';

/** Tell over each requirement what its level means, how it differs from the baseline, and which cycles were about it. */
export function registerHover(session: Session): vscode.Disposable {
	const provider: vscode.HoverProvider = {
		provideHover: async (document, position, token) => {
			const spec = toSpecRef(document.uri);
			if (!spec) {
				return undefined;
			}
			const one = session.open(spec);
			await one.upToDate();
			const { reading } = one;
			if (token.isCancellationRequested || reading.kind !== 'read') {
				return undefined;
			}
			const [{ requirementOnLine }, { toHover }] = await Promise.all([
				import('./requirementOnLine'),
				import('./toHover'),
			]);
			const requirement = requirementOnLine(reading.state.spec, position.line + 1);
			return requirement && toHover(document, one, requirement, reading.state, reading.isCertain);
		},
	};
	return registerForSpecs(selector => vscode.languages.registerHoverProvider(selector, provider));
}
