import assert from 'node:assert/strict';
import { countCoverage } from '../../../../src/core/coverage/countCoverage';
import { findCoverage } from '../../../../src/core/coverage/findCoverage';
import type { RecordedVerify } from '../../../../src/core/history/record';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const spec = parseSpec(
	'.openspec/spec.md',
	`# Greeting

## Behavior

- The script MUST print \`Hello, <author> from Ops!\`
- The script MUST read \`names.txt\`
- [B-3] The script MUST NOT wait
- The script MAY be coloured
- The script MUST be kind

## Constraints

- Base image: \`python:3.12-slim\`
- Retries: 3
`,
);

function command(text: string, stdout?: string, requirements: readonly string[] = []): RecordedVerify {
	return { command: text, expect: { exit: 0, ...(stdout !== undefined && { stdout }) }, source: 'spec', requirements };
}

describe('findCoverage', () => {
	it('takes a literal in the command, or in what it must print, for a command that would notice', () => {
		const commands = [
			command('grep -q python:3.12-slim Dockerfile'),
			command('./greet names.txt', 'Hello, Ann from Ops!'),
		];

		const coverage = findCoverage(spec, commands);

		assert.deepEqual(noticed(coverage), [
			['The script MUST print `Hello, <author> from Ops!`', 'literal', 'Hello, <author> from Ops!'],
			['The script MUST read `names.txt`', 'literal', 'names.txt'],
			['Base image: `python:3.12-slim`', 'literal', 'python:3.12-slim'],
		]);
		assert.deepEqual(coverage.general, []);
	});

	it('takes the explicit id of a requirement, and what its plan recorded, for one too', () => {
		const kind = spec.requirements.find(({ text }) => text.includes('kind'))?.id ?? '';
		const commands = [command('./wait.sh # B-3'), command('make check', undefined, [kind])];

		const coverage = findCoverage(spec, commands);

		assert.deepEqual(noticed(coverage), [
			['The script MUST NOT wait', 'id', 'B-3'],
			['The script MUST be kind', 'recorded', undefined],
		]);
	});

	it('takes neither a part of a word, nor a single character, nor half of a template for one', () => {
		const commands = [command('cat mynames.txt; sleep 3'), command('echo x', 'Hello, Ann')];

		const coverage = findCoverage(spec, commands);

		assert.deepEqual(noticed(coverage), []);
		assert.deepEqual(coverage.general, commands);
	});

	it('finds nothing noticed without commands', () => {
		const coverage = findCoverage(spec, []);

		assert.deepEqual(noticed(coverage), []);
		assert.equal(coverage.requirements.length, spec.requirements.length);
	});

	it('looks through a long list of requirements in time', () => {
		const many = Array.from({ length: 10_000 }, (_, at) => `- It MUST print \`line ${at}\``).join('\n');
		const long = parseSpec('.openspec/spec.md', `# Long\n\n${many}\n`);
		const commands = Array.from({ length: 100 }, (_, at) => command(`./run ${at}`, `line ${at}`));
		const started = performance.now();

		const coverage = findCoverage(long, commands);

		assert.equal(countCoverage(coverage).noticed, 100);
		assert.ok(performance.now() - started < 3000);
	});
});

describe('countCoverage', () => {
	it('leaves out what may be done or left', () => {
		const counted = countCoverage(findCoverage(spec, [command('cat names.txt')]));

		assert.deepEqual(counted, { binding: 6, noticed: 1 });
	});
});

function noticed({ requirements }: ReturnType<typeof findCoverage>): readonly unknown[] {
	return requirements.flatMap(({ requirement, commands }) =>
		commands.map(({ reason, found }) => [requirement.text, reason, found]),
	);
}
