import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffSpecs } from '../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../src/core/spec/parseSpec';
import { buildPlanModel } from '../../../src/webview/plan/buildPlanModel';
import { cpuMs } from '../../support/cpuMs';
import { hostileCase } from '../../support/hostile/hostileCase';
import { sampleInput } from '../webview/plan/samplePlan';
import { changedBetween, historyPath, inRoot, plainFile, plant, specPath, specText } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { timeOf } from './support/timeOf';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];
const ran = 'ran.txt';

describe('hostile spec texts', () => {
	hostileCase('spec-08', 'of a line of a million characters are read at once, and shown in part', async () => {
		const line = (word: string) => `# Long\n\n- It MUST say ${word} ${'many words '.repeat(90_000)}\n`;
		const milliseconds = await timeOf(() => parseSpec(specPath, line('hello')));
		const [before, after] = [parseSpec(specPath, line('hello')), parseSpec(specPath, line('goodbye'))];
		const started = cpuMs();
		const { changes } = diffSpecs(before, after);
		const model = buildPlanModel(sampleInput(null, { changes }));
		const drawn = cpuMs() - started;
		const text = model.changes[0]?.spans.map(span => span.text).join('') ?? '';
		return {
			seen: {
				isParsedAtOnce: milliseconds < 200,
				isDrawnAtOnce: drawn < 1000,
				changes: changes.map(({ kind }) => kind),
				isShort: JSON.stringify(model).length < 20_000,
				isNoticed: /… \d+ characters are not shown …/.test(text),
				isVisible: ['hello', 'goodbye'].every(word => text.includes(word)),
			},
			promised: {
				isParsedAtOnce: true,
				isDrawnAtOnce: true,
				changes: ['modified'],
				isShort: true,
				isNoticed: true,
				isVisible: true,
			},
		};
	});

	hostileCase('spec-11', 'of any size and in any encoding are refused with a reason, or kept to the byte', async () => {
		const utf8 = (text: string) => Buffer.from(text, 'utf8');
		const refused: Readonly<Record<string, Buffer>> = {
			'spec.too_large': Buffer.alloc(50 * 1024 * 1024, '- It MUST run\n'),
			'spec.empty': Buffer.alloc(0),
			'spec.empty with a mark': utf8('\uFEFF'),
			'spec.bad_encoding as UTF-16': Buffer.from('\uFEFF# A\n\n- It MUST run\n', 'utf16le'),
			'spec.bad_encoding inside': Buffer.concat([utf8('# A\n\n- It MUST '), Buffer.from([0xc3, 0x28]), utf8('\n')]),
			'spec.bad_encoding with NUL': utf8('# A\n\n- It MUST\u0000 run\n'),
		};
		const kept: readonly Buffer[] = [
			utf8('# A\r\r- It MUST run\r'),
			utf8('# A\r\n\r\n- It MUST run'),
			utf8('\uFEFF- It MUST run'),
			utf8('It MUST run\n\n\n'),
			utf8('## Same\n\n- It MUST run\n\n'.repeat(10_000)),
		];
		const codes = await inTurn(Object.entries(refused), ([code, bytes]) =>
			inRoot(async root => {
				writeFileSync(join(root.folder, specPath), bytes);
				const before = root.snapshot();
				const calls = [await root.run('plan', '--json'), await root.run('adopt', '--auto-approve', '--json')];
				const told = calls.map(one => one.error());
				const isPlaced =
					!code.includes('encoding') ||
					told.every(({ message }) => /line \d+, byte \d+|UTF-16|holds a NUL on line 3/.test(message));
				return [...told.map(one => one.code), isPlaced, changedBetween(before, root.snapshot())];
			}),
		);
		const bytes = await inTurn(kept, one =>
			inRoot(async root => {
				writeFileSync(join(root.folder, specPath), one);
				const adopted = await root.run('adopt', '--auto-approve', '--json');
				const again = await root.run('plan', '--detailed-exitcode', '--json');
				return [adopted.exit, again.exit, readFileSync(join(root.folder, specPath)).equals(one)];
			}),
		);
		return {
			seen: { codes, bytes },
			promised: {
				codes: Object.keys(refused).map(code => [...Array(2).fill(code.split(' ')[0]), true, []]),
				bytes: kept.map(() => [0, 0, true]),
			},
		};
	});

	hostileCase(
		'spec-13',
		'behind a link in the place of their folder are neither read nor written',
		() =>
			inTurn(['around', 'inside'] as const, where =>
				inRoot(async root => {
					const target = join(where === 'around' ? root.around : root.folder, 'linked');
					renameSync(join(root.folder, '.openspec'), target);
					symlinkSync(target, join(root.folder, '.openspec'));
					writeFileSync(join(target, 'spec.md'), '# Secret\n\n- The secret MUST stay canary-51c0ffee\n');
					writeFileSync(join(target, 'apply.md'), '## Cycle 1\n\nThe canary-51c0ffee\n');
					const before = root.snapshot();
					const calls = await inTurn(
						[['plan'], ['adopt', '--auto-approve'], ['verify'], ['undo'], ['history'], ['record', '--propose', 'x']],
						argv => root.run(...argv, '--json'),
					);
					return {
						exits: calls.map(({ exit }) => exit),
						codes: calls.map(one => one.error().code.replace('_escape', '')),
						told: calls.some(({ out, err }) => `${out}${err}`.includes('canary')),
						changed: changedBetween(before, root.snapshot()),
					};
				}),
			).then(seen => ({
				seen,
				promised: seen.map(() => ({
					exits: Array(6).fill(1),
					codes: Array(6).fill('path.symlink'),
					told: false,
					changed: [],
				})),
			})),
		{ platforms: posix },
	);

	hostileCase('spec-15', 'with front matter have it left alone, whatever it says', async () => {
		const bomb = [
			'a: &a [x, x]',
			...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [*${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`),
		];
		const matters = [
			bomb.join('\n'),
			`run: !!js/function "function () { require('fs').writeFileSync('${ran}', '') }"`,
			'run: !!python/object/apply:os.system ["touch ran.txt"]',
			'__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}',
			`number: ${'9'.repeat(100_000)}`,
			'items:\n- It MUST be no requirement\n- verify: touch ran.txt',
			`list:\n${'- '.repeat(20_000)}It MUST be no requirement`,
		];
		const seen = await inTurn(matters, matter =>
			inRoot(async root => {
				const started = Date.now();
				plant(join(root.folder, specPath), `---\n${matter}\n---\n\n# Tool\n\n- It MUST be one\n`);
				const parsed = await root.run('parse', specPath, '--json');
				const planned = await root.run('plan', '--json');
				const { requirements } = parsed.json() as { requirements: readonly { text: string }[] };
				return {
					texts: requirements.map(({ text }) => text),
					exits: [parsed.exit, planned.exit],
					ran: existsSync(join(root.folder, ran)),
					polluted: 'polluted' in {},
					isQuick: Date.now() - started < 5000,
				};
			}),
		);
		const promised = { texts: ['It MUST be one'], exits: [0, 0], ran: false, polluted: false, isQuick: true };
		return { seen, promised: matters.map(() => promised) };
	});

	hostileCase('spec-16', 'run nothing by themselves, whatever stands in their fences and boxes', () =>
		inRoot(
			async root => {
				plant(
					join(root.folder, specPath),
					[
						specText,
						'- [x] It MUST be done',
						'- [ ] It MUST be open',
						`\n\`\`\`verify\nverify: touch ${ran}\n\`\`\`\n\n\`\`\`bash\ntouch ${ran}\n\`\`\`\n`,
						`## Verify\n\n\`\`\`bash\ntouch ${ran}\n\`\`\`\n`,
					].join('\n'),
				);
				const before = root.snapshot();
				const calls = await inTurn(
					[
						['parse', specPath, '--json'],
						['lint', specPath],
						['plan', '--json'],
						['show'],
						['history', '--check'],
						['verify', '--coverage'],
						['verify'],
						['adopt'],
						['apply'],
					],
					argv => root.run(...argv),
				);
				const { requirements } = JSON.parse(calls[0]?.out ?? '') as { requirements: readonly { text: string }[] };
				const { verify } = JSON.parse(calls[2]?.out ?? '') as { verify: readonly { command: string }[] };
				return {
					seen: {
						refused: calls.slice(-3).map(({ exit }) => exit),
						changed: changedBetween(before, root.snapshot()),
						boxes: requirements.map(({ text }) => text).filter(text => text.includes('It MUST be')),
						commands: verify.map(({ command }) => command),
						history: existsSync(join(root.folder, historyPath)),
						code: readFileSync(join(root.folder, plainFile), 'utf8'),
					},
					promised: {
						refused: [1, 1, 1],
						changed: [],
						boxes: ['It MUST be done', 'It MUST be open'],
						commands: [`touch ${ran}`],
						history: false,
						code: 'print("Hi")\n',
					},
				};
			},
			{ git: true },
		),
	);
});
