import type { DiskEntry } from '../../../src/core/diskEntry';
import { type CancellationToken, type Disk, DiskError } from '../../../src/core/host';
import type { TreeAnswer, TreeQuery } from '../../../src/core/treeSearch';
import { memorySearch } from './memorySearch';

interface MemoryFile {
	bytes: Uint8Array;
	mode: number;
	links: number;
}

type MemoryNode =
	| { readonly kind: 'file'; readonly file: MemoryFile }
	| { readonly kind: 'folder' }
	/** `target` is relative to the Root, or starts with `/` where it leads out of it. */
	| { readonly kind: 'link'; readonly target: string };

/**
 * A file system in memory that keeps the promises of `Disk`, case sensitive.
 *
 * `beforeStep` sees every call that changes something before it happens; what it throws
 * is what the call rejects with, so a test can fail or stop any step.
 */
export class MemoryDisk implements Disk {
	readonly #nodes = new Map<string, MemoryNode>();
	#hasLinks = false;
	/** What the Root is known by. */
	rootName: string = crypto.randomUUID();
	beforeStep: (step: string, path: string) => void = () => {};

	constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
		for (const [path, content] of Object.entries(files)) {
			this.put(path, content);
		}
	}

	/** Another disk that holds the same, links and the Root's name included; what is done to one is not done to the other. */
	copy(): MemoryDisk {
		const disk = new MemoryDisk();
		disk.rootName = this.rootName;
		disk.#hasLinks = this.#hasLinks;
		const files = new Map<MemoryFile, MemoryFile>();
		for (const [path, node] of this.#nodes) {
			disk.#nodes.set(path, node.kind === 'file' ? { ...node, file: copyOnce(node.file, files) } : node);
		}
		return disk;
	}

	/** Put a file there, whatever stood there, with its folders; no step of the disk. */
	put(path: string, content: string | Uint8Array, mode = 0o644): void {
		this.#addParents(path);
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		this.#nodes.set(path, { kind: 'file', file: { bytes, mode, links: 1 } });
	}

	/** Put a symbolic link there. */
	putLink(path: string, target: string): void {
		this.#addParents(path);
		this.#hasLinks = true;
		this.#nodes.set(path, { kind: 'link', target });
	}

	/** Text of a file, or `undefined`; no step of the disk. */
	text(path: string): string | undefined {
		const node = this.#nodes.get(path);
		return node?.kind === 'file' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(node.file.bytes) : undefined;
	}

	/** Every file with its text, sorted by path. */
	snapshot(): Readonly<Record<string, string>> {
		const paths = [...this.#nodes.keys()].sort();
		return Object.fromEntries(
			paths.flatMap(path => {
				const text = this.text(path);
				return text === undefined ? [] : [[path, text]];
			}),
		);
	}

	async stat(path: string): Promise<DiskEntry | undefined> {
		const node = this.#nodes.get(await this.#resolve(path));
		if (path === '' || node?.kind === 'folder') {
			return { kind: 'folder', size: 0, mode: 0o755, links: 1 };
		}
		if (node?.kind === 'link') {
			return { kind: 'link', size: node.target.length, mode: 0o777, links: 1 };
		}
		return node && { kind: 'file', size: node.file.bytes.length, mode: node.file.mode, links: node.file.links };
	}

	async realPath(path: string): Promise<string | undefined> {
		const resolved = await this.#resolve(path);
		return resolved.startsWith('/') ? undefined : resolved;
	}

	async read(path: string): Promise<Uint8Array | undefined> {
		const node = this.#nodes.get(await this.#resolve(path));
		return node?.kind === 'file' ? node.file.bytes.slice() : undefined;
	}

	async list(path: string): Promise<readonly string[]> {
		const folder = await this.#resolve(path);
		const prefix = folder === '' ? '' : `${folder}/`;
		return [...this.#nodes.keys()]
			.filter(key => key.startsWith(prefix) && key !== folder && !key.slice(prefix.length).includes('/'))
			.map(key => key.slice(prefix.length))
			.sort();
	}

	search(query: TreeQuery, token: CancellationToken): Promise<TreeAnswer> {
		return memorySearch(this, query, token);
	}

	async makeFolder(path: string): Promise<void> {
		this.beforeStep('makeFolder', path);
		this.#addParents(`${path}/.`);
	}

	async writeNew(path: string, bytes: Uint8Array, given: number, masked = false): Promise<void> {
		this.beforeStep('writeNew', path);
		this.#requireFree(path);
		this.#requireParent(path);
		const mode = masked ? given & ~0o022 : given;
		this.#nodes.set(path, { kind: 'file', file: { bytes: bytes.slice(), mode, links: 1 } });
	}

	async rename(from: string, to: string): Promise<void> {
		this.beforeStep('rename', from);
		const node = this.#require(from);
		this.#requireParent(to);
		const replaced = this.#nodes.get(to);
		if (node.kind === 'file' && replaced?.kind === 'file') {
			// As POSIX has it: two names of one file both stay.
			if (node.file === replaced.file) {
				return;
			}
			replaced.file.links--;
		}
		this.#nodes.delete(from);
		this.#nodes.set(to, node);
	}

	async link(from: string, to: string): Promise<void> {
		this.beforeStep('link', to);
		this.#requireFree(to);
		this.#requireParent(to);
		const file = this.#requireFile(from);
		file.links++;
		this.#nodes.set(to, { kind: 'file', file });
	}

	async remove(path: string): Promise<void> {
		this.beforeStep('remove', path);
		const node = this.#require(path);
		if (node.kind === 'folder') {
			throw new DiskError('not_regular', path, 'is a folder');
		}
		if (node.kind === 'file') {
			node.file.links--;
		}
		this.#nodes.delete(path);
	}

	async removeFolder(path: string): Promise<void> {
		this.beforeStep('removeFolder', path);
		if ((await this.list(path)).length > 0) {
			throw new DiskError('other', path, 'is not empty');
		}
		this.#nodes.delete(path);
	}

	async syncFolder(path: string): Promise<void> {
		this.beforeStep('syncFolder', path);
	}

	async append(path: string, length: number, bytes: Uint8Array): Promise<void> {
		this.beforeStep('append', path);
		if (length === 0 && !this.#nodes.has(path)) {
			await this.#create(path);
		}
		const file = this.#requireFile(path);
		if (file.bytes.length !== length) {
			throw new DiskError('changed', path, `has ${file.bytes.length} bytes, not ${length}`);
		}
		const joined = new Uint8Array(length + bytes.length);
		joined.set(file.bytes);
		joined.set(bytes, length);
		file.bytes = joined;
	}

	async truncate(path: string, length: number): Promise<void> {
		this.beforeStep('truncate', path);
		const file = this.#requireFile(path);
		file.bytes = file.bytes.slice(0, length);
	}

	async identity(): Promise<readonly string[]> {
		return [this.rootName];
	}

	async #create(path: string): Promise<void> {
		this.#requireParent(path);
		this.#nodes.set(path, { kind: 'file', file: { bytes: new Uint8Array(), mode: 0o644, links: 1 } });
	}

	/** Follow links of all segments but the last; a result that starts with `/` is outside. */
	async #resolve(path: string): Promise<string> {
		if (!this.#hasLinks) {
			return path; // As nearly always, and asked very often.
		}
		const segments = path.split('/');
		let at = '';
		for (const [index, segment] of segments.entries()) {
			at = at === '' ? segment : `${at}/${segment}`;
			const node = this.#nodes.get(at);
			if (node?.kind === 'link' && index < segments.length - 1) {
				at = node.target;
			}
		}
		return at;
	}

	#addParents(path: string): void {
		for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
			const folder = path.slice(0, at);
			if (!this.#nodes.has(folder)) {
				this.#nodes.set(folder, { kind: 'folder' });
			}
		}
	}

	#require(path: string): MemoryNode {
		const node = this.#nodes.get(path);
		if (!node) {
			throw new DiskError('missing', path, 'does not exist');
		}
		return node;
	}

	#requireFile(path: string): MemoryFile {
		const node = this.#require(path);
		if (node.kind !== 'file') {
			throw new DiskError('not_regular', path, 'is no regular file');
		}
		return node.file;
	}

	#requireFree(path: string): void {
		if (this.#nodes.has(path)) {
			throw new DiskError('exists', path, 'exists already');
		}
	}

	#requireParent(path: string): void {
		const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
		if (parent !== '' && this.#nodes.get(parent)?.kind !== 'folder') {
			throw new DiskError('missing', path, 'its folder does not exist');
		}
	}
}

function copyOnce(file: MemoryFile, copies: Map<MemoryFile, MemoryFile>): MemoryFile {
	const copy = copies.get(file) ?? { ...file };
	copies.set(file, copy);
	return copy;
}
