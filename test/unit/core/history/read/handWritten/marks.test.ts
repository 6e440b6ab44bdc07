import { itReads } from './itReads';

describe('a history written by hand with few marks', () => {
	itReads({
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
# Expected: Good morning, Ada! (exit 0)
\`\`\`

Status: failed
`,
	});
});
