import type { SaidMessage } from './messagesApi';

/** What the plan suggests to settle its assumption. */
export const suggestion = 'The script MUST end its output with a line break';

const finish = {
	summary: 'Adds notes.',
	edits: [{ path: 'NOTES.md', reason: 'Says so.', requirements: [] }],
	edit_count: 1,
	verify: [],
	assumptions: [{ decision: 'Where the output ends', alternatives: ['anywhere'], suggestion, section: 'Behavior' }],
	unresolved: [],
};

/** What a model says that plans a new file and assumes something, in two answers. */
export const notesPlan: readonly Required<Pick<SaidMessage, 'text' | 'calls'>>[] = [
	{ text: 'I add notes.', calls: [{ id: 'c1', name: 'create_file', input: { path: 'NOTES.md', text: 'Welcome\n' } }] },
	{ text: '', calls: [{ id: 'c2', name: 'finish', input: finish }] },
];
