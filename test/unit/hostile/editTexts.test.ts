import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPlanModel } from '../../../src/webview/plan/buildPlanModel';
import { hostileCase } from '../../support/hostile/hostileCase';
import { sampleInput } from '../webview/plan/samplePlan';
import { applyAll, codeOf, create, forge, type HostileEdit, propose, soundPlan } from './support/attack';
import { inRoot, plainFile, plainText, plant } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { longestBlock } from './support/longestBlock';

describe('a hostile text of an edit', () => {
	hostileCase('edit-13', 'is refused where its text is no text, and base64 is written as it is', () =>
		inRoot(async root => {
			const texts = ['a\0b\n', 'half \ud800 of one\n', 'and \udc00\ud800 turned\n'];
			const sound = await soundPlan(root.host);
			const codes = await inTurn(texts, async text => [
				codeOf(await propose(root.host, [create('n.txt', text)])),
				codeOf(await applyAll(root.host, forge(sound, [create('m.txt', text)]))),
			]);
			const base64 = `${Buffer.from('any bytes').toString('base64')}\n`;
			const applied = await applyAll(root.host, await soundPlan(root.host, [create('data.b64', base64)]));
			return {
				seen: {
					codes,
					applied: codeOf(applied),
					written: readFileSync(join(root.folder, 'data.b64'), 'utf8'),
				},
				promised: {
					codes: [
						['edit.binary', 'edit.binary'],
						['edit.bad_unicode', 'edit.bad_unicode'],
						['edit.bad_unicode', 'edit.bad_unicode'],
					],
					applied: 'applied',
					written: base64,
				},
			};
		}),
	);

	hostileCase('edit-14', 'is refused on a file that is no UTF-8 text, whose bytes stay', () =>
		inRoot(async root => {
			const files: Readonly<Record<string, Buffer>> = {
				'image.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
				'wide.txt': Buffer.from('\ufeffHello\r\n', 'utf16le'),
				'shift.txt': Buffer.from([0x83, 0x6e, 0x83, 0x8d, 0x81, 0x5b, 0x0a]),
				'latin.txt': Buffer.from('caf\u00e9\n', 'latin1'),
			};
			for (const [path, bytes] of Object.entries(files)) {
				writeFileSync(join(root.folder, path), bytes);
			}
			const sound = await soundPlan(root.host);
			const codes = await inTurn(Object.entries(files), async ([path, bytes]) => {
				const edit: HostileEdit = { op: 'modify', path, text: 'Hello\n' };
				// Its author knows what the file holds, as far as a text can say it.
				const forged = forge(sound, [{ ...edit, old: bytes.toString('latin1') }]);
				plant(join(root.around, 'plan.json'), JSON.stringify(forged));
				const call = await root.run('apply', '../plan.json', '--auto-approve', '--allow-protected', '**', '--json');
				return [codeOf(await propose(root.host, [edit])), call.exit];
			});
			const plain = readFileSync(join(root.folder, plainFile), 'utf8');
			return {
				seen: {
					plain,
					codes,
					bytes: Object.keys(files).map(path => readFileSync(join(root.folder, path)).toString('hex')),
				},
				promised: {
					plain: plainText,
					codes: codes.map(() => ['edit.binary', 3]),
					bytes: Object.values(files).map(bytes => bytes.toString('hex')),
				},
			};
		}),
	);

	hostileCase('edit-15', 'keeps the one BOM of a file, and every line that it does not change', () =>
		inRoot(async root => {
			const texts = ['one\n2\nthree\n', '\ufeffone\n2\nthree\n'];
			const seen = await inTurn(texts, async text => {
				plant(join(root.folder, 'bom.txt'), '\ufeffone\ntwo\nthree\n');
				const plan = await soundPlan(root.host, [{ op: 'modify', path: 'bom.txt', text }]);
				return plan.edits.find(({ path }) => path === 'bom.txt');
			});
			const written = codeOf(
				await applyAll(
					root.host,
					await soundPlan(root.host, [{ op: 'modify', path: 'bom.txt', text: texts[0] ?? '' }]),
				),
			);
			return {
				seen: {
					texts: seen.map(edit => edit?.text),
					lines: seen.map(edit => edit?.hunks.flatMap(({ lines }) => lines.filter(line => !line.startsWith(' ')))),
					...{ written, stored: readFileSync(join(root.folder, 'bom.txt'), 'utf8') },
				},
				promised: {
					texts: texts.map(() => '\ufeffone\n2\nthree\n'),
					lines: texts.map(() => ['-two', '+2']),
					...{ written: 'applied', stored: '\ufeffone\n2\nthree\n' },
				},
			};
		}),
	);

	hostileCase('edit-16', 'keeps the line ends of a file and its last line, and shows only what changes', () =>
		inRoot(async root => {
			const files = [
				['crlf.txt', 'one\r\ntwo\r\nthree\r\n', 'one\r\n2\r\nthree\r\n'],
				['mixed.txt', 'one\r\ntwo\r\nthree\n', 'one\r\n2\r\nthree\n'],
				['open.txt', 'one\ntwo\nthree', 'one\n2\nthree'],
			] as const;
			for (const [path, text] of files) {
				plant(join(root.folder, path), text);
			}
			const edits = files.map(([path]): HostileEdit => ({ op: 'modify', path, text: 'one\n2\nthree\n' }));
			const plan = await soundPlan(root.host, edits);
			const outcome = codeOf(await applyAll(root.host, plan));
			return {
				seen: {
					outcome,
					texts: files.map(([path]) => readFileSync(join(root.folder, path), 'utf8')),
					shown: plan.edits
						.slice(1)
						.map(({ hunks }) => hunks.flatMap(({ lines }) => lines.filter(line => !line.startsWith(' ')))),
				},
				promised: {
					outcome: 'applied',
					texts: files.map(([, , after]) => after),
					shown: files.map(() => ['-two', '+2']),
				},
			};
		}),
	);

	hostileCase('edit-17', 'is refused on a file of 100 MB, and a line of a million characters blocks nothing', () =>
		inRoot(async root => {
			writeFileSync(join(root.folder, 'huge.log'), '');
			truncateSync(join(root.folder, 'huge.log'), 100 * 1024 * 1024);
			plant(join(root.folder, 'long.js'), `${'x'.repeat(1_000_000)}\n`);
			const huge = codeOf(await propose(root.host, [{ op: 'modify', path: 'huge.log', text: 'x\n' }]));
			const edit: HostileEdit = { op: 'modify', path: 'long.js', text: `${'x'.repeat(999_999)}y\n` };
			const blocked = await longestBlock(async () => {
				const { kind } = await propose(root.host, [edit]);
				return kind;
			});
			const plan = await soundPlan(root.host, [edit]);
			const drawn = await longestBlock(
				async () => buildPlanModel(sampleInput(plan, { changes: plan.changes })).edits.length,
			);
			return {
				seen: {
					huge,
					long: blocked.result,
					edits: drawn.result,
					isSmooth: [blocked, drawn].map(({ ms }) => ms < 200),
				},
				promised: { huge: 'plan.too_large', long: 'planned', edits: 2, isSmooth: [true, true] },
			};
		}),
	);
});
