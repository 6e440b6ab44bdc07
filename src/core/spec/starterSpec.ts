/** First text of a new spec: a title, one MUST to put something else in its place, and how to have it verified. */
export const starterSpec = `# What this program is

One or two sentences: what it does, and for whom.

## Behavior

- The program MUST print a greeting

## Verify

Commands that show it, each with what it must print:

\`\`\`bash
# ./greet Alice
# Expected: Hello, Alice! (exit 0)
\`\`\`
`;
