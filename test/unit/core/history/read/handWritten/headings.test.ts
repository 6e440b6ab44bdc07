import { itReads } from './itReads';

describe('a history written by hand with headings', () => {
	itReads({
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
	});
});
