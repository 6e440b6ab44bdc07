import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { appendResult, resultsVariable } from '../../harness/results';
import { empty, first, type Measured, orderFile, ours } from './measured';

/** Before each, so that neither the window that just opened nor what was activated before is at work meanwhile. */
const settleMs = 2000;

/**
 * Called by the extension host: activates the extensions, one after the other as the workspace says, and writes how
 * long each took as the time of a test. What is active already, or does not get active, fails.
 */
export async function run(): Promise<void> {
	const results = process.env[resultsVariable] ?? '';
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
	try {
		const order: readonly unknown[] = JSON.parse(readFileSync(join(folder, orderFile), 'utf8'));
		await timeOf(first);
		for (const measured of order.map(id => [ours, empty].find(one => one.id === id))) {
			const ms = await timeOf(measured);
			appendResult(results, { kind: 'pass', title: measured?.id ?? '', ms });
		}
		appendResult(results, { kind: 'end', passed: order.length, failed: 0, skipped: 0 });
	} catch (error) {
		appendResult(results, { kind: 'crash', error: String(error) });
		throw error;
	}
}

async function timeOf(measured: Measured | undefined): Promise<number> {
	const extension = measured && vscode.extensions.getExtension(measured.id);
	if (!measured || !extension || extension.isActive || (await commandsOf(measured)) > 0) {
		throw new Error(`${measured?.id} is not there, or active already.`);
	}
	await sleep(settleMs);
	const started = performance.now();
	await extension.activate();
	const ms = performance.now() - started;
	const commands = await commandsOf(measured);
	if (!extension.isActive || commands < measured.commands) {
		throw new Error(`${measured.id} is not active: it has ${commands} commands.`);
	}
	return ms;
}

async function commandsOf({ prefix }: Measured): Promise<number> {
	const views = /\.(plan|specs|requirementHistory)\./;
	return (await vscode.commands.getCommands(true)).filter(id => id.startsWith(prefix) && !views.test(id)).length;
}
