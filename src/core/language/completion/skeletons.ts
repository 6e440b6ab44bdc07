import { readDeltaPath } from '../../lint/deltas/deltaPath';
import type { Spec } from '../../spec/spec';
import type { Completion } from './completion';
import { toPlain, toSnippet } from './template';

interface Skeleton {
	/** The heading, with places to fill in. */
	readonly heading: string;
	readonly detail: string;
	/** What stands below it. */
	readonly body?: string;
	/** Whether a spec has more than one. */
	readonly repeats?: boolean;
}

const scenario: Skeleton = {
	heading: '#### Scenario: ‹Name›',
	detail: 'scenario',
	body: '- **WHEN** ‹something happens›\n- **THEN** ‹an outcome›',
	repeats: true,
};

const block: Skeleton = {
	heading: '### Requirement: ‹Name›',
	detail: 'requirement with a scenario',
	body: 'The ‹system› SHALL ‹respond›.\n\n#### Scenario: ‹Name›\n\n- **WHEN** ‹something happens›\n- **THEN** ‹an outcome›',
	repeats: true,
};

const removed: Skeleton = {
	heading: '## REMOVED Requirements',
	detail: 'requirements that go',
	body: '### Requirement: ‹Name›\n\n**Reason**: ‹why it goes›\n**Migration**: ‹what to do instead›',
};

const renamed: Skeleton = {
	heading: '## RENAMED Requirements',
	detail: 'requirements with another name',
	body: '- FROM: `### Requirement: ‹Old name›`\n- TO: `### Requirement: ‹New name›`',
};

const openspecMain: readonly Skeleton[] = [
	block,
	scenario,
	{ heading: '## Purpose', detail: 'what the spec is for' },
	{ heading: '## Requirements', detail: 'all requirements' },
];

const openspecDelta: readonly Skeleton[] = [
	block,
	scenario,
	{ heading: '## ADDED Requirements', detail: 'new requirements' },
	{ heading: '## MODIFIED Requirements', detail: 'requirements as they are to be, whole' },
	removed,
	renamed,
];

const plain: readonly Skeleton[] = [
	{ heading: '## Interface', detail: 'what it looks like from outside', body: '- The ‹program› MUST ‹respond›' },
	{ heading: '## Behavior', detail: 'what it does', body: '- The ‹program› MUST ‹respond›' },
	{ heading: '## Constraints', detail: 'what it keeps to', body: '- The ‹program› MUST NOT ‹fail›' },
	{
		heading: '## Verify',
		detail: 'commands that show that it holds',
		body: '```bash\n‹command›\n# Expected: ‹output› (exit ‹0›)\n```',
	},
];

const bugfix: readonly Skeleton[] = [
	{ heading: '## Introduction', detail: 'what is wrong' },
	{ heading: '## Bug Analysis', detail: 'what is and what should be' },
	{
		heading: '### Current Behavior (Defect)',
		detail: 'what goes wrong',
		body: '1.1 WHEN ‹something happens› THEN the system ‹does wrong›',
	},
	{
		heading: '### Expected Behavior (Correct)',
		detail: 'what is to be',
		body: '2.1 WHEN ‹something happens› THEN the system SHALL ‹do right›',
	},
	{
		heading: '### Unchanged Behavior (Regression Prevention)',
		detail: 'what stays',
		body: '3.1 WHEN ‹something happens› THEN the system SHALL CONTINUE TO ‹do right›',
	},
];

