import * as vscode from 'vscode';
import type { RecordedVerify } from '../../../core/history/record';
import { verifyCommands } from '../../../core/plan/commands/verifyCommands';
import type { Spec } from '../../../core/spec/spec';
import { describeExpectation } from '../../../webview/buildResult';
import { asPlainLabel } from '../../model/asPlainLabel';
import type { SpecSession } from '../../session/specSession';
import { commandLabel } from '../commandLabel';
import type { SpecTest } from './specTest';

/**
 * The commands that verify a spec as it was read last, as children of its item, in their order.
 *
 * Items that are there already stay the same ones, so that what is running keeps its place.
 */
export function listSpecTests(
	controller: vscode.TestController,
	parent: vscode.TestItem,
	one: SpecSession,
): readonly SpecTest[] {
	const { reading } = one;
	if (reading.kind !== 'read' || !reading.isCertain) {
		return [];
	}
	const { spec } = reading.state;
	return verifyCommands(reading.state).map((command, index) => {
		// The editor refuses ids with NUL in them.
		const id = JSON.stringify(command.command);
		const item =
			parent.children.get(id) ?? controller.createTestItem(id, shorten(commandLabel(command.command)), one.spec.uri);
		const { at, expectedAt } = placeOf(command, spec);
		item.description = shorten(asPlainLabel(describeExpectation(command.expect)));
		item.sortText = String(index).padStart(6, '0');
		item.range = at;
		return { item, one, command, ...(expectedAt && { expectedAt }) };
	});
}

/** UTF-16 units after which a text is cut off where it is only named. */
const labelLimit = 200;

function shorten(text: string): string {
	return text.length > labelLimit ? `${text.slice(0, labelLimit)}…` : text;
}

/**
 * Where a command and its expectation stand in the spec. One that stands in no spec has no line of its own, since what
 * runs a command hides the mark of a change there; what it did not meet is shown at the requirement that it was planned for.
 */
function placeOf(
	{ command, requirements: ids }: RecordedVerify,
	{ verify, requirements }: Spec,
): { readonly at: vscode.Range | undefined; readonly expectedAt?: vscode.Range } {
	const standing = verify.find(one => one.command === command);
	if (!standing) {
		const planned = requirements.find(({ id }) => ids.includes(id));
		return {
			at: undefined,
			...(planned && { expectedAt: new vscode.Range(planned.line - 1, 0, planned.endLine - 1, 0) }),
		};
	}
	const first = standing.line - 1;
	const last = first + command.split('\n').length - 1;
	const expected = (standing.expectLine ?? standing.line) - 1;
	return { at: new vscode.Range(first, 0, last, 0), expectedAt: new vscode.Range(expected, 0, expected, 0) };
}
