import { itReads } from './itReads';

describe('a history written by hand with a line for each section', () => {
	itReads({
		labels: `Cycle 1 — 2026-06-06
Propose: Create the greeter and its container.
Changes: ADDED src/greet.py, ADDED Dockerfile
Verify: docker run --rm greeter
Expected: Good morning! (exit 0)
Status: APPLIED

Cycle 2 — 2026-06-07
Propose: Greet by name.
Changes: MODIFIED src/greet.py
Verify: docker run --rm greeter Ada
Expected: Good morning, Ada! (exit 0)
Status: FAILED
`,
		'labels in capitals': `CYCLE 1: 2026/06/06
PROPOSE:
Create the greeter and its container.
CHANGES:
ADDED: src/greet.py; ADDED: Dockerfile
VERIFY:
docker run --rm greeter
Expected: Good morning!
STATUS: done ✔

CYCLE 2: 2026/06/07
PROPOSE:
Greet by name.
CHANGES:
UPDATED: src/greet.py
VERIFY:
docker run --rm greeter Ada
Expected: Good morning, Ada!
STATUS: failed ✘
`,
		'bold labels, and indented commands': `**Cycle 1** (June 6, 2026)

**Propose:** Create the greeter and its container.

**Changes:** Added \`src/greet.py\` and \`Dockerfile\`.

**Verify:**

    docker run --rm greeter
    # Expected: Good morning!

**Status:** ✅ Applied (12:30)

---

**Cycle 2** (June 7, 2026)

**Propose:** Greet by name.

**Changes:** Updated \`src/greet.py\`.

**Verify:**

	docker run --rm greeter Ada
	# Expected: Good morning, Ada!

**Status:** ❌ Failed (18:45)
`,
		'prompts, and what is expected below the code': `## Cycle 1 — 2026-06-06
**Propose** — Create the greeter and its container.

**Changes**
+ src/greet.py
+ Dockerfile

**Verify**
\`\`\`sh
$ docker run --rm greeter
\`\`\`
Expected output: \`Good morning!\`

**Status** ✅ applied

## Cycle 2 — 2026-06-07
**Propose** — Greet by name.

**Changes**
~ src/greet.py

**Verify**
\`\`\`
$ docker run --rm greeter Ada
\`\`\`
Expected output:
\`\`\`
Good morning, Ada!
\`\`\`

**Status** ❌ failed
`,
	});
});
