import type { RecordedVerify } from '../../core/history/record';
import { findOldLiteral } from '../../core/plan/literal/findOldLiteral';
import type { Plan } from '../../core/plan/plan';
import { showCommand } from '../../core/text/showCommand';
import { showControls } from '../../core/text/showControls';
import type { Palette } from '../palette';

const sources = {
	spec: 'from the spec',
	planner: 'from the planner',
	previous: 'from the last applied cycle',
} as const;

/** A verification command, what it is expected to do and where it is from; whether it expects what changes go away from. */
export function renderCommand(
	{ command, expect, source }: RecordedVerify,
	changes: Plan['changes'],
	palette: Palette,
): readonly string[] {
	const { stdout, exit } = expect;
	const text = stdout === undefined ? '' : `“${showControls(stdout)}”, `;
	const lines = showCommand(command)
		.split('\n')
		.map((line, index) => `  ${index === 0 ? '$' : ' '} ${line}`);
	const old = findOldLiteral(stdout ?? '', changes);
	return [
		...lines,
		palette.dim(`      expects ${text}exit ${exit}; ${sources[source]}`),
		...(old === undefined
			? []
			: [`      ${palette.changed('!')} it still expects “${showControls(old)}”, which the spec no longer says`]),
	];
}
