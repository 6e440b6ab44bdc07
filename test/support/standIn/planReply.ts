import { messageReply } from './messagesApi';
import type { Reply } from './startStandIn';

/** A plan as a model makes it, in one answer. */
export interface ScriptedPlan {
	/** New files by their paths. */
	readonly create?: Readonly<Record<string, string>>;
	/** Replacements of a text that occurs once, by the path of the file. */
	readonly replace?: Readonly<Record<string, readonly (readonly [oldText: string, newText: string])[]>>;
	readonly remove?: readonly string[];
	readonly rename?: Readonly<Record<string, string>>;
	/** Ids of the requirements that the edit of a path serves; without them all. */
	readonly serves?: Readonly<Record<string, readonly string[]>>;
	/** Why a path is edited. */
	readonly reasons?: Readonly<Record<string, string>>;
	readonly summary?: string;
	readonly verify?: readonly object[];
	readonly assumptions?: readonly object[];
	readonly unresolved?: readonly object[];
	/** As the API counts them, such as `input_tokens` and `cache_read_input_tokens`. */
	readonly usage?: Readonly<Record<string, number>>;
}

/** The answer of a model that makes all of a plan's edits and ends. */
export function planReply(plan: ScriptedPlan): Reply {
	const { create = {}, replace = {}, remove = [], rename = {} } = plan;
	const edits = [
		...Object.entries(create).map(([path, text]) => ({ name: 'create_file', input: { path, text } })),
		...Object.entries(replace).flatMap(([path, parts]) =>
			parts.map(([old_text, new_text]) => ({ name: 'edit_file', input: { path, old_text, new_text } })),
		),
		...remove.map(path => ({ name: 'delete_file', input: { path } })),
		...Object.entries(rename).map(([from, to]) => ({ name: 'rename_file', input: { from, to } })),
	];
	const paths = [...Object.keys(create), ...Object.keys(replace), ...remove, ...Object.values(rename)];
	const finish = {
		summary: plan.summary ?? '',
		edits: paths.map(path => ({
			path,
			reason: plan.reasons?.[path] ?? '',
			requirements: plan.serves?.[path] ?? [],
		})),
		edit_count: paths.length,
		verify: plan.verify ?? [],
		assumptions: plan.assumptions ?? [],
		unresolved: plan.unresolved ?? [],
	};
	const calls = [...edits, { name: 'finish', input: finish }].map((call, index) => ({ id: `call_${index}`, ...call }));
	return messageReply({ calls, ...(plan.usage && { usage: plan.usage }) });
}
