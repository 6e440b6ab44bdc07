import * as vscode from 'vscode';
import type { Cycle } from '../../core/history/history';
import { readSpecAt } from '../../core/trace/readSpecAt';
import { recordedScheme } from '../editorIds';
import { fileOfHistory } from '../history/historyFile';
import type { RecordedTexts } from '../history/recordedTexts';
import type { Session } from '../session/session';
import { chooseCycle } from './chooseCycle';
import { namedCycle, type OpenHistory, openHistory } from './openHistory';
import { nameOf, type Point, pickPoint } from './pickCycle';

/**
 * Show the spec as a cycle left it, in an editor that cannot be written in.
 *
 * @param target The history or its spec: see `openHistory`.
 * @param named The cycle: see `namedCycle`. Without one the user is asked.
 */
export async function showSpecAt(
	session: Session,
	texts: RecordedTexts,
	target: unknown,
	named: unknown,
): Promise<void> {
	const opened = await openHistory(session, target);
	const title = vscode.l10n.t('Show the spec as which cycle left it?');
	const cycle = opened && (await chooseCycle(opened, named, title));
	const served = cycle && opened && (await serve(opened, texts, cycle, 'alone'));
	if (served) {
		await vscode.window.showTextDocument(served.uri, { preview: true });
	}
}

/**
 * Compare the spec at two points: as a cycle left it, with another cycle or with the spec as it is now.
 *
 * @param from The older point, as a cycle. Without one the user is asked.
 * @param to A cycle, or `now`. Without one the user is asked.
 */
export async function compareSpec(
	session: Session,
	texts: RecordedTexts,
	target: unknown,
	from: unknown,
	to: unknown,
): Promise<void> {
	const opened = await openHistory(session, target);
	const first = opened && (await chooseCycle(opened, from, vscode.l10n.t('Compare the spec as which cycle left it?')));
	const second = opened && first && (await chooseSecond(opened, first, to));
	if (!second) {
		return;
	}
	const [older, newer] = inOrder(opened, first, second);
	const before = await serve(opened, texts, older, 'compared');
	const after = before && (newer === 'now' ? before.spec : (await serve(opened, texts, newer, 'compared'))?.uri);
	if (before && after) {
		const name = before.spec.path.slice(before.spec.path.lastIndexOf('/') + 1);
		const newerName = newer === 'now' ? vscode.l10n.t('now') : nameOf(newer);
		const title = vscode.l10n.t('{0}: {1} and {2}', name, nameOf(older), newerName);
		await vscode.commands.executeCommand('vscode.diff', before.uri, after, title, { preview: true });
	}
}

async function chooseSecond(opened: OpenHistory, first: Cycle, named: unknown): Promise<Point | undefined> {
	if (named !== undefined) {
		return named === 'now' ? 'now' : namedCycle(opened, named);
	}
	const others = opened.read.history.cycles.filter(cycle => cycle !== first);
	return pickPoint(others, vscode.l10n.t('Compare {0} with what?', nameOf(first)));
}

/** The older one first, by their places in the history. */
function inOrder({ read }: OpenHistory, first: Cycle, second: Point): readonly [Cycle, Point] {
	const { cycles } = read.history;
	const isSwapped = second !== 'now' && cycles.indexOf(second) < cycles.indexOf(first);
	return isSwapped ? [second, first] : [first, second];
}

interface ServedSpec {
	/** The spec as the cycle left it. */
	readonly uri: vscode.Uri;
	/** The file that it is of. */
	readonly spec: vscode.Uri;
}

/**
 * Keep the spec of a cycle for the editors; where it is not known, the user is told why.
 *
 * @param how A comparison has a title of its own. Alone, the name in the tab tells it from the spec itself.
 */
async function serve(
	{ file, host, read, specPath }: OpenHistory,
	texts: RecordedTexts,
	cycle: Cycle,
	how: 'alone' | 'compared',
): Promise<ServedSpec | undefined> {
	const { history } = read;
	const point = { history, historyPath: file.path, cycle, ...(specPath !== undefined && { specPath }) };
	const at = await readSpecAt(host, point);
	if (at.kind === 'missing') {
		await vscode.window.showWarningMessage(at.reason);
		return undefined;
	}
	const spec = fileOfHistory(file, at.path);
	if (!spec) {
		return undefined;
	}
	const query = `${nameOf(cycle)} ${cycle.id ?? history.cycles.indexOf(cycle)}`;
	const path = how === 'alone' ? spec.path.replace(/(\.\w+)$/, ` (${nameOf(cycle)})$1`) : spec.path;
	const uri = spec.with({ scheme: recordedScheme, path, query });
	texts.keep(uri, at.text);
	return { uri, spec };
}
