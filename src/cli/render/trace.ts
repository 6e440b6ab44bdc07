import { markWords } from '../../core/diff/markWords';
import { showControls } from '../../core/text/showControls';
import { describeHolding, nameCycle } from '../../core/trace/describeHolding';
import { describeRole } from '../../core/trace/describeRole';
import type { TracedRequirement } from '../../core/trace/readTrace';
import type { TraceStep } from '../../core/trace/traceRequirement';
import type { Palette } from '../palette';

/** The story of a requirement above its cycles: what it says, who brought it, its files, and whether it holds. */
export function renderTrace(
	{ id, requirement, trace, holding }: TracedRequirement,
	palette: Palette,
): readonly string[] {
	const text = requirement?.text ?? lastWords(trace.steps) ?? '';
	const { run } = trace;
	return [
		palette.strong(`${showControls(id)}${requirement ? '' : ' (not in the spec any more)'}`),
		...palette.fold(showControls(text), 2).map(line => `  ${line}`),
		'',
		...renderOrigin(trace),
		...trace.files.map(({ path, cycle }) => `File: ${showControls(path)}, edited for it by ${shown(cycle)}.`),
		...palette.fold(showControls(describeHolding(holding)), 0),
		...(run?.commands ?? []).map(({ command, result }) => {
			const sign = result.passed ? palette.added('✓') : palette.removed('✗');
			return `  ${sign} ${showControls(command.command).replaceAll('\n', '\n    ')}`;
		}),
		'',
	];
}

function renderOrigin({ introduced, last, steps }: TracedRequirement['trace']): readonly string[] {
	const brought = introduced ? [`Brought by ${shown(introduced.cycle)}.`] : renderUnknown(steps[0]);
	const isSame = !last || last.cycle === introduced?.cycle;
	return isSame ? brought : [...brought, `Last changed by ${shown(last.cycle)}.`];
}

function renderUnknown(first: TraceStep | undefined): readonly string[] {
	return [
		first ? `It is older than ${shown(first.cycle)}; no cycle is known to have brought it.` : 'No cycle names it.',
	];
}

function shown(cycle: TraceStep['cycle']): string {
	return showControls(nameCycle(cycle));
}

/** The words that it had last, for one that is gone. */
function lastWords(steps: readonly TraceStep[]): string | undefined {
	const change = steps.findLast(one => one.change)?.change;
	return (change?.after ?? change?.before)?.text;
}

/** What a cycle did with the requirement, and the words that differ. */
export function renderStep({ role, effect, change }: TraceStep, palette: Palette): readonly string[] {
	const head = palette.dim(describeRole(role, effect));
	const { before, after } = change ?? {};
	if (!before && !after) {
		return [head];
	}
	const words = markWords(before?.text ?? '', after?.text ?? '').map(({ text, mark }) => {
		const paint = { same: palette.dim, added: palette.added, removed: palette.removed }[mark];
		const signs = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] }[mark];
		return paint(`${before && after ? signs[0] : ''}${showControls(text)}${before && after ? signs[1] : ''}`);
	});
	return [head, ...palette.fold(words.join(''), 4)];
}
