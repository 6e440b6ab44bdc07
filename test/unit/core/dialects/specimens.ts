/** A spec of a dialect as it was applied and as it is now; the code has the values of the first. */
export interface Specimen {
	readonly path: string;
	readonly baseline: string;
	readonly spec: string;
	/** Ids in the spec of the change of the port, of the greeting, and of what was added. */
	readonly port: string;
	readonly greeting: string;
	readonly added: string;
}

const openspec = `# Server

## Purpose
To serve.

## Requirements

### Requirement: Port
The server SHALL listen on port 8080.

#### Scenario: Open
- **WHEN** a client comes
- **THEN** it is served

### Requirement: Greeting

The greeting SHALL be \`Hello\`.

#### Scenario: Known
- **WHEN** a user comes
- **THEN** it greets
`;

const delta = openspec.replace('## Requirements', '## MODIFIED Requirements');

const addedRequirement = `
### Requirement: Farewell
The farewell SHALL be \`Bye\`.

#### Scenario: Left
- **THEN** it says so
`;

const specKit = `# Feature Specification: Server

## User Scenarios & Testing

### User Story 1 - Be served (Priority: P1)

As a client I want to be served.

1. **Given** a client, **When** it comes, **Then** it is served

## Requirements

### Functional Requirements

- **FR-001**: System MUST listen on port 8080
- **FR-002**: The greeting MUST be \`Hello\`

## Success Criteria

- **SC-001**: Users wait for a second
`;

const kiro = `# Requirements Document

## Requirements

### Requirement 1: Serve

**User Story:** As a client, I want to be served.

#### Acceptance Criteria

1. WHEN a client comes, THE server SHALL listen on port 8080
2. WHEN a user comes, THE greeting SHALL be \`Hello\`

### Requirement 2: Stop

#### Acceptance Criteria

1. WHEN asked, THE server SHALL stop
`;

const bugfix = `# Bugfix Requirements Document

## Bug Analysis

### Current Behavior (Defect)

1.1 WHEN nobody comes THEN the system crashes

### Expected Behavior (Correct)

2.1 WHEN a client comes THEN the server SHALL listen on port 8080

2.2 WHEN a user comes THEN the greeting SHALL be \`Hello\`
`;

function changed(text: string): string {
	return text.replace('8080', '9090').replace('`Hello`', '`Welcome`');
}

/** One of each dialect and kind of file. */
export const specimens: Readonly<Record<string, Specimen>> = {
	'an OpenSpec spec': {
		path: 'openspec/specs/net/server/spec.md',
		baseline: openspec,
		spec: changed(openspec) + addedRequirement,
		port: 'Port',
		greeting: 'Greeting',
		added: 'Farewell',
	},
	'an OpenSpec delta': {
		path: 'openspec/changes/move/specs/server/spec.md',
		baseline: delta,
		spec: `${changed(delta)}\n## ADDED Requirements\n${addedRequirement}`,
		port: 'Port',
		greeting: 'Greeting',
		added: 'Farewell',
	},
	'a spec of Spec Kit': {
		path: 'specs/001-server/spec.md',
		baseline: specKit,
		spec: changed(specKit).replace(
			'\n## Requirements',
			'\n### User Story 2 - Leave (Priority: P2)\n\nAs a client I want to leave.\n\n## Requirements',
		),
		port: 'FR-001',
		greeting: 'FR-002',
		added: 'US2',
	},
	'requirements of Kiro': {
		path: '.kiro/specs/server/requirements.md',
		baseline: kiro,
		spec: changed(kiro)
			.replace('\n1. WHEN a client', '\n1. WHEN started, THE server SHALL log it\n2. WHEN a client')
			.replace('2. WHEN a user', '3. WHEN a user'),
		port: '1.2',
		greeting: '1.3',
		added: '1.1',
	},
	'a bug fix of Kiro': {
		path: '.kiro/specs/server/bugfix.md',
		baseline: bugfix,
		spec: `${changed(bugfix)}\n2.3 WHEN a user leaves THEN the farewell SHALL be \`Bye\`\n`,
		port: '2.1',
		greeting: '2.2',
		added: '2.3',
	},
};
