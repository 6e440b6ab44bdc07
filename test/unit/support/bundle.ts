import { build } from 'esbuild';

/** What the product's build makes of entry points, without writing it. */
export interface Bundle {
	/** Paths of the files, from the project folder, whose code is loaded by `import()` or as an entry. */
	readonly entries: readonly string[];
	/** All files whose code is in it. */
	readonly inputs: readonly string[];
	/** The files whose code is loaded together with an entry, by static imports. */
	loadedWith(entry: string): readonly string[];
	/** Bytes of the files that are loaded together with an entry. */
	bytesLoadedWith(entry: string): number;
	/** Bytes of all of it. */
	readonly bytes: number;
}

/** Bundle entry points for Node.js as the product is packaged: minified, and in pieces. */
export async function bundle(...entryPoints: readonly string[]): Promise<Bundle> {
	const { metafile } = await build({
		bundle: true,
		entryPoints: [...entryPoints],
		external: ['vscode'],
		format: 'esm',
		logLevel: 'silent',
		metafile: true,
		minify: true,
		outdir: 'never-written',
		platform: 'node',
		splitting: true,
		write: false,
	});
	const outputs = new Map(Object.entries(metafile.outputs));
	const inputsOf = (files: Iterable<string>) =>
		[...files].flatMap(file => Object.keys(outputs.get(file)?.inputs ?? {}));
	const bytesOf = (files: Iterable<string>) =>
		[...files].reduce((sum, file) => sum + (outputs.get(file)?.bytes ?? 0), 0);
	const closureOf = (entry: string) => {
		const loaded = new Set([...outputs].flatMap(([file, { entryPoint }]) => (entryPoint === entry ? [file] : [])));
		for (const file of loaded) {
			for (const { kind, path } of outputs.get(file)?.imports ?? []) {
				if (kind === 'import-statement') {
					loaded.add(path);
				}
			}
		}
		return loaded;
	};
	return {
		entries: [...outputs.values()].flatMap(({ entryPoint }) => entryPoint ?? []),
		inputs: inputsOf(outputs.keys()),
		loadedWith: entry => inputsOf(closureOf(entry)),
		bytesLoadedWith: entry => bytesOf(closureOf(entry)),
		bytes: bytesOf(outputs.keys()),
	};
}
