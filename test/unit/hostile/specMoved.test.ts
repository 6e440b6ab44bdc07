import { hostileCase } from '../../support/hostile/hostileCase';
import { openExample } from '../cli/support';
import { inTurn } from './support/inTurn';

const spec = '.openspec/spec.md';

describe('a spec that changes under a plan', () => {
	hostileCase('spec-17', 'refuses a plan of another spec than the one there is, and offers to plan again', async () => {
		const seen = await inTurn(['typed', 'checked out'], async way => {
			const example = openExample({ git: true });
			try {
				example.git('checkout', '--quiet', '-b', 'other');
				example.replace(spec, 'John', 'Jane');
				example.commit('Another spec');
				example.git('checkout', '--quiet', 'main');
				example.replace(spec, 'Hello', 'Welcome');
				await example.run('plan', '--out', 'plan.json');
				if (way === 'typed') {
					example.replace(spec, 'Welcome', 'Good day');
				} else {
					example.git('stash', '--quiet');
					example.git('checkout', '--quiet', 'other');
				}
				const before = [example.read('src/hello.py'), example.read('.openspec/apply.md')];
				const named = await example.run('apply', 'plan.json', '--auto-approve', '--json');
				const saved = await example.run('apply', '--auto-approve', '--json');
				const isUntouched = [example.read('src/hello.py'), example.read('.openspec/apply.md')].join() === before.join();
				const again = await example.run('apply', '--replan', '--auto-approve', '--no-verify', '--json');
				return {
					way,
					refused: [named, saved].map(call => [
						call.exit,
						call.error().code,
						/[Pp]lan again|--replan/.test(call.error().next),
					]),
					isUntouched,
					again: again.exit,
				};
			} finally {
				example.dispose();
			}
		});
		const refused = [3, 'plan.spec_changed', true];
		return {
			seen,
			promised: ['typed', 'checked out'].map(way => ({
				way,
				refused: [refused, refused],
				isUntouched: true,
				again: 0,
			})),
		};
	});

	hostileCase(
		'spec-18',
		'makes no plan of a spec with conflict markers, and says on which lines they are',
		async () => {
			const example = openExample({ git: true });
			try {
				const line = '- No ports exposed';
				example.replace(spec, line, `<<<<<<< HEAD\n- Port 80\n=======\n- Port 81\n>>>>>>> other\n${line}`);
				const first = example.read(spec).split('\n').indexOf('<<<<<<< HEAD') + 1;
				const calls = await inTurn(['plan', 'adopt', 'apply'], async command => {
					const { exit, error } = await example.run(
						command,
						...(command === 'plan' ? [] : ['--auto-approve']),
						'--json',
					);
					return [exit, error().code, error().message.includes(`lines ${first}, ${first + 2}, ${first + 4}`)];
				});
				const shown = await example.run('show', '--json');
				return {
					seen: { calls, plan: shown.error().code },
					promised: { calls: calls.map(() => [1, 'spec.conflict', true]), plan: 'plan.missing' },
				};
			} finally {
				example.dispose();
			}
		},
	);
});
