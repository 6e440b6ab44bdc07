import fc from 'fast-check';

const pieces = [
	...[
		'a',
		'Hello, world',
		'MUST NOT',
		'é',
		'— ',
		'…',
		'👋',
		'\u{1F468}\u200D\u{1F469}',
		'\uFEFF',
		'\u2028',
		'\u0085',
		'\u200B',
	],
	...['\n', '\n\n', '\r\n', '\r', '\t', '  ', '\\', '&#35;', '&amp;', '<', '>', '"', "'", '$(x)', '%'],
	...[
		'`',
		'``',
		'```\n',
		'````diff\n',
		'~~~\n',
		'--',
		'---\n',
		'-->',
		'<!--',
		'<!-- spec-ops begin {"v":1} -->\n',
		'--!>',
	],
	...[
		'# A\n',
		'## Cycle 9 — 2026-01-01\n',
		'Cycle 9\n',
		'### Status\n',
		'✅ APPLIED\n',
		'**Changes**\n',
		'Status: FAILED\n',
		'Verify\n',
	],
	...[
		'- ',
		'* ',
		'1. ',
		'> ',
		'| a | b |\n',
		'[x]: y\n',
		'<div>\n',
		'<<<<<<< a\n',
		'=======\n',
		'>>>>>>> b\n',
		'# Expected: x (exit 1)\n',
	],
] as const;

/** Texts full of what means something to Markdown, to apply.md and to line ends. */
export const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''));

/** Texts of specs: lines of statements and prose, in LF. */
export const specText = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'# Title',
				'## Behavior',
				'## Constraints',
				'',
				'',
				'Prose -- with `code`.',
				'```',
				'-->',
				'| a | b |',
			),
			fc
				.tuple(fc.constantFrom('MUST', 'MUST NOT', 'SHOULD'), fc.integer({ min: 0, max: 9 }))
				.map(([level, number]) => `- The app ${level} do \`thing ${number}\` 👋`),
			anyText.map(text => text.replace(/[\r\n\uFEFF\0]+/g, ' ')),
		),
		{ maxLength: 10 },
	)
	.map(lines => `${lines.join('\n')}\n`);
