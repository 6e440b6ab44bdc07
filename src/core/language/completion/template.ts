/** A place to fill in, as a template has it: what stands in for it, in angled quotation marks. */
const place = /‹([^‹›]*)›/g;

/** A template as a snippet of VS Code: its places are numbered, and nothing else of it means anything. */
export function toSnippet(template: string): string {
	let number = 0;
	return template.replace(/[$}\\]/g, '\\$&').replace(place, (_all, name: string) => {
		number++;
		return `\${${number}:${name}}`;
	});
}

/** A template as it looks before anything is filled in. */
export function toPlain(template: string): string {
	return template.replace(place, '$1');
}
