import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileCase } from '../../support/hostile/hostileCase';
import { memoryHost } from '../support/memoryHost';
import { applyAll, codeOf, create, type HostileEdit, soundPlan } from './support/attack';
import { changedBetween, type HostileRoot, inRoot, plainFile, plant } from './support/hostileRoot';
import { inTurn } from './support/inTurn';

/** Joined here, so that no tool takes this file for one that holds keys. */
const canaries = {
	privateKey: `-----BEGIN OPENSSH ${'PRIVATE KEY'}-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH ${'PRIVATE KEY'}-----\n`,
	aws: `aws_access_key_id = AKIA${'IOSFODNN7QXAMPLQ'}\n`,
	own: `ANTHROPIC = "sk-ant-${'api03-Zx81kQw93LmNbV72cXz0'}"\n`,
};

/** What is told of a plan with the edit by a plain approval, and what happens once the file is approved by name. */
async function receive(root: HostileRoot, edit: HostileEdit) {
	const host = { ...root.host, git: memoryHost().git };
	const plan = await soundPlan(host, [edit], 'true');
	const before = root.snapshot();
	const refused = await applyAll(host, plan, path => path === plainFile);
	plant(join(root.around, 'plan.json'), JSON.stringify(plan));
	const shown = await root.run('show', '../plan.json');
	const auto = await root.run('apply', '../plan.json', '--auto-approve', '--json');
	const changed = changedBetween(before, root.snapshot()).filter(name => name !== 'plan.json');
	return {
		...{ code: codeOf(refused), message: 'message' in refused ? refused.message : '' },
		...{ exit: auto.exit, told: `${auto.out}${auto.err}`, changed },
		warning: shown.out.split('\n').find(line => line.includes('! protected:')) ?? '',
	};
}

describe('an edit whose text is hostile', () => {
	hostileCase('edit-18', 'names line and code point of what hides or misleads, and needs an approval of its own', () =>
		inRoot(async root => {
			const texts: readonly (readonly [text: string, says: string])[] = [
				['ok\nif (x) { /*\u202e } \u2066if (admin)\u2069 \u2066*/\n', 'U+202E in line 2'],
				['is\u200bAdmin = 1\n', 'U+200B in line 1'],
				['a\n\nif (user === "\u0430dmin") {}\n', 'in line 3, whose letter U+0430 only looks like a Latin one'],
			];
			const seen = await inTurn(texts, async ([text, says]) => {
				const { message, warning, told, code, exit, changed } = await receive(root, create('src/new.py', text));
				return [code, exit, changed, [message, warning, told].map(one => one.includes(says))];
			});
			return { seen, promised: texts.map(() => ['apply.not_approved', 1, [], [true, true, true]]) };
		}),
	);

	hostileCase('edit-18', 'counts only what the edit adds, and lets other scripts and emoji be', () =>
		inRoot(
			async root => {
				const old = readFileSync(join(root.folder, 'old.py'), 'utf8');
				const edits: readonly HostileEdit[] = [
					{ op: 'modify', path: 'old.py', text: `${old}print("שלום 👩\u200d💻")\n` },
					create('read.md', 'سلام می\u200cخواهم. Привет, мир. Ελληνικά.\n'),
				];
				const outcome = await applyAll(root.host, await soundPlan(root.host, edits, 'true'), () => false);
				return { seen: codeOf(outcome), promised: 'applied' };
			},
			{ files: { 'old.py': 'x = "\u202e\u200b"\n' } },
		),
	);

	hostileCase('edit-18', 'is written once its file is approved by name', () =>
		inRoot(async root => {
			const text = '# \u202e\n';
			const plan = await soundPlan(root.host, [create('src/new.py', text)], 'true');
			plant(join(root.around, 'plan.json'), JSON.stringify(plan));
			const options = ['--auto-approve', '--allow-protected', 'src/new.py', '--json'];
			const call = await root.run('apply', '../plan.json', ...options);
			return {
				seen: [call.exit, readFileSync(join(root.folder, 'src/new.py'), 'utf8')],
				promised: [0, text],
			};
		}),
	);

	hostileCase(
		'edit-19',
		'names line and kind of what looks like a key, never the key, and needs an approval of its own',
		() =>
			inRoot(async root => {
				const texts = [
					[`a\n${canaries.privateKey}`, 'a private key in line 2'],
					[`a\nb\n${canaries.aws}`, 'an API key in line 3'],
					[canaries.own, 'an API key in line 1'],
				] as const;
				const secrets = ['b3BlbnNzaC1r', 'IOSFODNN7QXAMPLQ', 'api03-Zx81kQw93'];
				const seen = await inTurn(texts, async ([text, says]) => {
					const { message, warning, told, code, exit, changed } = await receive(root, create('src/new.py', text));
					const answers = [message, warning, told];
					return {
						...{ code, exit, changed, says: answers.map(one => one.includes(says)) },
						leaks: answers.filter(one => secrets.some(secret => one.includes(secret))),
					};
				});
				return {
					seen,
					promised: texts.map(() => ({
						...{ code: 'apply.not_approved', exit: 1, changed: [], says: [true, true, true] },
						leaks: [],
					})),
				};
			}),
	);
});
