import * as vscode from 'vscode';
import type { Host } from '../../core/host';
import { type Review, toReview } from './review';

/**
 * Read the saved plan of a spec, with what moved since it was made, and go on with the review where it is that plan's.
 *
 * None is taken from a folder that is not trusted: whether Git tracks it cannot be asked there.
 */
export async function readReview(host: Host, path: string, known: Review | undefined): Promise<Review | undefined> {
	const [{ loadPlan }, { findMoved }, { findProtected }] = await Promise.all([
		import('../../core/plan/planStore'),
		import('../../core/plan/findMoved'),
		import('./findProtected'),
	]);
	const plan = vscode.workspace.isTrusted ? await loadPlan(host, path) : undefined;
	return (
		plan && {
			...toReview(plan, await findMoved(host, plan), known),
			protectedReasons: await findProtected(host.disk, plan),
		}
	);
}
