/** Whole specs that a maintainer would be content with: lint has nothing to say of any line. */
export const cleanSpecs: Readonly<Record<string, string>> = {
	'.openspec/spec.md': `# Greeter

A small container that greets whoever is named.

## Behavior

- When the container starts, it MUST execute \`hello.py\`
- The script MUST print \`Hello from Spec-Driven Ops!\` to stdout
- The container MUST exit with code 0
- The script MUST end its output with one newline
- The script MUST NOT write to stderr on success

## Interface

- The script MUST read the author name from the first command-line argument
- If the argument is missing, the script MUST use "John" as default
- \`python hello.py Alice\` MUST print \`Hello, Alice from Spec-Driven Ops!\`
- With more than one argument, the script MUST exit with code 2

## Constraints

- Base image: python:3.12-slim
- Entry point: \`["python", "hello.py"]\`
- The container MUST NOT run as root
- No ports exposed
- The image MUST be smaller than 150 MB
`,
	'.openspec/cache/spec.md': `# Cache

## Behavior

### Scenario: the cache is warm

- GIVEN a valid cache
- WHEN a user asks for the list
- THEN the answer SHALL take less than 100 ms
- AND the counter of asked lists MUST go up by one

### Scenario: the cache is cold

- GIVEN no cache
- WHEN a user asks for the list
- THEN the answer SHALL take less than 200 ms
- AND the counter of asked lists MUST go up by one

### Scenario: exit codes

- WHEN the list has errors
- **THEN** the program MUST exit with code 1
- WHEN the list is whole
- **THEN** the program MUST exit with code 0
`,
	'.openspec/shop/spec.md': `# Shop

## Cart

- The cart MUST keep its items for 30 days
- The cart MUST show the sum of all items
- A guest MAY fill a cart without an account
- When an item is sold out, the cart MUST mark it as unavailable
- When an item is sold out, the checkout button MUST be disabled
- The cart MUST NOT hold more than 99 pieces of one item
- Prices MUST be shown in the currency of the visitor
- A coupon MUST be applied before tax
- Two coupons MUST NOT be combined in one order
- Unless the visitor is signed in, the cart MUST ask for an email address

## Orders

- An order MUST have a number of 10 digits
- An order MUST be confirmed by mail within 5 minutes
- A paid order MUST NOT be changed by the customer
- The customer MAY cancel an order until it is shipped
- A cancelled order MUST be refunded within 14 days
- The order page MUST list the state of each parcel
- Orders older than 10 years MUST be deleted
- The invoice MUST name the tax rate of each item
- The invoice MUST be a PDF file
- Support staff MUST be able to open an order by its number

## Search

- The search MUST find an item by its title
- The search MUST find an item by its article number
- The search MUST ignore the case of letters
- The first page of results MUST appear within 800 ms for 100,000 items
- A page of results MUST hold 24 items
- Hidden items MUST NOT appear in the results
- The search SHOULD suggest a spelling when nothing is found
- A query MUST NOT be longer than 200 characters
`,
	'.openspec/sync/spec.md': `# File sync

## Transfer

The client MUST compare checksums before it sends a file. A file that has not changed MUST NOT be sent again. The server SHALL answer with status 409 when two clients change the same file.

The client MUST resume an interrupted upload at the last confirmed byte. It SHOULD wait 2 seconds before the first retry, and it MUST give up after 5 retries.

## Conflicts

- The newer copy MUST keep the name of the file
- The older copy MUST get the suffix \`.conflict\`
- Both copies MUST be listed in the sync report
- The client MUST NOT merge binary files

## Limits

| limit | rule |
|---|---|
| file size | A file MUST NOT be larger than 2 GiB |
| path length | A path MUST NOT be longer than 1,024 bytes |
| rate | The client MUST NOT send more than 20 requests per second |

## Security

- Traffic MUST use TLS 1.3
- The client MUST reject a certificate that has expired
- Keys MUST be stored in the key chain of the operating system
- The server MUST NOT keep plain-text passwords
- Access tokens MUST expire after 15 minutes
- Refresh tokens MUST expire after 30 days

## Verify

\`\`\`bash
npm test
\`\`\`
`,
	'.openspec/cli/spec.md': `# Command line

## Commands

1. \`tool init\` MUST create the file \`tool.toml\`
2. \`tool init\` MUST NOT overwrite an existing \`tool.toml\`
3. \`tool run\` MUST stop at the first failing step
4. \`tool run --keep-going\` MUST run all steps
5. \`tool list\` MUST print one step per line
6. \`tool list --json\` MUST print a JSON array
7. \`tool version\` MUST print the version number
8. An unknown command MUST lead to exit code 64

## Output

- Progress MUST go to stderr
- Results MUST go to stdout
- Colors MUST be off when stdout is no terminal
- Colors MUST be off when \`NO_COLOR\` is set
- Each error MUST name the file and the line
- Dates MUST be printed as \`YYYY-MM-DD\`
- Lines SHOULD be at most 100 columns wide
- A table MUST have a header row

## Settings

- The tool MUST read \`tool.toml\` from the working folder
- Values from the environment MUST win over values from the file
- Flags MUST win over values from the environment
- If \`--threads\` is missing, the tool MUST use 4 threads
- If no config file exists, the tool MUST use its built-in defaults
- An unknown key in the file MUST be reported as a warning
`,
	'openspec/specs/notifications/spec.md': `# notifications Specification

## Purpose

Tell members of a project what happened to their tasks, by mail and in the browser, without flooding them.

## Requirements

### Requirement: Mail on assignment
The system SHALL send a mail to a member when a task is assigned to that member.

#### Scenario: Assigned by somebody else
- **GIVEN** a member with a confirmed address
- **WHEN** a colleague assigns a task to the member
- **THEN** the member gets one mail with the title of the task

#### Scenario: Assigned by oneself
- **WHEN** a member assigns a task to themselves
- **THEN** no mail is sent

### Requirement: Daily digest
The system SHALL collect all mails of a day in one digest for members who chose the digest.

#### Scenario: Three events
- **GIVEN** a member who chose the digest
- **WHEN** three tasks are commented on
- **THEN** one mail with three entries is sent at 18:00

### Requirement: Quiet hours
The system SHALL NOT show browser notifications between 22:00 and 07:00 in the time zone of the member.

#### Scenario: At night
- **GIVEN** a member in Lisbon
- **WHEN** a task is commented on at 23:00 Lisbon time
- **THEN** no browser notification is shown
- **AND** the entry is in the list of the next morning

### Requirement: Unsubscribe
Each mail SHALL hold a link that ends the subscription with one click.

#### Scenario: Link is followed
- **WHEN** the member follows the link
- **THEN** no further mail of that kind is sent
`,
	'openspec/specs/auth/spec.md': `# auth Specification

## Purpose

Sign members in and out, keep their sessions short, and keep their passwords safe at rest.

## Requirements

### Requirement: Password length
The system SHALL refuse passwords with fewer than 12 characters.

#### Scenario: Too short
- **WHEN** a visitor enters a password of 11 characters
- **THEN** the form shows "At least 12 characters"

### Requirement: Lockout
The system MUST lock an account for 15 minutes after 5 failed attempts.

#### Scenario: Fifth failure
- **GIVEN** four failed attempts
- **WHEN** a wrong password is entered
- **THEN** the account is locked for 15 minutes

### Requirement: Session end
A session MUST end 8 hours after sign-in.

#### Scenario: Next morning
- **GIVEN** a session that began yesterday
- **WHEN** the member opens a page
- **THEN** the sign-in form is shown

### Requirement: Hashing
Passwords MUST be hashed with Argon2id.

#### Scenario: New account
- **WHEN** an account is created
- **THEN** the table holds a hash that starts with \`$argon2id$\`
`,
	'specs/001-recipes/spec.md': `# Feature Specification: Recipe collection

**Feature Branch**: \`001-recipes\`
**Created**: 2026-03-02
**Status**: Draft
**Input**: User description: "Let me collect recipes"

## User Scenarios & Testing *(mandatory)*

### User Story 1 - Save a recipe (Priority: P1)

A cook saves a recipe from a web page to find it again later.

**Why this priority**: Nothing else works without a saved recipe.

**Independent Test**: Save one page and look at the list.

**Acceptance Scenarios**:

1. **Given** a page with a recipe, **When** the cook chooses Save, **Then** the recipe is in the list
2. **Given** a page without a recipe, **When** the cook chooses Save, **Then** a message says that none was found

### User Story 2 - Scale a recipe (Priority: P2)

A cook changes the number of servings.

**Why this priority**: It spares arithmetic.

**Independent Test**: Open a recipe for 4 and set it to 6.

**Acceptance Scenarios**:

1. **Given** a recipe for 4 with 200 g of flour, **When** servings are set to 6, **Then** 300 g of flour are shown

### Edge Cases

- What happens when the page is behind a login?
- How does the system handle amounts without a number?

## Requirements *(mandatory)*

### Functional Requirements

- **FR-001**: System MUST read recipes in the schema.org format
- **FR-002**: System MUST store title, ingredients and steps of a recipe
- **FR-003**: Users MUST be able to delete a recipe
- **FR-004**: System MUST ask for confirmation before a recipe is deleted
- **FR-005**: System MUST scale each amount by the number of servings
- **FR-006**: System MUST round scaled amounts to one decimal place
- **FR-007**: Users MUST be able to search recipes by ingredient
- **FR-008**: System MUST work without a network connection for saved recipes
- **FR-009**: System MUST NOT send saved recipes to other servers
- **FR-010**: Users MAY attach one photo to a recipe
- **FR-011**: System MUST reject photos larger than 5 MB
- **FR-012**: System MUST show the source address of each recipe

### Key Entities

- **Recipe**: A dish with title, servings, ingredients and steps
- **Ingredient**: A name with an amount and a unit

## Success Criteria *(mandatory)*

### Measurable Outcomes

- **SC-001**: A cook saves a recipe in less than 10 seconds
- **SC-002**: 95% of searches answer within 1 second
- **SC-003**: 9 of 10 cooks find a saved recipe at the first attempt
`,
	'specs/002-shopping-list/spec.md': `# Feature Specification: Shopping list

**Feature Branch**: \`002-shopping-list\`
**Created**: 2026-03-09
**Status**: Draft

## User Scenarios & Testing

### User Story 1 - Make a list (Priority: P1)

A cook turns recipes into a list for the shop.

**Acceptance Scenarios**:

1. **Given** two recipes with flour, **When** a list is made, **Then** flour is on it once with the sum
2. **Given** an empty selection, **When** a list is made, **Then** the list is empty

## Requirements

### Functional Requirements

- **FR-001**: System MUST merge equal ingredients of several recipes
- **FR-002**: System MUST group the list by shelf
- **FR-003**: Users MUST be able to tick off an entry
- **FR-004**: System MUST keep ticked entries until the list is closed
- **FR-005**: System MUST convert grams and kilograms into one unit
- **FR-006**: Users MUST be able to share a list by link
- **FR-007**: A shared list MUST be readable without an account
- **FR-008**: A shared list MUST NOT be editable without an account

## Success Criteria

- **SC-001**: A list of 40 entries opens in less than 1 second
`,
	'.kiro/specs/thermostat/requirements.md': `# Requirements Document

## Introduction

The thermostat keeps a room at the chosen temperature.

## Glossary

- **Setpoint**: The temperature that the user chose
- **Frost limit**: 5 °C

## Requirements

### Requirement 1: Heating

**User Story:** As a tenant, I want the room to be warm, so that I can work in it.

#### Acceptance Criteria

1. WHEN the temperature falls below the setpoint THE Thermostat SHALL open the valve
2. WHEN the temperature reaches the setpoint THE Thermostat SHALL close the valve
3. WHILE a window is open, THE Thermostat SHALL keep the valve closed
4. IF the sensor fails, THEN THE Thermostat SHALL show the code E1
5. WHERE a second sensor is installed, THE Thermostat SHALL use the mean of both
6. THE Thermostat SHALL store the setpoint in non-volatile memory
7. THE Thermostat SHALL NOT move the valve more than once per minute

### Requirement 2: Schedule

**User Story:** As a tenant, I want a schedule, so that I save energy at night.

#### Acceptance Criteria

1. WHEN a scheduled time is reached THE Thermostat SHALL take the setpoint of that entry
2. WHEN the user turns the wheel THE Thermostat SHALL suspend the schedule until the next entry
3. THE Thermostat SHALL hold at most 24 entries per day
4. IF two entries have the same time, THEN THE Thermostat SHALL reject the second entry
5. WHILE the schedule is suspended WHEN the user presses the wheel THE Thermostat SHALL resume the schedule

### Requirement 3: Frost

**User Story:** As an owner, I want frost protection, so that no pipe bursts.

#### Acceptance Criteria

1. WHEN the temperature falls below 5 °C THE Thermostat SHALL open the valve in every mode
2. WHILE frost protection is active, THE Thermostat SHALL blink its light twice per minute
`,
	'.kiro/specs/door/requirements.md': `# Requirements Document

## Introduction

An entrance door that opens by badge.

## Requirements

### Requirement 1

**User Story:** As an employee, I want to open the door with my badge, so that I need no key.

#### Acceptance Criteria

1. WHEN a known badge is held to the reader THEN the system SHALL unlock the door for 5 seconds
2. WHEN an unknown badge is held to the reader THEN the system SHALL blink red
3. IF the door is open for more than 60 seconds THEN the system SHALL sound the buzzer
4. WHEN the fire alarm is raised THEN the system SHALL unlock the door
5. WHILE the fire alarm is raised THE system SHALL NOT lock the door

### Requirement 2

**User Story:** As a guard, I want a log, so that I can see who came in.

#### Acceptance Criteria

1. WHEN a door is unlocked THEN the system SHALL record the badge number and the time
2. THE system SHALL keep records for 90 days
3. IF the log is full THEN the system SHALL overwrite the oldest record
`,
};

