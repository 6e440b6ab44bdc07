/** Ids of the changed requirements that the text of a request asks to plan, in their order. */
export function idsIn(task: string): readonly string[] {
	return [...task.matchAll(/^id: (".*")$/gm)].map(([, id = '""']) => String(JSON.parse(id)));
}
