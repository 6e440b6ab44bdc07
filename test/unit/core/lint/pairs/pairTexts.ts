/** The specs that two statements of a pair stand in, by their paths, in the manner of a kind of specs. */
export const pairTexts: Readonly<Record<string, (one: string, other: string) => Readonly<Record<string, string>>>> = {
	/** Two sections of one spec. */
	plain: (one, other) => ({ '.openspec/spec.md': `# Rules\n\n## Some\n\n- ${one}\n\n## More\n\n- ${other}\n` }),
	/** Two specs of one workspace. */
	openspec: (one, other) => ({
		'openspec/specs/one/spec.md': openspec('One', one),
		'openspec/specs/two/spec.md': openspec('Two', other),
	}),
	/** Criteria of two requirements. */
	kiro: (one, other) => ({
		'.kiro/specs/one/requirements.md': `# Requirements Document\n\n## Introduction\n\nAn app.\n\n## Requirements\n\n${criterion(1, one)}\n${criterion(2, other)}`,
	}),
	/** A requirement and a success criterion, which has no keyword. */
	'spec-kit': (one, other) => ({
		'specs/001-one/spec.md': `# Feature Specification: One\n\n## Requirements *(mandatory)*\n\n### Functional Requirements\n\n- **FR-001**: ${one}\n\n## Success Criteria *(mandatory)*\n\n### Measurable Outcomes\n\n- **SC-001**: ${other}\n`,
	}),
};

function openspec(name: string, statement: string): string {
	return `# ${name}\n\n## Purpose\n\nThis is what part ${name} of the product is for.\n\n## Requirements\n\n### Requirement: ${name}\n\n${statement}\n\n#### Scenario: Use\n\n- **WHEN** it is used\n- **THEN** it does so\n`;
}

function criterion(number: number, statement: string): string {
	return `### Requirement ${number}\n\n**User Story:** As a user, I want this, so that it works.\n\n#### Acceptance Criteria\n\n1. ${statement}\n`;
}
