import { type LiteralCase, lines } from '../literalCase';

/** Programs in Python, Ruby, PHP and Elixir: words, names and paths. */
export const scriptWordCases: readonly LiteralCase[] = [
	{
		name: 'a feature flag in several languages',
		before: ['The new checkout MUST be behind the flag `new_checkout`'],
		after: ['The new checkout MUST be behind the flag `checkout_v2`'],
		files: {
			'server/flags.py': lines('NEW_CHECKOUT = "new_checkout"'),
			'web/src/flags.ts': lines("export const isNewCheckout = () => flags.isOn('new_checkout');"),
			'flags.yaml': lines('new_checkout:', '  default: off', 'new_checkout_banner:', '  default: on'),
		},
		selected: [
			'flags.yaml:1 checkout_v2:',
			'server/flags.py:1 NEW_CHECKOUT = "checkout_v2"',
			"web/src/flags.ts:1 export const isNewCheckout = () => flags.isOn('checkout_v2');",
		],
	},
	{
		name: 'a plan name in tests of another thing',
		before: ['New accounts MUST get the plan `free`'],
		after: ['New accounts MUST get the plan `trial`'],
		files: {
			'src/accounts.rb': lines('def create_account(name)', "  Account.new(name: name, plan: 'free')", 'end'),
			'spec/billing_spec.rb': lines(
				"it 'charges nothing' do",
				"  account = Account.new(plan: 'free')",
				'  expect(account.price).to eq 0',
				'end',
			),
			'src/billing.rb': lines("return 0 if account.plan == 'free'"),
		},
		selected: ["src/accounts.rb:2 Account.new(name: name, plan: 'trial')"],
		doubtful: [
			"spec/billing_spec.rb:2 account = Account.new(plan: 'trial')",
			"src/billing.rb:1 return 0 if account.plan == 'trial'",
		],
	},
];
