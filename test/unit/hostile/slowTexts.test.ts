import { diffSpecs } from '../../../src/core/diff/diffSpecs';
import { markWords } from '../../../src/core/diff/markWords';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { mergeLines } from '../../../src/core/lines/mergeLines';
import { findKeys } from '../../../src/core/plan/model/secrets/findKeys';
import { parseSpec } from '../../../src/core/spec/parseSpec';
import { findConflicts } from '../../../src/core/text/findConflicts';
import { showCommand } from '../../../src/core/text/showCommand';
import { showControls } from '../../../src/core/text/showControls';
import { parseCommands } from '../../../src/core/verify/parseCommands';
import { escapeMarkdown } from '../../../src/vscode/language/escapeMarkdown';
import { hostileCase } from '../../support/hostile/hostileCase';
import { specPath } from './support/hostileRoot';
import { sourcesWith } from './support/sourcesWith';
import { timeOf } from './support/timeOf';

describe('hostile texts that are made to take long', () => {
	hostileCase(
		'spec-10',
		'take time in step with their length',
		async () => {
			const texts: Readonly<Record<string, (size: number) => string>> = {
				stars: size => `It MUST see http://x/${'*'.repeat(size)}a`,
				mailto: size => `It MUST ${'mailto:'.repeat(size / 4)}`,
				backticks: size =>
					Array.from({ length: Math.round(Math.sqrt(size)) }, (_, count) => `${'`'.repeat(count)} MUST`).join(' '),
				comments: size => `It MUST ${'<!--'.repeat(size / 2)}`,
				pipes: size => `It MUST ${'|'.repeat(size)}\n${'|-'.repeat(size / 2)}|\n`,
				blanks: size => `It MUST${' '.repeat(size)}x\n#${' '.repeat(size)}#x\n-${' '.repeat(size)}x`,
				brackets: size => `${'['.repeat(size / 2)} MUST ${']('.repeat(size / 2)}`,
				quotes: size => `It MUST say ${'"“„«\''.repeat(size / 8)}`,
				dashes: size => `-----BEGIN ${'A'.repeat(size)}${'password = '.repeat(size / 16)}`,
				hashes: size => `${'# Expected: x '.repeat(size / 16)}`,
				cycles: size => `## Cycle 1 ${'— '.repeat(size / 4)}\n\n### Verify\n\n${'- `'.repeat(size / 4)}\n`,
				markup: size => `- ${'**MUST** _x_ '.repeat(size / 16)}`,
				records: size =>
					`${'<!-- spec-ops begin {"v":1 '.repeat(size / 32)}\n${'<!-- spec-ops end {\n'.repeat(size / 64)}`,
				markers: size =>
					`${'<<<<<<< a\n'.repeat(size / 32)}${'=======\n'.repeat(size / 32)}${'>>>>>>> b\n'.repeat(size / 32)}`,
				names: size =>
					`### Requirement: ${'[FR-001] {#id} '.repeat(size / 16)}\n\n${'**FR-001**: WHEN x '.repeat(size / 32)}SHALL\n`,
				arrows: size => `### Changes\n\n- RENAMED ${'a → '.repeat(size / 8)}\n- \`${'x` '.repeat(size / 8)}\n`,
			};
			const readers: Readonly<Record<string, (text: string) => unknown>> = {
				spec: text => parseSpec(specPath, text),
				diff: text => diffSpecs(parseSpec(specPath, text), parseSpec(specPath, `${text} MUST\n\nIt MUST y`)),
				history: text => parseHistory(text),
				keys: findKeys,
				command: showCommand,
				commands: text => parseCommands(text.split('\n'), 1),
				...Object.fromEntries(
					['openspec/specs/a/spec.md', 'specs/001-a/spec.md', '.kiro/specs/a/requirements.md'].map(path => [
						path,
						(text: string) => parseSpec(path, text),
					]),
				),
				conflicts: findConflicts,
				merging: text => mergeLines(text, `${text}\nMUST a`, `It\n${text}`),
				words: text => markWords(text, text.replaceAll('M', 'N ')),
				hover: escapeMarkdown,
				terminal: showControls,
			};
			const slow: string[] = [];
			for (const [what, make] of Object.entries(texts)) {
				for (const [how, read] of Object.entries(readers)) {
					const [small, large] = [make(64_000), make(128_000)];
					// Small times say nothing.
					if ((await timeOf(() => read(large), 1)) <= 60) {
						continue;
					}
					const find = (rounds: number) =>
						findSlow(
							() => read(small),
							() => read(large),
							rounds,
						);
					// What a few rounds say may be a collection of garbage in all of them; what is quadratic stays so in many.
					const times = (await find(3)) && (await find(12));
					if (times) {
						slow.push(`${how} of ${what}: ${times}`);
					}
				}
			}
			return { seen: { slow, linking: sourcesWith(/linkify: *true/) }, promised: { slow: [], linking: [] } };
		},
		{ timeoutMs: 120_000 },
	);
});

/** The times of two works of which one has twice the text, where they are out of step; each the best of some rounds. */
async function findSlow(small: () => unknown, large: () => unknown, rounds: number): Promise<string | undefined> {
	const [once, twice] = [await timeOf(small, rounds), await timeOf(large, rounds)];
	const isSlow = twice > 1000 || (twice > 60 && twice > 2.5 * once);
	return isSlow ? `${Math.round(once)} ms, then ${Math.round(twice)} ms` : undefined;
}
