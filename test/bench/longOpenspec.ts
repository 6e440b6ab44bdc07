/** What varies from one long spec to another; each by the number of a requirement, from 0. */
export interface LongOpenspec {
	readonly title?: (index: number) => string;
	readonly word?: (index: number) => string;
	readonly keyword?: (index: number) => string;
	/** What it is about. */
	readonly part?: (index: number) => string;
}

/** A spec as OpenSpec writes it: each requirement with two scenarios; some share their title, as the hard cases do. */
export function longOpenspec(
	requirements: number,
	{ title = usualTitle, word = () => 'quickly', keyword = () => 'SHALL', part = String }: LongOpenspec = {},
): string {
	const lines = ['# Long service', '', '## Purpose', '', 'Tell how a service of many parts behaves, part by part.', ''];
	lines.push('## Requirements', '');
	for (let index = 0; index < requirements; index++) {
		lines.push(
			`### Requirement: ${title(index)}`,
			'',
			`The part ${part(index)} ${keyword(index)} answer ${word(index)} with \`code ${part(index)}\` and a **reason**, and note it in [its log](log.md).`,
			'',
			'#### Scenario: The item is there',
			'',
			`- **GIVEN** a client that asks for item ${index}`,
			'- **WHEN** the item is in the store',
			'- **THEN** the answer holds its name and its size',
			'',
			'#### Scenario: The item is not there',
			'',
			`- **WHEN** a client asks for item ${index}, which is not in the store`,
			'- **THEN** the answer says so in one sentence',
			'',
		);
	}
	return lines.join('\n');
}

/** The title of a requirement: one in twenty has one that another has, too, and a few have one that many have. */
export function usualTitle(index: number): string {
	const shared = index % 200 === 0 ? 'Common duty' : `Shared duty ${index - (index % 40)}`;
	return index % 20 === 0 ? shared : `Part ${index} answers`;
}

/** The title after some requirements were renamed. */
export function newTitle(index: number): string {
	return index % 33 === 1 ? `Part ${index} replies in full` : usualTitle(index);
}

/** The spec with every nth requirement taken out and put at the end. */
export function moveRequirements(text: string, every: number): string {
	const [head = '', ...blocks] = text.split(/(?=^### )/m);
	const isMoved = (_: string, index: number) => index % every === 0;
	return [head, ...blocks.filter((block, index) => !isMoved(block, index)), ...blocks.filter(isMoved)].join('');
}
