import { type LiteralCase, lines } from '../literalCase';

/** Schemas, tables and messages: times. */
export const dataTimeCases: readonly LiteralCase[] = [
	{
		name: 'two weeks in days',
		before: ['Trial accounts MUST end after 14 days'],
		after: ['Trial accounts MUST end after 30 days'],
		files: {
			'billing/trial.py': lines(
				'from datetime import timedelta',
				'',
				'TRIAL_LENGTH = timedelta(days=14)',
				'INVOICE_DUE = timedelta(days=14)',
			),
			'web/src/copy.ts': lines("export const trialHint = 'Try it free for 14 days';"),
			'sql/trial_report.sql': lines(
				"SELECT * FROM accounts WHERE plan = 'trial' AND created_at < now() - INTERVAL '14 days';",
			),
			'web/src/styles.scss': lines('.hint { font-size: 14px; }'),
		},
		selected: [
			'billing/trial.py:3 TRIAL_LENGTH = timedelta(days=30)',
			"sql/trial_report.sql:1 SELECT * FROM accounts WHERE plan = 'trial' AND created_at < now() - INTERVAL '30 days';",
			"web/src/copy.ts:1 export const trialHint = 'Try it free for 30 days';",
		],
		doubtful: ['billing/trial.py:4 INVOICE_DUE = timedelta(days=30)'],
	},
	{
		name: 'a day in hours, minutes and seconds',
		before: ['A verification code MUST be valid for 24 hours'],
		after: ['A verification code MUST be valid for 48 hours'],
		files: {
			'src/verify.ts': lines('const CODE_VALID_MS = 24 * 60 * 60 * 1000;', 'const GRID = 24;'),
			'api/verify.go': lines('const codeValidity = 24 * time.Hour'),
			'config/app.yaml': lines('verification:', '  code_ttl: 24h', 'session:', '  ttl: 24h'),
			'jobs/clean_codes.sql': lines("DELETE FROM verification_codes WHERE created_at < now() - interval '24 hours';"),
		},
		selected: [
			'api/verify.go:1 const codeValidity = 48 * time.Hour',
			'config/app.yaml:2 code_ttl: 48h',
			"jobs/clean_codes.sql:1 DELETE FROM verification_codes WHERE created_at < now() - interval '48 hours';",
			'src/verify.ts:1 const CODE_VALID_MS = 48 * 60 * 60 * 1000;',
		],
	},
];
