import { itReads } from './itReads';

describe('a history written by hand in lists, quotes and tables', () => {
	itReads({
		'a list of cycles': `# Apply history

- Cycle 1 (2026-06-06)
  - Propose: Create the greeter and its container.
  - Changes:
    - ADDED src/greet.py
    - ADDED Dockerfile
  - Verify: \`docker run --rm greeter\` # Expected: Good morning! (exit 0)
  - Status: ✅ APPLIED
- Cycle 2 (2026-06-07)
  - Propose: Greet by name.
  - Changes:
    - MODIFIED src/greet.py
  - Verify: \`docker run --rm greeter Ada\` # Expected: Good morning, Ada! (exit 0)
  - Status: ❌ FAILED
`,
		'a numbered list of bold cycles, with fences': `1. **Cycle 1** — 2026-06-06

    * **Propose**: Create the greeter and its container.
    * **Changes**:
        * ADDED \`src/greet.py\`
        * ADDED \`Dockerfile\`
    * **Verify**:

        \`\`\`bash
        docker run --rm greeter
        # Expected: Good morning! (exit 0)
        \`\`\`
    * **Status**: ✅ APPLIED

2. **Cycle 2** — 2026-06-07

    * **Propose**: Greet by name.
    * **Changes**:
        * MODIFIED \`src/greet.py\`
    * **Verify**:

        \`\`\`bash
        docker run --rm greeter Ada
        # Expected: Good morning, Ada! (exit 0)
        \`\`\`
    * **Status**: ❌ FAILED
`,
		'block quotes': `> ## Cycle 1 — 2026-06-06
> ### Propose
> Create the greeter and its container.
> ### Changes
> - ADDED src/greet.py
> - ADDED Dockerfile
> ### Verify
> \`\`\`bash
> docker run --rm greeter
> # Expected: Good morning! (exit 0)
> \`\`\`
> ### Status
> ✅ APPLIED

> ## Cycle 2 — 2026-06-07
> ### Propose
> Greet by name.
> ### Changes
> - MODIFIED src/greet.py
> ### Verify
> \`\`\`bash
> docker run --rm greeter Ada
> # Expected: Good morning, Ada! (exit 0)
> \`\`\`
> ### Status
> ❌ FAILED
`,
		'a table of sections': `# Apply history

## Cycle 1 — 2026-06-06

| Section | Content |
|---|---|
| Propose | Create the greeter and its container. |
| Changes | ADDED \`src/greet.py\`<br>ADDED \`Dockerfile\` |
| Verify | \`docker run --rm greeter\` → \`Good morning!\` |
| Status | ✅ APPLIED |

## Cycle 2 — 2026-06-07

| Section | Content |
| :--- | :--- |
| **Propose** | Greet by name. |
| **Changes** | MODIFIED \`src/greet.py\` |
| **Verify** | \`docker run --rm greeter Ada\` → \`Good morning, Ada!\` |
| **Status** | ❌ FAILED |
`,
		'a table with a column for each section': `## Cycle 1 — 2026-06-06

| Propose | Changes | Verify | Status |
|---------|---------|--------|--------|
| Create the greeter and its container. | ADDED src/greet.py, ADDED Dockerfile | \`docker run --rm greeter\` prints \`Good morning!\` | APPLIED |

## Cycle 2 — 2026-06-07

| Propose | Changes | Verify | Status |
|---------|---------|--------|--------|
| Greet by name. | MODIFIED src/greet.py | \`docker run --rm greeter Ada\` prints \`Good morning, Ada!\` | FAILED |
`,
		'tables of files': `## Cycle 1 — 2026-06-06

### Propose
Create the greeter and its container.

### Changes
| Type | File |
|------|------|
| ADDED | src/greet.py |
| ADDED | Dockerfile |

### Verify
- [x] \`docker run --rm greeter\` → \`Good morning!\`

### Status
✅ APPLIED

## Cycle 2 — 2026-06-07

### Propose
Greet by name.

### Changes
| File | Change |
|------|--------|
| \`src/greet.py\` | modified |

### Verify
- [ ] \`docker run --rm greeter Ada\` → \`Good morning, Ada!\`

### Status
❌ FAILED
`,
	});
});
