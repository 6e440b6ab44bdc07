import assert from 'node:assert/strict';
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeSearch } from '../../../src/adapters/nodeSearch';
import type { CancellationToken } from '../../../src/core/host';
import { planningRules } from '../../../src/core/plan/files/planningRules';
import type { TreeQuery } from '../../../src/core/treeSearch';
import { MemoryDisk } from '../support/memoryDisk';
import { neverCancelled } from '../support/memoryHost';
import { useTempFolder } from './tempFolder';

const limits = { sizeLimit: 1000, countLimit: 500, textLimit: 100_000 };

function queryFor(...needles: readonly string[]): TreeQuery {
	return { rules: planningRules(), needles, ...limits };
}

const tree: Readonly<Record<string, string | Uint8Array>> = {
	'.gitignore': '*.log\n/made/\n',
	'a.txt': 'port 8080 here',
	'b.log': 'port 8080',
	'made/c.txt': '8080',
	'src/d.py': '\uFEFFPORT = 8080\r\n',
	'src/e.py': 'PORT = 18080\nx8080\n8080_\n',
	'src/ümlaut/f.md': 'Straße 8080é',
	'src/latin.txt': Uint8Array.of(0xe9, 0x20, 0x38, 0x30, 0x38, 0x30),
	'src/nul.dat': Uint8Array.of(0x38, 0x30, 0x38, 0x30, 0x00),
	'src/huge.txt': `8080 ${'x'.repeat(1000)}`,
	'src/exact.txt': '8080'.padEnd(1000, '.'),
	'src/empty.txt': '',
	'src/.gitignore': 'local.*\n!kept.log\n',
	'src/kept.log': '8080',
	'src/local.ini': '8080',
	'lib/.git': 'gitdir: elsewhere',
	'lib/g.txt': '8080',
	'node_modules/h.js': '8080',
	'logo.png': '8080',
};

/** The same tree in memory and on the disk, with links. */
function makeTrees(folder: string): { readonly memory: MemoryDisk; readonly root: string } {
	const [root, outside] = [join(folder, 'root'), join(folder, 'outside')];
	mkdirSync(outside);
	writeFileSync(join(outside, 'secret.txt'), '8080');
	const memory = new MemoryDisk(tree);
	for (const [path, content] of Object.entries(tree)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
	}
	for (const [path, target, real] of [
		['link.txt', 'a.txt', 'a.txt'],
		['linked', 'src', 'src'],
		['out', '/outside', outside],
	] as const) {
		memory.putLink(path, target);
		symlinkSync(real, join(root, path));
	}
	return { memory, root };
}

describe('nodeSearch', () => {
	const temp = useTempFolder();

	for (const needles of [['8080'], ['port', 'Straße'], ['é'], ['missing'], [], ['8080', 'PORT = 8080']]) {
		it(`finds the same as a plain walk for ${JSON.stringify(needles)}`, async () => {
			const { memory, root } = makeTrees(temp.path);

			const found = await nodeSearch(root, queryFor(...needles), neverCancelled);

			assert.deepEqual(found, await memory.search(queryFor(...needles), neverCancelled));
		});
	}

	it('hands over whole words only, and text as it is stored', async () => {
		const { root } = makeTrees(temp.path);

		const { texts } = await nodeSearch(root, queryFor('8080'), neverCancelled);

		assert.deepEqual(
			texts.map(({ path }) => path),
			['a.txt', 'src/d.py', 'src/exact.txt', 'src/kept.log', 'src/ümlaut/f.md'],
		);
		assert.equal(texts[1]?.text, '\uFEFFPORT = 8080\r\n');
	});

	it('leaves out files with further names', async () => {
		const { root } = makeTrees(temp.path);
		linkSync(join(root, 'a.txt'), join(root, 'src/twin.txt'));

		const { texts } = await nodeSearch(root, queryFor('port'), neverCancelled);
		const { paths } = await nodeSearch(root, queryFor(), neverCancelled);

		assert.deepEqual(texts, []);
		assert.ok(!paths.includes('a.txt') && !paths.includes('src/twin.txt'));
	});

	it('stops at its limits', async () => {
		const { root } = makeTrees(temp.path);

		const few = await nodeSearch(root, { ...queryFor('8080'), countLimit: 2 }, neverCancelled);
		const short = await nodeSearch(root, { ...queryFor('8080'), textLimit: 5 }, neverCancelled);

		assert.equal(few.paths.length, 2);
		assert.equal(short.texts.length, 1);
	});

	it('stops in the middle when it is cancelled, and lets others run until then', async () => {
		const root = temp.path;
		for (let index = 0; index < 3000; index++) {
			writeFileSync(join(root, `f${index}.txt`), 'x'.repeat(200));
		}
		let isCancellationRequested = false;
		const token: CancellationToken = {
			get isCancellationRequested() {
				return isCancellationRequested;
			},
			onCancellationRequested: () => ({ dispose: () => {} }),
		};

		const search = nodeSearch(root, { ...queryFor('y'), countLimit: 5000 }, token);
		setImmediate(() => {
			isCancellationRequested = true;
		});
		const { paths } = await search;

		assert.ok(paths.length < 3000, `${paths.length} files were looked at`);
	});

	it('tells what the system does not allow to be read', async function () {
		const root = temp.path;
		if (process.platform === 'win32') {
			this.skip();
		}
		writeFileSync(join(root, 'open.txt'), '8080');
		writeFileSync(join(root, 'closed.txt'), '8080');
		mkdirSync(join(root, 'shut'));
		chmodSync(root, 0o755);
		chmodSync(join(root, 'closed.txt'), 0);
		chmodSync(join(root, 'shut'), 0);
		const { seteuid, geteuid } = process;
		const own = geteuid?.() ?? 0;
		// No mode stops an administrator.
		seteuid?.call(process, own === 0 ? 54_321 : own);
		const found = await nodeSearch(root, queryFor('8080'), neverCancelled).finally(() => seteuid?.call(process, own));
		chmodSync(join(root, 'shut'), 0o755);

		assert.deepEqual(found.unread, ['closed.txt', 'shut']);
		assert.deepEqual(
			found.texts.map(({ path }) => path),
			['open.txt'],
		);
	});
});
