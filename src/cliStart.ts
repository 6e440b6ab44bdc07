import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * What `node dist/cli.js` runs: it loads the command line out of the files beside it.
 *
 * Node.js would compile them anew in every call. Here it takes the compiled code that the build left, where that was
 * made by the very same version of it; V8 refuses what does not fit, and compiles then as ever.
 */

const folder = join(__dirname, 'cli');
const compiledBy = `${process.version}-${process.platform}-${process.arch}`;

/** Parts of Node.js that take milliseconds to load, and that most calls never use. */
const late = new Set([
	'node:child_process',
	'node:crypto',
	'node:fs/promises',
	'node:os',
	'node:readline/promises',
	'node:timers/promises',
	'node:v8',
]);

type Part = (exports: object, require: (name: string) => unknown, module: { exports: unknown }) => void;

/** Parts of the command line, by the names that they have for each other. */
const parts = new Map<string, Part>();
const modules = new Map<string, { exports: unknown }>();

function load(name: string): unknown {
	const known = modules.get(name);
	if (known) {
		return known.exports;
	}
	const part = parts.get(name) ?? openFile(name);
	const exports = {};
	const module = { exports };
	modules.set(name, module);
	part(exports, provide, module);
	return module.exports;
}

/** Get to know the parts in the file that is named for one of them. */
function openFile(name: string): Part {
	const filename = join(folder, name);
	// The build writes ASCII.
	const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readCompiled(filename) });
	const found: Readonly<Record<string, Part>> = script.runInThisContext();
	for (const [own, part] of Object.entries(found)) {
		parts.set(own, part);
	}
	const part = parts.get(name);
	if (!part) {
		throw new Error(`${filename} does not hold ${name}.`);
	}
	return part;
}

function readCompiled(filename: string): Buffer | undefined {
	try {
		return readFileSync(`${filename}.${compiledBy}`);
	} catch {
		return undefined;
	}
}

/** What a file of the command line gets for `require`. */
function provide(name: string): unknown {
	if (name.startsWith('./')) {
		return load(name);
	}
	return late.has(name) ? atFirstUse(() => require(name)) : require(name);
}

/** Stands for a module until something of it is asked for. */
function atFirstUse(get: () => object): object {
	return new Proxy(
		{},
		{
			get: (_, key) => Reflect.get(get(), key),
			has: (_, key) => Reflect.has(get(), key),
			ownKeys: () => Reflect.ownKeys(get()),
			getOwnPropertyDescriptor: (_, key) => {
				const found = Reflect.getOwnPropertyDescriptor(get(), key);
				return found && { ...found, configurable: true };
			},
		},
	);
}

load('./main.js');