/** Single statements of a plain spec, of many sorts. */
export const cleanStatements: readonly string[] = [
	'The server MUST answer health checks with status 200',
	'The server MUST start within 3 seconds on a machine with 2 cores',
	'A user MUST be able to reset a forgotten password by mail',
	'Deleted accounts MUST NOT be restored after 30 days',
	'The report MUST list every failed check with its time',
	'Each line of the report MUST end with the name of the check',
	'The parser MUST treat a tab as eight columns',
	'A comment MUST NOT nest',
	'The compiler SHOULD warn about unused variables',
	'The editor MAY reload a file that changed on disk',
	'If two rules match, the router MUST take the longer one',
	'Until the first sync is done, the list MUST show a placeholder row',
	'While a call is ringing, the phone MUST vibrate',
	'Once a vote is cast, the ballot MUST be sealed',
	'Where a country has several time zones, the form MUST ask for the city',
	'In dark mode, the logo MUST be white',
	'At most one window MUST be modal at a time',
	'Every row MUST have a unique key',
	'Neither the name nor the address MAY be empty',
	'All times MUST be stored in UTC',
	'The `id` column MUST be a UUID of version 7',
	'Money MUST be stored as whole cents',
	'The API MUST use snake_case for field names',
	'The response MUST hold an `ETag` header',
	'The response to `HEAD` MUST NOT have a body',
	'A request without a token MUST be answered with status 401',
	'A request with an expired token MUST be answered with status 401',
	'A member without the role `editor` MUST get status 403',
	'The list endpoint MUST return 50 entries per page',
	'The cursor MUST be opaque to the client',
	'Rate limiting MUST start at 100 requests per minute per key',
	'Webhooks MUST be signed with HMAC-SHA-256',
	'Failed webhooks MUST be retried for 24 hours',
	'The chart MUST label both axes',
	'The chart MUST NOT use red and green together',
	'Buttons MUST be at least 44 pixels high',
	'Images MUST have alternative text',
	'The focus ring MUST be visible on each control',
	'Text MUST have a contrast ratio of 4.5:1 or more',
	'The dialog MUST close on Escape',
	'The dialog MUST return the focus to the button that opened it',
	'The video MUST NOT play before the visitor presses a key',
	'The backup MUST run at 02:00 each night',
	'A backup MUST be restorable on a machine of the same version',
	'The restore command MUST refuse a backup with a wrong checksum',
	'The disk MUST have 20 GB of free space before an upgrade',
	'Upgrades MUST be possible from the two versions before',
	'A downgrade MUST be refused',
	'The service MUST log to stdout in JSON',
	'Each log entry MUST hold the request id',
	'Log entries MUST NOT hold email addresses',
	'Metrics MUST be exposed at `/metrics`',
	'An alert MUST be raised when the error rate is above 1% for 5 minutes',
	'The queue MUST deliver each message at least once',
	'Consumers MUST be idempotent',
	'A poison message MUST go to the dead-letter queue after 5 attempts',
	'Migrations MUST be reversible',
	'A migration MUST NOT lock a table for more than 1 second',
	'The schema MUST be versioned',
	'A robot MUST stop when the light curtain is broken',
	'The lift MUST NOT move with open doors',
	'The pump MUST run for 10 seconds after the valve is closed',
	'The sensor MUST be read 10 times per second',
	'The battery level MUST be reported in percent',
	'Firmware MUST be signed by the vendor',
	'An unsigned image MUST NOT be booted',
	'The library MUST support Node.js 20',
	'The library MUST have no runtime dependencies',
	'Public functions MUST have doc comments',
	'A breaking change MUST raise the major version',
	'The package MUST be smaller than 20 KB',
	'Tests MUST run without a network',
	'A flaky test MUST be fixed or removed within a week',
	'The build MUST fail on a type error',
	'Generated files MUST NOT be edited by hand',
	'The player MUST start a level with 3 lives',
	'A saved game MUST be readable by later versions',
	'The score MUST NOT fall below zero',
	'A turn MUST end after 60 seconds',
	'A player MAY skip a turn once per round',
	'The doctor MUST see the allergies before a prescription is signed',
	'A prescription MUST name the dose and the unit',
	'The patient MUST consent before data is shared',
	'Records of minors MUST NOT be exported',
	'The exam MUST shuffle the order of questions',
	'A student MUST NOT see the marks of others',
	'The teacher MUST be able to reopen an exam',
	'The map MUST show stops within 500 m',
	'A route MUST NOT have more than three changes',
	'Delays MUST be shown to the minute',
	'The ticket MUST be valid for 90 minutes from the first check-in',
	'The seat map MUST mark taken seats',
	'A booking MUST be held for 10 minutes',
	'Card numbers MUST be masked except for the last four digits',
	'Refunds MUST go to the card that was charged',
	'The exchange rate MUST be taken from the table of the day',
	'Decimal places MUST follow the currency',
	'A sender MUST NOT be charged for a failed message',
	'Attachments MUST be scanned before delivery',
	'Links in mails MUST use HTTPS',
	'The mail footer MUST name the company',
	'A bounced address MUST be blocked after 3 bounces',
	'The plugin MUST NOT read files outside the workspace',
	'A plugin that throws MUST be disabled until the next start',
	'The host MUST pass the API version to each plugin',
	'Environment: Node.js 20.19 or newer',
	'License: MIT',
	'The term "node" means a machine in the cluster',
	'A leader MUST be elected within 10 seconds after the old one is lost',
	'A follower MUST NOT accept writes',
	'Snapshots MUST be taken every 10,000 entries',
	'The client MUST send its version in the first frame',
	'The peer MUST close the connection on a frame larger than 16 MiB',
	'Frames MUST be numbered from 1',
	'A receiver MUST ignore unknown fields',
	'A sender MUST NOT reuse a nonce',
	'Keys MUST be rotated every 90 days',
	'The old key MUST stay valid for 24 hours after a rotation',
	'An auditor MUST be able to read all entries of the audit log',
	'The audit log MUST NOT be writable by administrators',
	'Exports MUST be removed from the server after download',
	'Cookies MUST carry the attributes `Secure` and `HttpOnly`',
	'The page MUST NOT load fonts from other hosts',
	'The service worker MUST be updated on each release',
	'The offline page MUST show the time of the last sync',
	'Dates MUST be shown in the locale of the browser',
	'Right-to-left languages MUST be laid out from the right',
	'A missing translation MUST fall back to English',
	'Plural forms MUST follow the rules of the language',
	'Numbers MUST be grouped by thousands',
	'The phone number field MUST accept a leading plus sign',
	'A postal code MUST NOT be checked for countries without postal codes',
	'The upload form MUST accept PNG, JPEG and WebP files',
	'The thumbnail MUST be 200 pixels wide',
	'The crawler MUST obey robots.txt',
	'The crawler MUST wait 1 second between two requests to one host',
	'The feed MUST hold the last 20 articles',
	'An article MUST have exactly one author',
	'A tag MUST be written in lower case',
	'Comments MUST be closed 30 days after publication',
	'A moderator MUST be able to undo a deletion within 7 days',
	'The simulator MUST give the same result for the same seed',
	'The model file MUST be loaded once per process',
	'Predictions MUST carry the version of the model',
	'A prediction below 0.6 MUST be marked as unsure',
	'Training data MUST NOT be mixed with test data',
	'The thread pool MUST have one thread per core',
	'The cache MUST evict the entry that was used least recently',
	'A cache miss MUST NOT block other keys',
	'The lock MUST be released when its holder dies',
	'A transaction MUST be rolled back after 30 seconds',
	'The index MUST be rebuilt after a restore',
];
