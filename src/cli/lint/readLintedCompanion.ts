import { resolve } from 'node:path';
import { statIfAny } from '../../adapters/statIfAny';
import type { Failure } from '../../core/failure';
import { specPathsBeside } from '../../core/lint/companions/companionPaths';
import { lintCompanion, type NamedSpec } from '../../core/lint/companions/lintCompanion';
import type { FileProblems } from '../../core/lint/fileProblems';
import type { LintInput } from '../../core/lint/lintInput';
import type { Severities } from '../../core/lint/readSeverities';
import { parseSpec } from '../../core/spec/parseSpec';
import { readRegularFile } from '../readRegularFile';
import { readSpecFile } from '../readSpecFile';

/** The tasks or the design of a spec that were read, with what is wrong with them. */
export interface LintedCompanion {
	readonly kind: 'companion';
	readonly problems: FileProblems;
}

/** The tasks or a design, as the call names them, and the specs that were read before them, by path. */
export interface CompanionFile {
	readonly cwd: string;
	readonly path: string;
	readonly specs: ReadonlyMap<string, LintInput>;
	readonly severities: Severities;
}

/** Read the tasks or the design of a call and find what they name that the specs beside them do not have. */
export function readLintedCompanion({ cwd, path, specs, severities }: CompanionFile): LintedCompanion | Failure {
	const read = readSpecFile(path, () => readRegularFile(resolve(cwd, path)));
	if (read.kind === 'failed') {
		return read;
	}
	const beside = specPathsBeside(path).flatMap(one => specs.get(one) ?? readBeside(cwd, one));
	return { kind: 'companion', problems: { path, problems: lintCompanion(read.document.text, beside, { severities }) } };
}

/** A spec that the call does not name; nothing where there is none that can be read. */
function readBeside(cwd: string, path: string): readonly NamedSpec[] {
	const file = resolve(cwd, path);
	const read = statIfAny(file)?.isFile() ? readSpecFile(path, () => readRegularFile(file)) : undefined;
	if (read?.kind !== 'read') {
		return [];
	}
	const { text } = read.document;
	return [{ spec: parseSpec(path, text), text }];
}
