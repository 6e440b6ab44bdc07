import assert from 'node:assert/strict';
import { decodeHistory } from '../../../../../src/core/history/read/decodeHistory';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';

/** The same two cycles, as people and agents write them down. */
const shapes: Readonly<Record<string, string>> = {
	'Markdown headings': `# Apply history

## Cycle 1 — 2026-06-06

### Propose

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

## Cycle 2 — 2026-06-07

### Propose

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
`,
	'text without any marks': `Cycle 1 — 2026-06-06

Propose
Create the greeter and its container.

Changes
ADDED src/greet.py
ADDED Dockerfile

Verify
bash
docker run --rm greeter
# Expected: Good morning! (exit 0)

Status
✅ APPLIED

Cycle 2 — 2026-06-07

Propose
Greet by name.

Changes
MODIFIED src/greet.py

Verify
bash
docker run --rm greeter Ada
# Expected: Good morning, Ada! (exit 0)

Status
❌ FAILED
`,
	'text without marks and without blank lines': `Cycle 1 - 2026-06-06
Propose
Create the greeter and its container.
Changes
ADDED src/greet.py
ADDED Dockerfile
Verify
docker run --rm greeter
# Expected: Good morning! (exit 0)
Status
✅ APPLIED
Cycle 2 - 2026-06-07
Propose
Greet by name.
Changes
MODIFIED src/greet.py
Verify
docker run --rm greeter Ada
# Expected: Good morning, Ada! (exit 0)
Status
❌ FAILED
`,
	'each cycle run together into a line, as a copy of a web page has it': `Cycle 1 — 2026-06-06 ProposeCreate the greeter and its container. Changes ADDED src/greet.py ADDED Dockerfile Verifybashdocker run --rm greeter# Expected: Good morning! (exit 0)

Status

✅ APPLIED

Cycle 2 — 2026-06-07 ProposeGreet by name. Changes MODIFIED src/greet.py Verifybashdocker run --rm greeter Ada# Expected: Good morning, Ada! (exit 0)

Status

❌ FAILED
`,
	'a copy of a web page with the status on the line too': `Cycle 1 — 2026-06-06 Propose Create the greeter and its container. Changes ADDED src/greet.py ADDED Dockerfile Verify bash docker run --rm greeter # Expected: Good morning! (exit 0) Status ✅ APPLIED
Cycle 2 — 2026-06-07 Propose Greet by name. Changes MODIFIED src/greet.py Verify bash docker run --rm greeter Ada # Expected: Good morning, Ada! (exit 0) Status ❌ FAILED
`,
	'bold lines': `**Cycle 1 — 2026-06-06**

**Propose**
Create the greeter and its container.

**Changes**
* ADDED \`src/greet.py\`
* ADDED \`Dockerfile\`

**Verify**
\`\`\`sh
docker run --rm greeter
# Expected: Good morning! (exit 0)
\`\`\`

**Status**
✅ APPLIED

**Cycle 2 — 2026-06-07**

**Propose**
Greet by name.

**Changes**
* MODIFIED \`src/greet.py\`

**Verify**
\`\`\`sh
docker run --rm greeter Ada
# Expected: Good morning, Ada! (exit 0)
\`\`\`

**Status**
❌ FAILED
`,
	'labels in a list': `## Cycle 1 (June 6, 2026)

- **Propose:** Create the greeter and its container.
- **Changes:**
  - ADDED \`src/greet.py\`
  - ADDED \`Dockerfile\`
- **Verify:**
  \`\`\`bash
  docker run --rm greeter
  # Expected: Good morning! (exit 0)
  \`\`\`
- **Status:** ✅ APPLIED

## Cycle 2 (June 7, 2026)

- **Propose:** Greet by name.
- **Changes:**
  - MODIFIED \`src/greet.py\`
- **Verify:**
  \`\`\`bash
  docker run --rm greeter Ada
  # Expected: Good morning, Ada! (exit 0)
  \`\`\`
- **Status:** ❌ FAILED
`,
	'underlined headings': `Apply history
=============

Cycle 1 — 2026-06-06
--------------------

Propose
-------

Create the greeter and its container.

Changes
-------

- ADDED src/greet.py
- ADDED Dockerfile

Verify
------

~~~bash
docker run --rm greeter
# Expected: Good morning! (exit 0)
~~~

Status
------

APPLIED

Cycle 2 — 2026-06-07
--------------------

Propose
-------

Greet by name.

Changes
-------

- MODIFIED src/greet.py

Verify
------

~~~bash
docker run --rm greeter Ada
# Expected: Good morning, Ada! (exit 0)
~~~

Status
------

FAILED
`,
	'signs in every heading': `# 📒 Apply history

## ✅ Cycle 1 – 6 June 2026

#### 💡 Propose
Create the greeter and its container.

#### 📝 Changes
- ADDED: \`src/greet.py\`
- ADDED: \`Dockerfile\`

#### 🔍 Verify
\`\`\`shell
docker run --rm greeter
# Expected: Good morning! (exit 0)
\`\`\`

#### 🚦 Status
🟢 done

## ❌ Cycle 2 – 7 June 2026

#### 💡 Propose
Greet by name.

#### 📝 Changes
- MODIFIED: \`src/greet.py\`

#### 🔍 Verify
\`\`\`shell
docker run --rm greeter Ada
# Expected: Good morning, Ada! (exit 0)
\`\`\`

#### 🚦 Status
🔴 did not work: error
`,
	'rules between the cycles': `# History

---

## Cycle 1: 2026-06-06

### Propose
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

---

## Cycle 2: 2026-06-07

### Propose
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

---
`,
	'letters of Git, and a recorded session': `# Cycle 1 -- 2026/06/06

Proposal: Create the greeter and its container.

Changes:
A src/greet.py
A Dockerfile

Verification:
\`\`\`console
$ docker run --rm greeter
Good morning!
# Expected: Good morning! (exit 0)
\`\`\`

Status: OK

# Cycle 2 -- 2026/06/07

Proposal: Greet by name.

Changes:
M src/greet.py

Verification:
\`\`\`console
$ docker run --rm greeter Ada
Traceback (most recent call last):
# Expected: Good morning, Ada! (exit 0)
\`\`\`

Status: failed
`,
	'headings with their value': `## Cycle #1 | 2026-06-06
### Propose: Create the greeter and its container.
### Changes
1. Added \`src/greet.py\`
2. Created \`Dockerfile\`
### Verify
\`\`\`
docker run --rm greeter
# Expected: Good morning! (exit 0)
\`\`\`
### Status: ✅ Applied
## Cycle #2 | 2026-06-07
### Propose: Greet by name.
### Changes
1. Updated \`src/greet.py\`
### Verify
\`\`\`
docker run --rm greeter Ada
# Expected: Good morning, Ada! (exit 0)
\`\`\`
### Status: ❌ Failed
`,
	'times, links and paths on a line': `## Cycle 1 — 2026-06-06T09:15:00Z

### Proposed

Create the greeter and its container.

### Changes

- ADDED \`src/greet.py\` and \`Dockerfile\`

### Verify

\`\`\`bash
docker run --rm greeter   # Expected: Good morning! (exit 0)
\`\`\`

### Status

**APPLIED** ✅

## Cycle 2 — 2026-06-07T18:40:00+02:00

### Proposed

Greet by name.

### Changes

- MODIFIED [greet.py](src/greet.py)

### Verify

\`\`\`bash
docker run --rm greeter Ada   # Expected: Good morning, Ada! (exit 0)
\`\`\`

### Status

**FAILED** ❌
`,
};

