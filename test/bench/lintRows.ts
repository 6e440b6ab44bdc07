import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lint as markdownlint } from 'markdownlint/sync';
import type { FileProblems } from '../../src/core/lint/fileProblems';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { lintTogether } from '../support/lintTogether';
import { interleave, timed } from './interleave';
import { longOpenspec } from './longOpenspec';
import type { Row } from './row';

const path = 'openspec/specs/long/spec.md';

interface ValidatorModule {
	readonly Validator: new (
		strict: boolean,
	) => {
		validateSpecContent(name: string, text: string): Promise<{ readonly issues: readonly unknown[] }>;
	};
}

/** Parsing and linting: a very long spec against OpenSpec's validator, a long one against a linter of Markdown. */
export async function lintRows(): Promise<readonly Row[]> {
	const long = longOpenspec(10_000);
	const denying = longOpenspec(10_000, { keyword: index => (index % 5 === 3 ? 'SHALL NOT' : 'SHALL') });
	const short = longOpenspec(1000);
	const file = resolve('node_modules', '@fission-ai', 'openspec', 'dist', 'core', 'validation', 'validator.js');
	const { Validator } = (await import(pathToFileURL(file).href)) as ValidatorModule;
	const validator = new Validator(true);
	const againstValidator = (text: string) =>
		interleave(7, {
			ours: timed(() => parseAndLint(text), isLinted(10_000)),
			peer: timed(
				() => validator.validateSpecContent('long', text),
				// One for each title that was there before: a text that it cannot read gives one in all.
				({ issues }) => issues.length >= 10_000 / 50,
			),
		});
	const longTimes = await againstValidator(long);
	const denyingTimes = await againstValidator(denying);
	const shortTimes = await interleave(7, {
		ours: timed(() => parseAndLint(short), isLinted(1000)),
		peer: timed(
			() => markdownlint({ strings: { [path]: short } }),
			found => (found[path]?.length ?? 0) >= 1000,
		),
	});
	return [
		atLeast(4, 'parse and lint 10,000 requirements', longTimes, 'OpenSpec’s validator'),
		// Each word of a denial stands in all the others, too, so that no statement can be left unread.
		atLeast(1, 'parse and lint 10,000 requirements, one in five a denial', denyingTimes, 'OpenSpec’s validator'),
		atLeast(100, 'parse and lint 1,000 requirements', shortTimes, 'markdownlint'),
	];
}

/** All problems of a text, from nothing. */
export function parseAndLint(text: string): readonly FileProblems[] {
	return lintTogether([{ spec: parseSpec(path, text), text }]);
}

/** Whether as many problems were found as such a spec of so many requirements has: one in twenty shares its title. */
export function isLinted(requirements: number): (files: readonly FileProblems[]) => boolean {
	return files => (files[0]?.problems.length ?? 0) >= requirements / 50;
}

function atLeast(factor: number, work: string, { ours, peer }: Record<'ours' | 'peer', number>, name: string): Row {
	return {
		work,
		ours,
		peer: { name, ms: peer },
		limit: factor === 1 ? 'not slower' : `≥ ${factor}× faster`,
		holds: peer >= factor * ours,
		isRequired: false,
	};
}
