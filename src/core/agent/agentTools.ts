import { answerSchema } from '../plan/model/answer/answerSchema';
import { integerSchema, objectSchema, type Schema, textSchema } from '../plan/model/tools/schema';
import type { AgentCall } from './agentCall';

/** A tool as an agent is told of it. */
export interface AgentTool {
	readonly name: AgentCall['name'];
	/** For people. */
	readonly title: string;
	/** For the agent. */
	readonly description: string;
	/** Whether it leaves everything as it is; else it saves a plan, and nothing besides. */
	readonly readOnly: boolean;
	/** JSON Schema of its arguments. */
	readonly input: Schema;
}

const spec = textSchema('Which spec, by its name in list_specs; absent: the usual one.');
const from = (what: string) => integerSchema(0, `Number of ${what} to pass over; “next” of the last answer says it.`);

/** The tools by which an agent reads what is to be done, and hands a plan of it in. None writes to the workspace. */
export const agentTools: readonly AgentTool[] = [
	{
		name: 'list_specs',
		title: 'List Specs',
		description: 'List the specs of this project: files of MUST statements that say what the software has to do.',
		readOnly: true,
		input: objectSchema({}),
	},
	{
		name: 'read_spec',
		title: 'Read Spec',
		description: 'Read a spec, or some of its lines, with the ids and levels of the requirements on them.',
		readOnly: true,
		input: objectSchema({
			'spec?': spec,
			'start?': integerSchema(1, 'First line.'),
			'end?': integerSchema(1, 'Last line.'),
		}),
	},
	{
		name: 'read_delta',
		title: 'Read Pending Spec Changes',
		description:
			'Read which requirements changed since the spec was last applied: kind, impact, text before and after, section, and the verification commands that will run. This is what a plan has to make true.',
		readOnly: true,
		input: objectSchema({ 'spec?': spec, 'from?': from('changes') }),
	},
	{
		name: 'read_history',
		title: 'Read Apply History',
		description:
			'Read the applied cycles of a spec, newest first: what was asked, which requirements and files changed, how it was verified, and what was assumed. Tells why a requirement or a file is as it is.',
		readOnly: true,
		input: objectSchema({
			'spec?': spec,
			'requirement?': textSchema('Only cycles about the requirement with this id.'),
			'file?': textSchema('Only cycles that touched this file, by its path from the project root.'),
			'skip?': from('newest cycles'),
		}),
	},
	{
		name: 'read_problems',
		title: 'Read Spec Problems',
		description: 'Read what is wrong in a spec and in its history, by file and line.',
		readOnly: true,
		input: objectSchema({ 'spec?': spec, 'from?': from('problems') }),
	},
	{
		name: 'read_drift',
		title: 'Read Drift',
		description:
			'Read which files are not as the last cycle of a spec recorded them any more, since which cycle, and which requirements they serve: somebody changed them without a cycle. Files that are free to change are told apart.',
		readOnly: true,
		input: objectSchema({ 'spec?': spec, 'from?': from('files') }),
	},
	{
		name: 'submit_plan',
		title: 'Submit Plan for Review',
		description:
			'Hand in a plan for the pending changes: the whole new text of every file that has to change. No file of the project is written and nothing is run: the plan waits for a person, who reviews, applies and verifies it. Call read_delta first. List every decision that the spec left open under assumptions. A plan that was handed in before is replaced, unless a person wrote into it.',
		readOnly: false,
		input: objectSchema({
			'spec?': spec,
			'based_on?': textSchema(
				'“basis” of the read_delta that the plan was made from: where the spec is another by now, the plan is refused.',
			),
			plan: answerSchema,
		}),
	},
];