const expected = [
	{
		number: 1,
		date: '2026-06-06',
		propose: 'Create the greeter and its container.',
		changes: [
			{ op: 'create', path: 'src/greet.py' },
			{ op: 'create', path: 'Dockerfile' },
		],
		verify: [{ command: 'docker run --rm greeter', expect: { exit: 0, stdout: 'Good morning!' } }],
		status: 'applied',
		evidence: 'claimed',
		rest: '',
	},
	{
		number: 2,
		date: '2026-06-07',
		propose: 'Greet by name.',
		changes: [{ op: 'modify', path: 'src/greet.py' }],
		verify: [{ command: 'docker run --rm greeter Ada', expect: { exit: 0, stdout: 'Good morning, Ada!' } }],
		status: 'failed',
		evidence: 'claimed',
		rest: '',
	},
];

function read(text: string) {
	const decoded = decodeHistory(new TextEncoder().encode(text));
	const { cycles, problems } = parseHistory(decoded.kind === 'text' ? decoded.document.text : assert.fail());
	const told = cycles.map(({ number, date, propose, changes, verify, status, evidence, rest }) => {
		return { number, date, propose, changes, verify, status, evidence, rest };
	});
	return { told, problems };
}

describe('a history written by hand', () => {
	for (const [shape, text] of Object.entries(shapes)) {
		it(`is read as a person reads it: ${shape}`, () => {
			const { told, problems } = read(text);

			assert.deepEqual(told, expected);
			assert.deepEqual(problems, []);
		});

		it(`is read the same with CRLF and a byte order mark: ${shape}`, () => {
			const { told, problems } = read(`\uFEFF${text.replaceAll('\n', '\r\n')}`);

			assert.deepEqual(told, expected);
			assert.deepEqual(problems, []);
		});
	}
});
