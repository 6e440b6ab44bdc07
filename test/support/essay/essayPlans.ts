import type { ScriptedPlan } from '../standIn/planReply';
import {
	argumentGreeting,
	dockerfile,
	dockerfilePath,
	environmentGreeting,
	goodbye,
	plainGreeting,
	scriptPath,
} from './essayFiles';
import { essaySpecPath, interfaceStatement } from './essaySpec';

/** What the model of the story plans, and what it must have been told for that. */
export interface EssayPlan {
	/** What one of the changed requirements says. */
	readonly asked: string;
	/** What it must have been shown of the project and its history. */
	readonly shown: readonly string[];
	/** What it looks at first, and what must come of it. */
	readonly look: { readonly name: string; readonly input: object; readonly answer: string };
	readonly plan: ScriptedPlan;
}

const lookAtScript: EssayPlan['look'] = {
	name: 'read_file',
	input: { path: scriptPath },
	answer: plainGreeting.trimEnd(),
};

const greetsJohn = command('python3 src/hello.py', 'Hello, John from Spec-Driven Ops!');

/** Of several that fit, the first is taken: what is pinned decides. */
export const essayPlans: readonly EssayPlan[] = [
	{
		asked: 'it MUST execute `hello.py`',
		// The spec is the only file.
		shown: [`\`\`\`\n${essaySpecPath}\n\`\`\``],
		look: { name: 'list_files', input: {}, answer: essaySpecPath },
		plan: {
			summary: 'Bootstrap the script and its container.',
			create: { [scriptPath]: plainGreeting, [dockerfilePath]: dockerfile },
			reasons: { [scriptPath]: 'It prints the greeting.', [dockerfilePath]: 'It runs the script, not as root.' },
			verify: [
				command('python3 src/hello.py', 'Hello from Spec-Driven Ops!'),
				command("grep '^USER' Dockerfile", 'USER app'),
			],
		},
	},
	{
		asked: 'print `Goodbye!` as its last line',
		shown: ['Cycle 1', 'Bootstrap the script and its container.', plainGreeting],
		look: lookAtScript,
		plan: {
			summary: 'Say goodbye at the end.',
			replace: { [scriptPath]: [[plainGreeting, plainGreeting + goodbye]] },
			reasons: { [scriptPath]: 'It says goodbye.' },
			verify: [command('python3 src/hello.py | tail -n 1', 'Goodbye!')],
		},
	},
	{
		asked: interfaceStatement,
		shown: ['Cycle 2', 'Say goodbye at the end.', plainGreeting],
		look: lookAtScript,
		plan: {
			summary: 'Greet the author that the first argument names.',
			replace: { [scriptPath]: [[plainGreeting, argumentGreeting]] },
			reasons: { [scriptPath]: 'It takes the name from the first argument.' },
			verify: [command('python3 src/hello.py Alice', 'Hello, Alice from Spec-Driven Ops!'), greetsJohn],
		},
	},
	{
		asked: 'greet an author',
		shown: ['Cycle 2', 'Say goodbye at the end.', plainGreeting],
		look: lookAtScript,
		plan: {
			summary: 'Greet the author that the environment names.',
			replace: { [scriptPath]: [[plainGreeting, environmentGreeting]] },
			reasons: { [scriptPath]: 'It takes the name from the environment.' },
			verify: [command('AUTHOR=Alice python3 src/hello.py', 'Hello, Alice from Spec-Driven Ops!'), greetsJohn],
			assumptions: [
				{
					decision: 'The author name comes from the environment variable AUTHOR.',
					alternatives: ['the first command-line argument', 'a line of standard input'],
					suggestion: interfaceStatement,
					section: 'Interface',
				},
			],
		},
	},
];

function command(text: string, stdout: string): object {
	return { command: text, stdout, requirements: [] };
}
