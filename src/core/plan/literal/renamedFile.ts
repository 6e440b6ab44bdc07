import { findWhole } from './findWhole';
import type { LiteralChange } from './literalChange';
import { type Place, placeAt, type SearchedText } from './place';
import { syntaxOf } from './syntaxOf';

export type RenamedFile =
	/** The literal names no file, or both names are taken: only its mentions change. */
	| { readonly kind: 'none' }
	| { readonly kind: 'rename'; readonly from: string; readonly to: string }
	| { readonly kind: 'refused'; readonly reason: string };

/**
 * Whether a changed literal is the path of a file that has to be renamed with it.
 *
 * Refuses where only the end of the path fits, and where other files import the file without naming its path.
 */
export function findRenamedFile(
	{ from, to }: LiteralChange,
	paths: ReadonlySet<string>,
	texts: readonly SearchedText[],
): RenamedFile {
	const [old, next] = [withoutDot(from), withoutDot(to)];
	if (!/[./]/.test(old) || /\s/.test(old) || paths.has(next)) {
		return { kind: 'none' };
	}
	if (!paths.has(old)) {
		return [...paths].some(path => path.endsWith(`/${old}`)) && ![...paths].some(path => path.endsWith(`/${next}`))
			? refused(
					`“${from}” is the name of a file; write its whole path from the root in the statement, or rename it by hand.`,
				)
			: { kind: 'none' };
	}
	if (!/^[\w@][\w@.+-]*(?:\/[\w@.+-]+)*$/.test(next) || next.split('/').includes('..')) {
		return refused(`“${from}” is a file, and “${to}” is no path that it could be renamed to; write one from the root.`);
	}
	const user = findImport(old, texts);
	return user
		? refused(
				`“${from}” is a file that ${user.path} line ${user.line} seems to import; renaming it takes more than a replacement: rename it in the editor or plan with a model.`,
			)
		: { kind: 'rename', from: old, to: next };
}

/** The name of a file without folders and ending; empty for what is no path. */
export function pathStem(path: string): string {
	return /^[\w./@+-]+\.\w+$/.test(path) ? (/([^/]+?)\.\w+$/.exec(path)?.[1] ?? '') : '';
}

function refused(reason: string): RenamedFile {
	return { kind: 'refused', reason };
}

function withoutDot(path: string): string {
	return path.replace(/^\.\//, '');
}

const importing =
	/^\s*(?:import|from|export|use|mod|include|#include|require|load|source|\.)\b|\b(?:require|import|include)\w*\s*\(/;

/** A line of another program file that imports the file by its bare name. */
function findImport(path: string, texts: readonly SearchedText[]): Place | undefined {
	const stem = pathStem(path);
	for (const text of stem === '' ? [] : texts) {
		if (text.path === path || syntaxOf(text.path).kind !== 'code') {
			continue;
		}
		for (const start of findStem(text.text, stem)) {
			const lineStart = text.text.lastIndexOf('\n', start - 1) + 1;
			const line = text.text.slice(lineStart, text.text.indexOf('\n', start) >>> 0);
			if (importing.test(line) && findWhole(line, path).length === 0) {
				return placeAt(text, start, stem, stem);
			}
		}
	}
	return undefined;
}

function findStem(text: string, stem: string): readonly number[] {
	const offsets: number[] = [];
	for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
		if (!/[\w]/.test(text.charAt(at - 1)) && !/[\w]/.test(text.charAt(at + stem.length))) {
			offsets.push(at);
		}
	}
	return offsets;
}
