import * as vscode from 'vscode';
import type { Cycle } from '../../core/history/history';
import { longDate } from '../../core/text/words';
import { describeStatus } from '../../webview/timeline/describeStatus';
import { asPlainLabel } from '../model/asPlainLabel';

/** What may be chosen besides a cycle: the spec as it is now. */
export type Point = Cycle | 'now';

interface PointItem extends vscode.QuickPickItem {
	readonly point: Point;
}

/** Let the user choose a cycle, newest first; `undefined` where they do not. */
export async function pickCycle(cycles: readonly Cycle[], title: string): Promise<Cycle | undefined> {
	const picked = await show(cycles.map(toItem).reverse(), title);
	return picked === 'now' ? undefined : picked;
}

/** The same, with the spec as it is now before them all. */
export async function pickPoint(cycles: readonly Cycle[], title: string): Promise<Point | undefined> {
	const now: PointItem = { label: vscode.l10n.t('The spec as it is now'), iconPath: icon('edit'), point: 'now' };
	return show([now, ...cycles.map(toItem).reverse()], title);
}

async function show(items: readonly PointItem[], title: string): Promise<Point | undefined> {
	const options = { title, matchOnDescription: true, matchOnDetail: true };
	return (await vscode.window.showQuickPick(items, options))?.point;
}

function toItem(cycle: Cycle): PointItem {
	const date = cycle.date === null ? '' : asPlainLabel(longDate(cycle.date));
	return {
		label: nameOf(cycle),
		description: [date, describeStatus(cycle)].filter(Boolean).join(' · '),
		detail: asPlainLabel(cycle.title),
		iconPath: icon('git-commit'),
		point: cycle,
	};
}

/** What a cycle is called where there is room for some words only. */
export function nameOf({ number }: Pick<Cycle, 'number'>): string {
	return number === null ? vscode.l10n.t('Cycle without a number') : vscode.l10n.t('Cycle {0}', number);
}

function icon(name: string): vscode.ThemeIcon {
	return new vscode.ThemeIcon(name);
}
