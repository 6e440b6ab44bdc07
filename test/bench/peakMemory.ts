import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { longOpenspec } from './longOpenspec';

/** The word that makes this program measure one parse instead of all. */
export const peakArgument = '--peak';

export type Parser = 'ours' | 'markdown-it' | 'nothing';

const requirements = 10_000;

/** The most memory, in megabytes, that a process of its own has while it parses a long spec once. */
export function peakMemory(parser: Parser): number {
	const program = fileURLToPath(new URL('./bench.js', import.meta.url));
	return Number(execFileSync(process.execPath, [program, peakArgument, parser], { encoding: 'utf8' }));
}

/** Parse in this process, and print the most memory that it had. */
export function printPeak(parser: string): void {
	const text = longOpenspec(requirements);
	const parsed =
		parser === 'ours'
			? parseSpec('openspec/specs/long/spec.md', text)
			: parser === 'markdown-it'
				? new MarkdownIt().parse(text, {})
				: text;
	const { maxRSS } = process.resourceUsage();
	console.log(parsed ? Math.round(maxRSS / 1024) : 0);
}
