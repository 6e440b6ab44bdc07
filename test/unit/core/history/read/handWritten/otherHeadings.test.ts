import { itReads } from './itReads';

const first = `### Propose
Create the greeter and its container.

### Changes
- ADDED src/greet.py
- ADDED Dockerfile

### Verify
\`\`\`bash
docker run --rm greeter
# Expected: Good morning! (exit 0)
\`\`\`

### Status
✅ APPLIED
`;

const second = `### Propose
Greet by name.

### Changes
- MODIFIED src/greet.py

### Verify
\`\`\`bash
docker run --rm greeter Ada
# Expected: Good morning, Ada! (exit 0)
\`\`\`

### Status
❌ FAILED
`;

function document(one: string, other: string): string {
	return `# Apply history\n\n${one}\n\n${first}\n${other}\n\n${second}`;
}

describe('a history written by hand whose headings do not say cycle', () => {
	itReads(
		{
			'only a date': document('## 2026-06-06', '## 2026-06-07'),
			'a date and a title': document('## 2026-06-06: The greeter', '## 2026-06-07: Names'),
			'a title and a date': document('## The greeter (2026-06-06)', '## Names (2026-06-07)'),
			'a sign before the date': document('## 📅 June 6, 2026', '## 📅 June 7, 2026'),
			versions: document('## v0.1.0 - 2026-06-06', '## v0.2.0 - 2026-06-07'),
			'versions in brackets, as in a changelog': document('## [0.1.0] - 2026-06-06', '## [0.2.0] - 2026-06-07'),
			'a date below the heading': document('## The greeter\n\nDate: 2026-06-06', '## Names\n\n**Date:** 2026-06-07')
				.replace('## The greeter', '## 1.1 The greeter')
				.replace('## Names', '## 1.2 Names'),
			'underlined dates': document('2026-06-06\n----------', '2026-06-07\n----------'),
			'bold dates': document('**2026-06-06**', '**2026-06-07**').replace(/^### (\w+)$/gm, '**$1**'),
			'dates that nothing marks': document('2026-06-06', '2026-06-07').replace(/^### (\w+)$/gm, '$1:'),
		},
		[null, null],
	);

	itReads({
		numbers: document('## 1. The greeter — 2026-06-06', '## 2. Names — 2026-06-07'),
		'numbers with a sign': document('## #1 The greeter (2026-06-06)', '## #2 Names (2026-06-07)'),
		'another word for a cycle': document('## Iteration 1 — 2026-06-06', '## Iteration 2 — 2026-06-07'),
		'the number below a day': document('## 1. The greeter\n\nDate: 6 June 2026', '## 2. Names\n\nDate: 7 June 2026'),
		'dates of another language': document('## Cycle 1 — 6. Juni 2026', '## Cycle 2 — 7. Juni 2026'),
		'dates with the day of the week': document('## Cycle 1 — Saturday, 6 June 2026', '## Cycle 2 — Sun, 7 June 2026'),
		'Chinese dates': document('## Cycle 1 — 2026年6月6日', '## Cycle 2 — 2026年6月7日'),
		'the number in brackets': document('## [Cycle 1] 2026-06-06', '## [Cycle 2] 2026-06-07'),
	});
});
