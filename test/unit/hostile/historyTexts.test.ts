import { hostileCase } from '../../support/hostile/hostileCase';
import { history, inExample, spec } from './support/example';
import { inTurn } from './support/inTurn';

/** The words of records of a history: markup, control characters and what turns the reading direction. */
const steering =
	'**bold** <b>b</b> \u001b[31mred\u001b[0m \u001b]0;title\u0007 [x](http://x.example/x) \u202eevil \u009b31m\b\b';

/** A cycle that says this at every place. */
function steeringCycle(words: string): string {
	const fence = '`'.repeat(5);
	return [
		`\n## Cycle 9 — 2026-06-09 ${words}\n\n### Propose\n\nShow ${words}\n`,
		`### Spec\n\n${fence}diff\n- It MUST hide ${words}\n+ It MUST show ${words}\n${fence}\n`,
		`### Changes\n\n- MODIFIED \`src/${words}.py\`\n- RENAMED \`a${words}\` → \`b${words}\`\n`,
		`### Verify\n\n${fence}bash\necho "${words}"\n# Expected: ${words} (exit 0)\n${fence}\n`,
		`### Status\n\n✅ APPLIED ${words}\n`,
	].join('\n');
}

/** Characters with which a text would steer a terminal or mislead who reads it. */
function steeringIn(text: string): readonly string[] {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
	return [...new Set(text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/g) ?? [])];
}

describe('hostile texts of a history', () => {
	hostileCase('history-15', 'steers no terminal with its ids, paths and commands, and says them all', () =>
		inExample(async example => {
			example.write(history, `${example.read(history)}${steeringCycle(steering)}`);
			example.write(spec, `${example.read(spec)}\n## ${steering}\n\n- [R-1] The page MUST show ${steering}\n`);
			const calls = await inTurn(
				[
					['history'],
					['history', '--check'],
					['history', '--requirement', 'R-1'],
					['history', '--file', 'src/hello.py'],
					['history', '--json'],
					['plan'],
					['show'],
					['verify'],
					['verify', '--coverage'],
					['drift'],
					['lint', spec],
					['undo'],
				],
				argv => example.run(...argv),
			);
			const [told] = calls;
			return {
				seen: {
					steered: calls.map(({ out, err }) => steeringIn(`${out}${err}`)),
					isSaid: ['<b>b</b>', '[31mred', 'evil'].every(part => told?.out.includes(part)),
				},
				promised: { steered: calls.map(() => []), isSaid: true },
			};
		}),
	);
});