function kiro(spec: Spec): readonly Skeleton[] {
	const number = nextNumber(spec, /^requirement (\d{1,6})\b/i);
	const criteria = '#### Acceptance Criteria\n\n1. WHEN ‹something happens›, THE ‹system› SHALL ‹respond›';
	return [
		{
			heading: `### Requirement ${number}: ‹Title›`,
			detail: 'requirement with criteria',
			body: `**User Story:** As a ‹role›, I want ‹feature›, so that ‹benefit›.\n\n${criteria}`,
			repeats: true,
		},
		{ heading: '#### Acceptance Criteria', detail: 'criteria of a requirement', body: '1. ', repeats: true },
		{ heading: '## Introduction', detail: 'what the feature is' },
		{ heading: '## Glossary', detail: 'what words mean', body: '- **‹Term›**: ‹meaning›' },
		{ heading: '## Requirements', detail: 'all requirements' },
	];
}

function specKit(spec: Spec): readonly Skeleton[] {
	const number = nextNumber(spec, /^user story (\d{1,6})\b/i);
	const scenarios =
		'**Acceptance Scenarios**:\n\n1. **Given** ‹a state›, **When** ‹something happens›, **Then** ‹an outcome›';
	return [
		{
			heading: `### User Story ${number} - ‹Title› (Priority: P‹1›)`,
			detail: 'user story with scenarios',
			body: `‹What the user does›\n\n**Why this priority**: ‹value›\n\n**Independent Test**: ‹how to test it alone›\n\n${scenarios}`,
			repeats: true,
		},
		{ heading: '## User Scenarios & Testing', detail: 'user stories' },
		{ heading: '### Edge Cases', detail: 'what else may happen', body: '- ‹What happens when …?›' },
		{ heading: '## Requirements', detail: 'all requirements' },
		{
			heading: '### Functional Requirements',
			detail: 'what it must do',
			body: '- **FR-001**: System MUST ‹respond›',
		},
		{ heading: '### Key Entities', detail: 'what it keeps', body: '- **‹Entity›**: ‹meaning›' },
		{ heading: '## Success Criteria', detail: 'how success is measured' },
		{ heading: '### Measurable Outcomes', detail: 'what is measured', body: '- **SC-001**: ‹outcome›' },
		{ heading: '## Assumptions', detail: 'what is taken for granted', body: '- ‹Assumption›' },
	];
}

/** One more than the greatest number in the titles that a pattern finds. */
function nextNumber({ sections }: Spec, pattern: RegExp): number {
	return sections.reduce((next, { title }) => Math.max(next, Number(pattern.exec(title)?.[1] ?? 0) + 1), 1);
}

function skeletonsOf(spec: Spec): readonly Skeleton[] {
	switch (spec.dialect) {
		case 'plain':
			return plain;
		case 'openspec':
			return readDeltaPath(spec.path) ? openspecDelta : openspecMain;
		case 'spec-kit':
			return specKit(spec);
		case 'kiro':
			return spec.path.endsWith('bugfix.md') ? bugfix : kiro(spec);
	}
}

/**
 * The sections that a spec of its dialect may have and does not have yet, each with its heading and what stands below. A
 * spec that has none yet begins with those that hold the others.
 */
export function skeletons(spec: Spec, start: number): readonly Completion[] {
	const titles = new Set(spec.sections.map(({ title }) => bare(title)));
	const isOuter = ({ heading }: Skeleton) => heading.startsWith('## ');
	const isBegun = spec.sections.some(({ depth }) => depth > 1);
	const all = skeletonsOf(spec);
	const sorted = isBegun ? all : [...all.filter(isOuter), ...all.filter(one => !isOuter(one))];
	return sorted.flatMap(({ heading, detail, body, repeats }): readonly Completion[] => {
		const label = toPlain(heading);
		const isThere = !repeats && titles.has(bare(label.replace(/^#+ /, '')));
		const text = body === undefined ? `${heading}\n\n` : `${heading}\n\n${body}\n`;
		return isThere
			? []
			: [{ kind: 'section', label, detail, about: toPlain(text), text: toSnippet(text), isSnippet: true, start }];
	});
}

/** A title without case and what stands in brackets behind it. */
function bare(title: string): string {
	return title
		.replace(/\s*[*_(].*$/s, '')
		.trim()
		.toLowerCase();
}
