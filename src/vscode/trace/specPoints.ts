import * as vscode from 'vscode';
import type { Cycle } from '../../core/history/history';
import { readSpecAt } from '../../core/trace/readSpecAt';
import { fileOfHistory } from '../history/historyFile';
import { type RecordedTexts, recordedScheme } from '../history/recordedTexts';
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
	const uri = cycle && opened && (await serve(opened, texts, cycle));
	if (uri) {
		await vscode.window.showTextDocument(uri, { preview: true });
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
	const before = await serve(opened, texts, older);
	const after = before && (newer === 'now' ? specUri(opened, before) : await serve(opened, texts, newer));
	if (before && after) {
		const name = before.path.slice(before.path.lastIndexOf('/') + 1);
		const newerName = newer === 'now' ? vscode.l10n.t('now') : nameOf(newer);
		const title = vscode.l10n.t('{0}: {1} and {2}', name, nameOf(older), newerName);
		await vscode.commands.executeCommand('vscode.diff', before, after, title, { preview: true });
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

/** Keep the spec of a cycle for the editors; where it is not known, the user is told why. */
async function serve(opened: OpenHistory, texts: RecordedTexts, cycle: Cycle): Promise<vscode.Uri | undefined> {
	const { file, host, read, specPath } = opened;
	const { history } = read;
	const point = { history, historyPath: file.path, cycle, ...(specPath !== undefined && { specPath }) };
	const at = await readSpecAt(host, point);
	if (at.kind === 'missing') {
		await vscode.window.showWarningMessage(at.reason);
		return undefined;
	}
	const query = `${nameOf(cycle)} ${cycle.id ?? history.cycles.indexOf(cycle)}`;
	const uri = fileOfHistory(file, at.path)?.with({ scheme: recordedScheme, query });
	if (uri) {
		texts.keep(uri, at.text);
	}
	return uri;
}

/** The spec that a recorded text is of, as a file. */
function specUri({ file }: OpenHistory, recorded: vscode.Uri): vscode.Uri {
	return file.uri.with({ path: recorded.path });
}
