import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The source of a module `vscode`. Whatever it is asked for is a function that does nothing and gives the same again, or,
 * awaited, the spec of the folder.
 */
export function silentEditor(folder: string, isTrusted: boolean): string {
	return `
		const uriOf = path => ({ fsPath: path, path, scheme: 'file', toString: () => 'file://' + path });
		const folder = ${JSON.stringify(folder)};
		const known = {
			workspaceFolders: [{ uri: uriOf(folder), name: 'ws', index: 0 }], isTrusted: ${isTrusted},
			textDocuments: [], visibleTextEditors: [], activeTextEditor: undefined, all: [], tabs: [],
			then: done => void done?.([uriOf(folder + '/.openspec/spec.md')]),
		};
		const silent = new Proxy(function () {}, {
			get: (target, name) => typeof name === 'symbol' ? (name === Symbol.iterator ? () => [][Symbol.iterator]() : undefined)
				: name in known ? known[name] : name === 'prototype' ? target.prototype : silent,
			apply: () => silent,
			construct: () => silent,
			set: () => true,
		});
		${usedNames()
			.map(name => `export const ${name} = silent.${name};`)
			.join('\n')}
	`;
}

/** What the sources use of the editor’s module. */
function usedNames(): readonly string[] {
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
	const texts = sources.map(name => readFileSync(join('src', name), 'utf8'));
	return [...new Set(texts.flatMap(text => Array.from(text.matchAll(/\bvscode\.(\w+)/g), ([, name = '']) => name)))];
}
