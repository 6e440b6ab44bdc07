/** A spec of this many requirements, each with a few lines of text around it, in sections of ten. */
export function longSpec(requirements: number, wordOf: (index: number) => string = () => 'quickly'): string {
	const lines = ['# Long spec', ''];
	for (let index = 0; index < requirements; index++) {
		if (index % 10 === 0) {
			lines.push(`## Requirements of part ${index / 10 + 1}`, '');
		}
		lines.push(
			`- **R-${index + 1}**: The part ${index} MUST answer ${wordOf(index)} with \`code ${index}\` and a **reason**,`,
			'  however many others ask at the same time, and [say so](https://example.org/docs) in its log:',
			`  - given a client that asks for item ${index}, in a session of its own`,
			`  - when the item is there, then the answer holds its name, its size and the date of its last change`,
			'  - when it is not, then the answer says so in one sentence, and names the items that are near to it',
			'',
		);
	}
	return lines.join('\n');
}

/** The spec with every nth block of ten lines taken out and put at the end. */
export function moveSections(text: string, every: number): string {
	const [head = '', ...sections] = text.split(/(?=^## )/m);
	const isMoved = (_: string, index: number) => index % every === 0;
	return [head, ...sections.filter((section, index) => !isMoved(section, index)), ...sections.filter(isMoved)].join('');
}
