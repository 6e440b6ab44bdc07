import * as v from 'valibot';
import { foldPath } from '../../plan/guard/foldPath';
import { folderOf } from '../../spec/specPaths';
import { stateFolder } from '../../store/prepareStateFolder';
import { isTempOf } from '../../store/tempName';
import type { FileStep } from '../commitStep';
import { type Journal, journalPath } from './journal';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const mode = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(0o777));
const path = v.pipe(v.string(), v.check(isSafePath));

const file = v.pipe(
	v.variant('kind', [
		v.strictObject({ kind: v.literal('create'), path, temp: v.string(), after: hash }),
		v.strictObject({
			kind: v.literal('replace'),
			path,
			temp: v.string(),
			backup: v.string(),
			before: hash,
			after: hash,
			mode,
		}),
		v.strictObject({ kind: v.literal('remove'), path, backup: v.string(), before: hash, mode }),
	]),
	v.check(hasOwnTemps),
);

const history = v.pipe(
	v.strictObject({
		path,
		existed: v.boolean(),
		bytes: count,
		sha256: hash,
		begin: v.pipe(v.string(), v.nonEmpty()),
		end: v.exactOptional(v.string()),
		copy: v.exactOptional(v.pipe(v.string(), v.check(isCopy))),
		cycle: count,
	}),
	v.check(({ path }) => path === 'apply.md' || path.endsWith('/apply.md')),
);

const journal = v.strictObject({
	v: v.literal(1),
	identity: v.array(v.string()),
	phase: v.picklist(['prepared', 'committing', 'verifying', 'ending']),
	files: v.array(file),
	folders: v.array(path),
	history,
});

/**
 * Read a journal from data that came from the disk.
 *
 * Strict: `undefined` for what is not whole, or names a file that no writer of this program touches. Beside a file it
 * names nothing but what this program put there.
 */
export function parseJournal(data: unknown): Journal | undefined {
	const result = v.safeParse(journal, data, { abortEarly: true });
	return result.success ? result.output : undefined;
}

/** Below the Root, and neither Git's nor this program's own. */
function isSafePath(path: string): boolean {
	return !/[\\\0]/.test(path) && path.split('/').every(name => !unsafeNames.has(foldPath(name)));
}

const unsafeNames: ReadonlySet<string> = new Set(['', '.', '..', '.git', 'git~1', stateFolder]);

function hasOwnTemps(step: FileStep): boolean {
	const temps = [...('temp' in step ? [step.temp] : []), ...('backup' in step ? [step.backup] : [])];
	return temps.every(temp => isBeside(temp, step.path));
}

function isCopy(copy: string): boolean {
	return isBeside(copy, journalPath);
}

function isBeside(temp: string, path: string): boolean {
	const folder = folderOf(path);
	const start = folder === '' ? 0 : folder.length + 1;
	return folderOf(temp) === folder && isTempOf(temp.slice(start), path.slice(start));
}
