import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lint as markdownlint } from 'markdownlint/sync';
import { Linter } from '../../src/core/lint/linter';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { interleave } from './interleave';
import { longOpenspec } from './longOpenspec';
import type { Row } from './row';

const path = 'openspec/specs/long/spec.md';

interface ValidatorModule {
	readonly Validator: new (
		strict: boolean,
	) => {
		validateSpecContent(name: string, text: string): Promise<{ readonly valid: boolean }>;
	};
}

/** Parsing and linting: a very long spec against OpenSpec's validator, a long one against a linter of Markdown. */
export async function lintRows(): Promise<readonly Row[]> {
	const long = longOpenspec(10_000);
	const short = longOpenspec(1000);
	const file = resolve('node_modules', '@fission-ai', 'openspec', 'dist', 'core', 'validation', 'validator.js');
	const { Validator } = (await import(pathToFileURL(file).href)) as ValidatorModule;
	const validator = new Validator(true);
	const longTimes = await interleave(3, {
		ours: () => parseAndLint(long),
		peer: () => validator.validateSpecContent('long', long),
	});
	const shortTimes = await interleave(3, {
		ours: () => parseAndLint(short),
		peer: () => markdownlint({ strings: { [path]: short } }),
	});
	return [
		atLeast(4, 'parse and lint 10,000 requirements', longTimes, 'OpenSpec’s validator'),
		atLeast(100, 'parse and lint 1,000 requirements', shortTimes, 'markdownlint'),
	];
}

/** All problems of a text, from nothing. */
export function parseAndLint(text: string): unknown {
	return new Linter().lint([{ spec: parseSpec(path, text), text }]);
}

function atLeast(factor: number, work: string, { ours, peer }: Record<'ours' | 'peer', number>, name: string): Row {
	return {
		work,
		ours,
		peer: { name, ms: peer },
		limit: `≥ ${factor}× faster`,
		holds: peer >= factor * ours,
		isRequired: false,
	};
}
