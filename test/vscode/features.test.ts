import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placesOf } from '../../src/vscode/codelens/placesOf';
import { findMarks, type MarkKind } from '../../src/vscode/decorations/findMarks';
import { specimens } from '../unit/core/dialects/specimens';
import { definitionsAt, hoversAt, linksOf, pathOf, referencesAt, rename, some, symbolsFor } from './support/asked';
import { eventually } from './support/eventually';
import { useExample } from './support/example';
import { openSpec } from './support/planned';
import { useSession } from './support/session';

/** What is asked of one dialect: a spec with one requirement that other files mention. */
interface Row {
	readonly path: string;
	readonly text: string;
	/** A file that lies with the spec. */
	readonly beside: string;
	/** How that file, and code, mention the requirement. */
	readonly mention: string;
	/** The part of that which stands for it. */
	readonly label: string;
	/** Where it is defined, as line and column. */
	readonly defined: readonly [line: number, column: number];
	/** Its id as the spec and its changes have it. */
	readonly id: string;
	/** Types of the tokens on the line of its keyword. */
	readonly line: number;
	readonly tokens: readonly string[];
	readonly level: RegExp;
	/** What is written at the end of the spec, what is offered then, and what it writes. */
	readonly typed: string;
	readonly offered: string;
	/** A new label; or why it has none, as a rename says. */
	readonly renamed: string | RegExp;
	readonly symbol: string;
	/** Lines of a fold, from 0. */
	readonly fold: string;
	/** What it is marked with while it is pending, where that is not \`added\`. */
	readonly mark?: MarkKind;
}

const plain = '# Server\n\n## Behavior\n\n- [B-1] The server MUST listen on port 9090\n- It SHOULD greet after B-1\n';

function of(name: string): Pick<Row, 'path' | 'text'> {
	const { path, spec } = specimens[name] ?? assert.fail(name);
	return { path, text: spec };
}

const rows: Readonly<Record<string, Row>> = {
	'a plain spec': {
		path: '.openspec/spec.md',
		text: plain,
		beside: '.openspec/tasks.md',
		mention: 'as B-1 says',
		label: 'B-1',
		defined: [5, 4],
		id: 'B-1',
		line: 5,
		tokens: ['specId', 'specMust'],
		level: /\*\*MUST\*\*: Required/,
		typed: '- It must n',
		offered: 'MUST NOT',
		renamed: 'B-7',
		symbol: 'B-1: The server MUST listen on port 9090',
		fold: '2-5',
	},
	'an OpenSpec spec': {
		...of('an OpenSpec spec'),
		beside: 'openspec/specs/net/server/notes.md',
		mention: 'as “Port” says',
		label: 'Port',
		defined: [8, 18],
		id: 'Port',
		line: 9,
		tokens: ['specMust'],
		level: /\*\*SHALL\*\* \(MUST\): Required/,
		typed: '\n####',
		offered: '#### Scenario: Name',
		renamed: 'Network port',
		symbol: 'Port: The server SHALL listen on port 9090.',
		fold: '7-12',
	},
	'an OpenSpec delta': {
		...of('an OpenSpec delta'),
		beside: 'openspec/changes/move/tasks.md',
		mention: 'as “Port” says',
		label: 'Port',
		defined: [8, 18],
		id: 'Port',
		line: 9,
		tokens: ['specMust'],
		level: /\*\*SHALL\*\* \(MUST\): Required/,
		typed: '\n##',
		offered: '## REMOVED Requirements',
		renamed: 'Network port',
		symbol: 'Port: The server SHALL listen on port 9090.',
		fold: '7-12',
		mark: 'modified',
	},
	'a spec of Spec Kit': {
		...of('a spec of Spec Kit'),
		beside: 'specs/001-server/tasks.md',
		mention: '- [ ] T001 for FR-001',
		label: 'FR-001',
		defined: [19, 5],
		id: 'FR-001',
		line: 19,
		tokens: ['specId', 'specMust'],
		level: /\*\*MUST\*\*: Required/,
		typed: '- **SC',
		offered: 'SC-002',
		renamed: 'FR-101',
		symbol: 'FR-001: System MUST listen on port 9090',
		fold: '4-8',
	},
	'requirements of Kiro': {
		...of('requirements of Kiro'),
		beside: '.kiro/specs/server/tasks.md',
		mention: '  - _Requirements: 1.2_',
		label: '1.2',
		defined: [12, 4],
		id: '1.2',
		line: 12,
		tokens: ['specCondition', 'specMust'],
		level: /\*\*SHALL\*\* \(MUST\): Required/,
		typed: '2. if',
		offered: 'IF … THEN THE … SHALL',
		renamed: /1\.2 is the place of the requirement in its list/,
		symbol: '1.2: WHEN a client comes, THE server SHALL listen on port 9090',
		fold: '4-12',
	},
	'a bug fix of Kiro': {
		...of('a bug fix of Kiro'),
		beside: '.kiro/specs/server/tasks.md',
		mention: '  - _Requirements: 2.1_',
		label: '2.1',
		defined: [11, 1],
		id: '2.1',
		line: 11,
		tokens: ['specId', 'specCondition', 'specCondition', 'specMust'],
		level: /\*\*SHALL\*\* \(MUST\): Required/,
		typed: '2.4 wh',
		offered: 'WHEN … THE … SHALL',
		renamed: /2\.1 is the place of the requirement in its list/,
		symbol: '2.1: WHEN a client comes THEN the server SHALL listen on port 9090',
		fold: '8-14',
	},
};

