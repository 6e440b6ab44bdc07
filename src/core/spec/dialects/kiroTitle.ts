/** What the heading of a numbered requirement of Kiro says. */
export interface KiroTitle {
	readonly number: string;
	/** Whether it says that it is one, and not merely a numbered section. */
	readonly isRequirement: boolean;
}

const requirementWords: ReadonlySet<string> = new Set(
	(
		'requirement req anforderung exigence requisito requisitos требование вимога 要件 要求 需求 요구사항 요구 ' +
		'wymaganie požadavek požiadavka követelmény gereksinim krav vaatimus eis vereiste cerință yêu kebutuhan'
	).split(' '),
);
/** Letters that are part of the number: `DR1` is another one than `1`. */
const family = /^[A-Z]{1,5}$/;

/**
 * Read the number of a title such as `Requirement 3: Sign in`, `要件1`, `要件1A`, `Requirement 11b`, `DR1: Speed` or `3. Sign in`;
 * `undefined` where it has none.
 */
export function readKiroTitle(title: string): KiroTitle | undefined {
	// Here, because a program that starts anew for each call would spend its time on such patterns.
	const pattern =
		/^(?:([\p{L}\p{M}]{1,20})(?: cầu)?([\s#-]{0,3}))?(\d{1,4}(?:\.\d{1,3}){0,2})([A-Za-z]?)(?![\p{L}\d%])/u;
	const [, word = '', gap = '', digits, letter = ''] = pattern.exec(title) ?? [];
	const isRequirement = requirementWords.has(word.toLowerCase());
	if (digits === undefined || (letter !== '' && !isRequirement)) {
		return undefined;
	}
	const hasFamily = !isRequirement && family.test(word) && (gap === '' || gap === '-');
	return { number: hasFamily ? word + gap + digits : digits + letter, isRequirement };
}

const criteria = new RegExp(
	[
		'acceptance criteri',
		'受け?入れ?(?:基準|条件)',
		'验收(?:标准|准则|条件)',
		'驗收(?:標準|準則|條件)',
		'接受标准',
		'인수 ?(?:기준|조건)',
		'수용 ?(?:기준|조건)',
		'akzeptanzkriteri',
		'abnahmekriteri',
		'crit[èe]res d.acceptation',
		'criterios de aceptaci',
		'crit[ée]rios de aceita',
		'criteri di accettazione',
		'критерии приё?е?мки',
		'критерії приймання',
		'kryteria akceptacji',
		'kabul kriterleri',
		'tiêu chí chấp nhận',
		'acceptatiecriteria',
		'acceptanskriteri',
		'kriteria penerimaan',
	].join('|'),
	'i',
);
const longestTitle = 80;

/** Whether a title says that criteria follow, in one of the languages that such documents are met in. */
export function isCriteriaTitle(title: string): boolean {
	return title.length <= longestTitle && criteria.test(title);
}
