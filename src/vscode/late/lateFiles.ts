import * as vscode from 'vscode';
import type { Late } from './late';

/** A file system that the editor knows from the activation on, since it restores editors of its files, and that is there once one is asked for. */
export class LateFiles implements vscode.FileSystemProvider, vscode.Disposable {
	readonly #files: Late<vscode.FileSystemProvider>;
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;
	readonly #registered: vscode.Disposable;

	constructor(scheme: string, files: Late<vscode.FileSystemProvider>) {
		this.#files = files;
		this.#registered = vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true });
	}

	/** These are the files from now on, whose changes are told, too. */
	serve(files: vscode.FileSystemProvider): vscode.Disposable {
		this.#files.serve(files);
		return files.onDidChangeFile(events => this.#changed.fire(events));
	}

	watch(): vscode.Disposable {
		// Every change is told anyway.
		return new vscode.Disposable(() => undefined);
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		return (await this.#files.get()).stat(uri);
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		return (await this.#files.get()).readFile(uri);
	}

	async writeFile(...args: Parameters<vscode.FileSystemProvider['writeFile']>): Promise<void> {
		await (await this.#files.get()).writeFile(...args);
	}

	async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
		return (await this.#files.get()).readDirectory(uri);
	}

	async createDirectory(uri: vscode.Uri): Promise<void> {
		await (await this.#files.get()).createDirectory(uri);
	}

	async delete(...args: Parameters<vscode.FileSystemProvider['delete']>): Promise<void> {
		await (await this.#files.get()).delete(...args);
	}

	async rename(...args: Parameters<vscode.FileSystemProvider['rename']>): Promise<void> {
		await (await this.#files.get()).rename(...args);
	}

	dispose(): void {
		vscode.Disposable.from(this.#registered, this.#changed).dispose();
	}
}
