import * as vscode from 'vscode';
import type { Session } from '../../../src/vscode/session/session';
import { SpecTests } from '../../../src/vscode/verify/tests/specTests';
import { logged } from './logged';

/** What became of one command of a run. */
export interface TestOutcome {
	readonly label: string;
	readonly kind: 'passed' | 'failed' | 'errored' | 'skipped';
	/** What the message says, and both sides of its diff. */
	readonly said?: string;
	readonly expected?: string;
	readonly actual?: string;
	/** Line of the message, from 1. */
	readonly line?: number;
}

/** The Test Explorer as the tests of a `describe` see it. */
export interface TestRuns {
	/** What was reported so far, in order. */
	readonly outcomes: TestOutcome[];
	/** All output so far. */
	output: string;
	/** Files whose coverage was reported. */
	readonly covered: vscode.FileCoverage[];
	/** What happens once a command began. */
	whenStarted: (run: vscode.TestRun) => void;
	/** List the commands of a session's specs there. */
	open(session: Session): { readonly tests: SpecTests; readonly controller: vscode.TestController };
}

let opened = 0;

/** Watch what is listed and run in the Test Explorer, which goes on as ever. */
export function useTestRuns(): TestRuns {
	const { createTestController } = vscode.tests;
	const runs: TestRuns = {
		outcomes: [],
		output: '',
		covered: [],
		whenStarted: () => {},
		open: session => {
			let controller: vscode.TestController | undefined;
			Object.assign(vscode.tests, {
				createTestController: (id: string, label: string) => {
					controller = createTestController(id, label);
					watch(controller, runs);
					return controller;
				},
			});
			const tests = new SpecTests(session, logged, `tests-${opened++}`);
			Object.assign(vscode.tests, { createTestController });
			made.push(tests);
			if (!controller) {
				throw new Error('The editor did not let itself be watched.');
			}
			return { tests, controller };
		},
	};
	const made: SpecTests[] = [];

	beforeEach(() => {
		runs.outcomes.length = 0;
		runs.covered.length = 0;
		Object.assign(runs, { output: '', whenStarted: () => {} });
	});

	afterEach(() => {
		for (const tests of made.splice(0)) {
			tests.dispose();
		}
	});

	return runs;
}

function watch(controller: vscode.TestController, runs: TestRuns): void {
	const create = controller.createTestRun;
	Object.assign(controller, {
		createTestRun: (request: vscode.TestRunRequest) => {
			const run = create.call(controller, request);
			const report = (kind: TestOutcome['kind'], item: vscode.TestItem, message?: vscode.TestMessage) => {
				runs.outcomes.push({ label: item.label, kind, ...textsOf(message) });
			};
			return new Proxy(run, {
				get: (target, name) => {
					const member: unknown = Reflect.get(target, name);
					if (typeof member !== 'function') {
						return member;
					}
					return (...args: [item: vscode.TestItem, message?: vscode.TestMessage]) => {
						if (name === 'passed' || name === 'failed' || name === 'errored' || name === 'skipped') {
							report(name, args[0], name === 'passed' ? undefined : args[1]);
						} else if (name === 'appendOutput') {
							runs.output += String(args[0]);
						} else if (name === 'addCoverage' && args[0] instanceof vscode.FileCoverage) {
							runs.covered.push(args[0]);
						} else if (name === 'started') {
							runs.whenStarted(run);
						}
						return Reflect.apply(member, target, args);
					};
				},
			});
		},
	});
}

function textsOf(message: vscode.TestMessage | undefined): Partial<TestOutcome> {
	return message
		? {
				said: String(message.message),
				...(message.expectedOutput !== undefined && { expected: message.expectedOutput }),
				...(message.actualOutput !== undefined && { actual: message.actualOutput }),
				...(message.location && { line: message.location.range.start.line + 1 }),
			}
		: {};
}
