import type { CancellationToken, Disk } from '../../../src/core/host';
import { isTempOf } from '../../../src/core/store/tempName';
import type { FolderEntry, FolderRules, TreeAnswer, TreeQuery } from '../../../src/core/treeSearch';

type SearchedDisk = Pick<Disk, 'stat' | 'list' | 'read'>;

/** What `Disk.search` promises, made of its other steps in the plainest way. */
export async function memorySearch(
	disk: SearchedDisk,
	query: TreeQuery,
	token: CancellationToken,
): Promise<TreeAnswer> {
	const paths: string[] = [];
	const texts: { readonly path: string; readonly text: string }[] = [];
	const folders: FolderRules[] = [query.rules];
	let kept = 0;
	for (const folder of folders) {
		const entries = await entriesOf(disk, folder.path);
		const ruleText = await textOf(disk, below(folder.path, folder.ruleFile), query);
		const { files, folders: more } = folder.choose(entries, ruleText);
		folders.push(...more);
		for (const path of files) {
			if (token.isCancellationRequested || paths.length >= query.countLimit) {
				return { paths: paths.sort(), texts: texts.sort(byPath) };
			}
			const entry = await disk.stat(path);
			const isPlain = entry?.kind === 'file' && entry.size <= query.sizeLimit && (await hasOneName(disk, path));
			if (isPlain || query.needles.length > 0) {
				paths.push(path);
			}
			const text = isPlain ? await textOf(disk, path, query) : undefined;
			if (text !== undefined && kept < query.textLimit && query.needles.some(needle => holds(text, needle))) {
				texts.push({ path, text });
				kept += text.length;
			}
		}
	}
	return { paths: paths.sort(), texts: texts.sort(byPath) };
}

/** What a killed writer left is no name of the user's. */
async function hasOneName(disk: SearchedDisk, path: string): Promise<boolean> {
	const names = await disk.list(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
	const leftovers = names.filter(name => isTempOf(name, path.slice(path.lastIndexOf('/') + 1)));
	return ((await disk.stat(path))?.links ?? 0) <= 1 + leftovers.length;
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);

const below = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

async function entriesOf(disk: SearchedDisk, folder: string): Promise<readonly FolderEntry[]> {
	const names = await disk.list(folder);
	const stats = await Promise.all(names.map(name => disk.stat(below(folder, name))));
	return names.flatMap((name, index) => {
		const kind = stats[index]?.kind;
		return kind ? [{ name, kind }] : [];
	});
}

async function textOf(disk: SearchedDisk, path: string, { sizeLimit }: TreeQuery): Promise<string | undefined> {
	const entry = await disk.stat(path);
	const bytes = entry?.kind === 'file' && entry.size <= sizeLimit ? await disk.read(path) : undefined;
	if (!bytes || bytes.includes(0)) {
		return undefined;
	}
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function holds(text: string, needle: string): boolean {
	for (let at = text.indexOf(needle); at >= 0 && needle !== ''; at = text.indexOf(needle, at + 1)) {
		const opens = /^\w/.test(needle) && /\w/.test(text.charAt(at - 1));
		const behind = text.charAt(at + needle.length);
		const closes = /\d$/.test(needle) ? /[\d_]/.test(behind) : /\w$/.test(needle) && /\w/.test(behind);
		if (!opens && !closes) {
			return true;
		}
	}
	return false;
}
