import assert from 'node:assert/strict';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

/** Texts that cost a careless reader quadratic time, by what they repeat. */
const hostile: Readonly<Record<string, string>> = {
	'one line of a million characters': `- It MUST ${'x'.repeat(1_000_000)}`,
	'one line of 50,000 sentences with code': 'It `x` MUST y. '.repeat(50_000),
	'70,000 backticks': `It MUST ${'`'.repeat(70_000)}a`,
	'backtick runs of many lengths': Array.from({ length: 1_000 }, (_, count) => `${'`'.repeat(count)} MUST`).join(' '),
	'50,000 comments that do not end': `It MUST ${'<!--'.repeat(50_000)}`,
	'50,000 lines of such comments': 'It MUST\n<!--\n'.repeat(50_000),
	'50,000 comments': 'It MUST <!-- a --> b. '.repeat(50_000),
	'100,000 pipes': `${'|'.repeat(100_000)}\n${'|-'.repeat(50_000)}|\n${'| MUST '.repeat(20_000)}|\n`,
	'100,000 lines of pipes': 'MUST |\n|-\n'.repeat(50_000),
	'200,000 blanks': `It MUST${' '.repeat(200_000)}x\n#${' '.repeat(200_000)}#\n-${' '.repeat(200_000)}x`,
	'50,000 nested items': `${'- '.repeat(50_000)}MUST\n${'\n'.repeat(10_000)}\nText MUST`,
	'50,000 nested quotes with blank lines': `${'> '.repeat(50_000)}${'- '.repeat(1_000)}MUST\n${'>\n'.repeat(50_000)}`,
	'quoted blank lines below nested items': `> ${'- '.repeat(20_000)}MUST\n${'>\n'.repeat(50_000)}`,
	'50,000 open brackets': `${'['.repeat(50_000)} MUST ${']('.repeat(50_000)}`,
	'50,000 broken links': 'MUST [x](a "b '.repeat(50_000),
	'50,000 broken tags': 'MUST <a b="c '.repeat(50_000),
	'50,000 URLs': 'MUST http://'.repeat(50_000),
	'emphasis marks': `MUST${'*'.repeat(100_000)} ${'_'.repeat(100_000)}NOT`,
	'10,000 equal headings': '## Constraints\n\n- It MUST run\n'.repeat(10_000),
	'20,000 equal ids': '- R-1: It MUST run\n'.repeat(20_000),
	'50,000 definitions': '[a]: b\n'.repeat(50_000),
	'50,000 broken definitions': '[a]: b "c\n'.repeat(50_000),
	'50,000 labels that do not end': `${'[a\n'.repeat(50_000)}MUST`,
	'50,000 full stops': `It MUST ${'. '.repeat(50_000)}`,
	'50,000 expectations': `# Verify\n\n\`\`\`bash\n${'x # Expected: y '.repeat(50_000)}\n\`\`\`\n`,
	'front matter that does not end': `---\na: b\n${'--- x\n'.repeat(100_000)}`,
};

const mostMilliseconds = 1_000;

describe('parseSpec on hostile text', () => {
	for (const [name, text] of Object.entries(hostile)) {
		it(`spec-08, spec-10: reads ${name} in less than a second`, function () {
			this.timeout(20_000);
			const before = process.cpuUsage();

			parseSpec('spec.md', text);

			const { user, system } = process.cpuUsage(before);
			const milliseconds = (user + system) / 1000;
			assert.ok(milliseconds < mostMilliseconds, `took ${milliseconds} ms`);
		});
	}
});