for (const [name, row] of Object.entries(rows)) {
	describe(`each feature of the editor in ${name}`, () => {
		const example = useExample();
		const openSession = useSession();
		const code = 'src/port.ts';
		const column = row.mention.indexOf(row.label) + 2;
		const definition = `${row.path}:${row.defined.join(':')}`;

		beforeEach(async () => {
			example.write(row.path, row.text);
			example.write(row.beside, `${row.mention}\n`);
			example.write(code, `// x\n// ${row.mention}\n`);
			await example.open(row.path);
		});

		it('colours what a statement is made of', async () => {
			assert.deepEqual(await tokenTypesOn(example.uri(row.path), row.line), row.tokens);
		});

		it('folds', async () => {
			const found = await eventually(async () => {
				const folds = await foldsOf(example.uri(row.path));
				assert.ok(folds.includes(row.fold), folds.join(' '));
				return folds;
			});

			assert.equal(new Set(found).size, found.length);
		});

		it('tells over a requirement what it is, here and where it is mentioned', async () => {
			const here = await eventually(async () => some(await hoversAt(example.uri(row.path), row.line, 16)));
			const there = await eventually(async () => some(await hoversAt(example.uri(code), 2, column + 3)));

			for (const text of [here, there].map(hovers => hovers.join('\n'))) {
				assert.match(text, row.level);
				assert.match(text, /Id: /);
			}
			assert.match(there.join('\n'), /listen on port 9090/);
		});

		it('completes what is typed, in any case, and takes its place', async () => {
			const editor = await example.open(row.path);
			const end = editor.document.positionAt(row.text.length);
			await editor.edit(builder => builder.insert(end, `\n${row.typed}`));
			const caret = editor.document.positionAt(row.text.length + 1 + row.typed.length);

			const item = (await itemsAt(editor.document.uri, caret)).find(({ label }) => label === row.offered);

			assert.ok(item, row.offered);
			const range = rangeOf(item);
			const typed = editor.document.getText(range);
			assert.ok(typed.length > 0 && range.end.isEqual(caret), typed);
			assert.ok(isSubsequence(typed, item.filterText ?? row.offered), `${typed} in ${item.filterText}`);
		});

		it('completes how a file beside it mentions a requirement', async () => {
			const before = row.mention.slice(0, column - 2);
			example.write(row.beside, `${before}\n`);
			await example.open(row.beside);
			const uri = example.uri(row.beside);

			const items = await eventually(async () => some(await itemsAt(uri, new vscode.Position(0, before.length))));

			const [first] = items.filter(({ label }) => label === row.label);
			const written = typeof first?.insertText === 'string' ? first.insertText.replaceAll('"', '') : '';
			assert.equal(written, row.label);
		});

		it('leads from where it is mentioned to its definition, and to all its references', async () => {
			await example.open(row.beside);
			const places = [definition, `${row.beside}:1:${column - 1}`, `${code}:2:${column + 2}`];

			const fromBeside = await eventually(async () => some(await definitionsAt(example.uri(row.beside), 1, column)));
			const fromCode = await definitionsAt(example.uri(code), 2, column + 3);
			const references = await referencesAt(example.uri(row.path), ...row.defined);

			assert.deepEqual([fromBeside, fromCode], [[definition], [definition]]);
			assert.deepEqual(
				places.filter(place => !references.includes(place)),
				[],
			);
		});

		it('is renamed from the spec and from code alike, or says why not', async () => {
			for (const [path, line, at] of [
				[row.path, ...row.defined],
				[code, 2, column + 3],
			] as const) {
				const { renamed } = row;
				await example.open(path);
				if (typeof renamed !== 'string') {
					const anyName = '9.9';
					await eventually(() => assert.rejects(rename(example.uri(path), line, at, anyName), renamed));
					continue;
				}
				const edit = await eventually(() => rename(example.uri(path), line, at, renamed));
				const changed = edit.entries().map(([uri]) => pathOf(uri));
				assert.deepEqual(changed.sort(), [row.path, row.beside, code].sort());
			}
		});

		it('is linked from a file beside it, and found among the symbols', async () => {
			await example.open(row.beside);

			const links = await eventually(async () => some(await linksOf(example.uri(row.beside))));
			const symbols = await eventually(async () => some(await symbolsFor(row.symbol)));

			assert.deepEqual(links, [`1 ${row.path}#L${row.defined[0]}`]);
			assert.deepEqual(symbols, [`${row.symbol} in ${row.path}`]);
		});

		it('has its actions and its mark while it is pending', async () => {
			const uri = example.uri(row.path);

			const titles = await eventually(async () => {
				const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
					'vscode.executeCodeActionProvider',
					uri,
					new vscode.Range(row.line - 1, 0, row.line - 1, 0),
				);
				return some(actions.map(({ title }) => title));
			});
			const { reading } = await openSpec(openSession(), row.path);

			assert.ok(titles.includes('Apply this requirement'), titles.join(', '));
			assert.ok(reading.kind === 'read');
			const marks = findMarks(placesOf(reading.state), reading.state.spec.requirements);
			const mark = marks.find(({ first, last }) => first <= row.line && row.line <= last);
			assert.equal(mark?.kind, row.mark ?? 'added');
		});
	});
}

/** Types of the semantic tokens on a line, from 1. */
async function tokenTypesOn(uri: vscode.Uri, line: number): Promise<readonly string[]> {
	const [legend, { data }] = await Promise.all([
		vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri),
		vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri),
	]);
	const types: string[] = [];
	let at = 1;
	for (let index = 0; index < data.length; index += 5) {
		at += data[index] ?? 0;
		if (at === line) {
			types.push(legend.tokenTypes[data[index + 3] ?? -1] ?? '');
		}
	}
	return types;
}

async function foldsOf(uri: vscode.Uri): Promise<readonly string[]> {
	const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
	return folds.map(({ start, end }) => `${start}-${end}`);
}

async function itemsAt(uri: vscode.Uri, position: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
	const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider',
		uri,
		position,
	);
	return items;
}

function rangeOf({ range }: vscode.CompletionItem): vscode.Range {
	assert.ok(range);
	return range instanceof vscode.Range ? range : range.inserting;
}

/** Whether VS Code keeps an item by this text once something was typed. */
function isSubsequence(typed: string, filterText: string): boolean {
	let at = -1;
	return [...typed.toLowerCase()].every(letter => {
		at = filterText.toLowerCase().indexOf(letter, at + 1);
		return at >= 0;
	});
}
