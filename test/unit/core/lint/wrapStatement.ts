/** A spec of some dialect around one statement, so that nothing else in it is a problem. */
export const wraps = {
	list: statement => ['.openspec/spec.md', `# T\n\n## Behavior\n\n- The tool MUST print one line\n- ${statement}\n`],
	constraints: statement => ['.openspec/spec.md', `# T\n\n## Constraints\n\n- ${statement}\n`],
	prose: text => ['.openspec/spec.md', `# T\n\n## Behavior\n\nThe tool MUST print one line.\n\n${text}\n`],
	speckit: statement => [
		'specs/001-a/spec.md',
		`# Feature Specification: A\n\n## Requirements *(mandatory)*\n\n### Functional Requirements\n\n- **FR-001**: System MUST print one line\n- **FR-002**: ${statement}\n`,
	],
	story: step => [
		'specs/001-a/spec.md',
		`# Feature Specification: A\n\n## User Scenarios & Testing *(mandatory)*\n\n### User Story 1 - Sort (Priority: P1)\n\nA user sorts.\n\n**Acceptance Scenarios**:\n\n${step}\n\n## Requirements *(mandatory)*\n\n### Functional Requirements\n\n- **FR-001**: System MUST sort lists\n`,
	],
	kiro: statement => [
		'.kiro/specs/a/requirements.md',
		`# Requirements Document\n\n## Introduction\n\nA thing.\n\n## Requirements\n\n### Requirement 1\n\n**User Story:** As a user, I want it, so that it helps.\n\n#### Acceptance Criteria\n\n1. THE system SHALL print one line\n2. ${statement}\n`,
	],
	bugfix: line => [
		'.kiro/specs/a/bugfix.md',
		`# Bugfix Requirements Document\n\n## Bug Analysis\n\n### Expected Behavior (Correct)\n\n2.1 WHEN a user types THEN the system SHALL answer\n\n${line}\n`,
	],
	openspec: body => [
		'openspec/specs/a/spec.md',
		`${openspecHead}### Requirement: Total\n${body}\n\n#### Scenario: A\n- **WHEN** a\n- **THEN** b\n`,
	],
	steps: steps => [
		'openspec/specs/a/spec.md',
		`${openspecHead}### Requirement: Total\nThe system SHALL show the total.\n\n#### Scenario: A\n${steps}\n`,
	],
} as const satisfies Readonly<Record<string, (part: string) => readonly [path: string, text: string]>>;

const openspecHead =
	'# a Specification\n\n## Purpose\n\nWhat this is there for, said in a sentence of fifty letters.\n\n## Requirements\n\n';
