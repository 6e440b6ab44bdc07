import type { Expectation } from '../../core/spec/spec';
import { showControls } from '../../core/text/showControls';
import { duration } from '../../core/text/words';
import type { Palette } from '../palette';

/** Lines of output that are shown of a command that failed. */
const tailLines = 10;

/** What became of one command. */
export interface ShownResult {
	readonly command: string;
	readonly exit: number | null;
	readonly passed: boolean;
	readonly durationMs: number;
	/** What it printed, or the end of that. */
	readonly output: string;
}

/** Results for a terminal; of a command that failed, what was expected above what came. */
export function renderResults(
	results: readonly ShownResult[],
	commands: readonly { readonly command: string; readonly expect: Expectation }[],
	palette: Palette,
): readonly string[] {
	const expected = new Map(commands.map(({ command, expect }) => [command, expect]));
	return results.flatMap(result => {
		const expect = expected.get(result.command);
		return [renderResult(result, palette), ...(result.passed || !expect ? [] : renderMiss(result, expect, palette))];
	});
}

function renderResult({ command, passed, exit, durationMs }: ShownResult, palette: Palette): string {
	const sign = passed ? palette.added('✓') : palette.removed('✗');
	return `  ${sign} ${showControls(command)} ${palette.dim(`(exit ${exit ?? 'none'}, ${duration(durationMs)})`)}`;
}

function renderMiss(result: ShownResult, expect: Expectation, palette: Palette): readonly string[] {
	const text = expect.stdout === undefined ? '' : `“${showControls(expect.stdout)}”, `;
	const output = showControls(result.output.trimEnd());
	const came = output === '' ? `no output, exit ${result.exit ?? 'none'}` : output;
	const tail = came.split('\n').slice(-tailLines);
	return [
		palette.added(`      expected  ${text}exit ${expect.exit}`),
		...tail.map((line, index) => palette.removed(`      ${index === 0 ? 'got       ' : '          '}${line}`)),
	];
}
