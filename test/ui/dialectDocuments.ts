/** A spec of a dialect that holds as it is, with the code that it is about. */
export interface DialectDocument {
	readonly name: string;
	readonly path: string;
	readonly text: string;
	readonly code: string;
	/** In the text and in the code. */
	readonly port: string;
	/** How the line begins over which the CodeLens of the port stands. */
	readonly lensLine: string;
	/** How the plan view calls the requirements of the port and of the greeting. */
	readonly labels: readonly [port: string, greeting: string];
	/** Whether its last cycle is undone, too: of one document of each kind of id. */
	readonly isTakenBack?: true;
}

const openspec = (who: string, port: string, heading: string) => `# ${who} Specification

## Purpose
The ${who} server says hello to whoever comes, on a port of its own, and has done so for as long as it is there.

## ${heading}

### Requirement: Port of ${who}
The ${who} server SHALL listen on port ${port}.

#### Scenario: A client comes
- **GIVEN** the ${who} server
- **WHEN** a client comes to port ${port}
- **THEN** it is served

### Requirement: Greeting of ${who}
The ${who} greeting SHALL be \`Hello ${who}\`.

#### Scenario: A user comes
- **WHEN** a user comes
- **THEN** the user is greeted
`;

const specKit = `# Feature Specification: Gamma

## User Scenarios & Testing

### User Story 1 - Be served (Priority: P1)

As a client I want to be served.

**Acceptance Scenarios**:

1. **Given** the gamma server, **When** a client comes, **Then** it is served

## Requirements

### Functional Requirements

- **FR-001**: The gamma server MUST listen on port 8103
- **FR-002**: The gamma greeting MUST be \`Hello gamma\`

## Success Criteria

- **SC-001**: Nobody waits
`;

const kiro = `# Requirements Document

## Requirements

### Requirement 1: Serve

**User Story:** As a client, I want to be served, so that I need not ask again.

#### Acceptance Criteria

1. WHEN a client comes THE delta server SHALL listen on port 8104
2. WHEN a user comes THE delta greeting SHALL be \`Hello delta\`
`;

const bugfix = `# Bugfix Requirements Document

## Bug Analysis

### Current Behavior (Defect)

1.1 WHEN nobody comes THEN the epsilon server stops

### Expected Behavior (Correct)

2.1 WHEN a client comes THEN the epsilon server SHALL listen on port 8105

2.2 WHEN a user comes THEN the epsilon greeting SHALL be \`Hello epsilon\`
`;

/** One document of each dialect and kind, in one Root. */
export const dialectDocuments: readonly DialectDocument[] = [
	{
		name: 'an OpenSpec spec',
		path: 'openspec/specs/alpha/spec.md',
		text: openspec('alpha', '8101', 'Requirements'),
		code: 'src/alpha.toml',
		port: '8101',
		lensLine: '### Requirement: Port of alpha',
		labels: ['Port of alpha', 'Greeting of alpha'],
		isTakenBack: true,
	},
	{
		name: 'an OpenSpec delta',
		path: 'openspec/changes/add-beta/specs/beta/spec.md',
		text: openspec('beta', '8102', 'ADDED Requirements'),
		code: 'src/beta.toml',
		port: '8102',
		lensLine: '### Requirement: Port of beta',
		labels: ['Port of beta', 'Greeting of beta'],
	},
	{
		name: 'a spec of Spec Kit',
		path: 'specs/003-gamma/spec.md',
		text: specKit,
		code: 'src/gamma.toml',
		port: '8103',
		lensLine: 'FR-001',
		labels: ['FR-001', 'FR-002'],
	},
	{
		name: 'requirements of Kiro',
		path: '.kiro/specs/delta/requirements.md',
		text: kiro,
		code: 'src/delta.toml',
		port: '8104',
		lensLine: 'WHEN a client comes',
		labels: ['1.1', '1.2'],
		isTakenBack: true,
	},
	{
		name: 'a bug fix of Kiro',
		path: '.kiro/specs/epsilon/bugfix.md',
		text: bugfix,
		code: 'src/epsilon.toml',
		port: '8105',
		lensLine: '2.1 WHEN a client comes',
		labels: ['2.1', '2.2'],
	},
];

/** The code that a document is about, as the document says. */
export function codeOf({ text, port }: DialectDocument): string {
	const greeting = /`(Hello \w+)`/.exec(text)?.[1] ?? '';
	return `port = ${port}\ngreeting = "${greeting}"\n`;
}
