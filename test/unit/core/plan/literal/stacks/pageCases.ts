import { type LiteralCase, lines } from '../literalCase';

/** Pages and their styles. */
export const pageCases: readonly LiteralCase[] = [
	{
		name: 'a lifetime in Rails',
		before: ['Password reset links MUST expire after 2 hours'],
		after: ['Password reset links MUST expire after 1 hour'],
		files: {
			'config/initializers/devise.rb': lines(
				'Devise.setup do |config|',
				"  config.mailer_sender = 'no-reply@example.com'",
				'  config.reset_password_within = 2.hours',
				'  config.stretches = 2',
				'  config.confirm_within = 2.days',
				'end',
			),
			'app/views/devise/mailer/reset_password_instructions.html.erb': lines(
				'<p>Someone asked for a link to change your password.</p>',
				'<p>It is valid for 2 hours.</p>',
			),
		},
		selected: ['config/initializers/devise.rb:3 config.reset_password_within = 1.hour'],
		doubtful: ['app/views/devise/mailer/reset_password_instructions.html.erb:2 <p>It is valid for 1 hour.</p>'],
	},
	{
		name: 'bundled, generated and vendored copies',
		before: ['The banner MUST say "Free shipping"'],
		after: ['The banner MUST say "Free delivery"'],
		files: {
			'src/Banner.vue': lines('<template>', '  <p class="banner">Free shipping</p>', '</template>'),
			'dist/app.min.js': lines(
				'!function(){var e=document.createElement("p");e.textContent="Free shipping",document.body.append(e)}();',
			),
			'vendor/shopkit/banner.js': lines("export const text = 'Free shipping';"),
			'src/__generated__/strings.ts': lines(
				'// This file was generated. DO NOT EDIT.',
				"export const banner = 'Free shipping';",
			),
			'public/index.html': lines('<noscript>Free shipping</noscript>'),
		},
		selected: [
			'public/index.html:1 <noscript>Free delivery</noscript>',
			'src/Banner.vue:2 <p class="banner">Free delivery</p>',
		],
		doubtful: [
			"src/__generated__/strings.ts:2 export const banner = 'Free delivery';",
			"vendor/shopkit/banner.js:1 export const text = 'Free delivery';",
		],
	},
	{
		name: 'a picture of a test',
		before: ['The footer MUST say "Made in Bremen"'],
		after: ['The footer MUST say "Made in Hamburg"'],
		files: {
			'src/Footer.jsx': lines('export const Footer = () => <footer>Made in Bremen</footer>;'),
			'src/__snapshots__/Footer.test.jsx.snap': lines('exports[~renders 1~] = ~<footer>Made in Bremen</footer>~;'),
			'test/fixtures/page-2021.html': lines('<footer>Made in Bremen</footer>'),
		},
		selected: ['src/Footer.jsx:1 export const Footer = () => <footer>Made in Hamburg</footer>;'],
		doubtful: [
			'src/__snapshots__/Footer.test.jsx.snap:1 exports[~renders 1~] = ~<footer>Made in Hamburg</footer>~;',
			'test/fixtures/page-2021.html:1 <footer>Made in Hamburg</footer>',
		],
	},
	{
		name: 'a removed requirement that is gone',
		before: ['The page MUST show the badge "Beta"'],
		after: [null],
		files: {
			'src/page.html': lines('<h1>Shop</h1>'),
		},
		selected: [],
		states: ['implemented'],
	},
	{
		name: 'a removed requirement that is still there',
		before: ['The page MUST show the badge "Beta"'],
		after: [null],
		files: {
			'src/page.html': lines('<h1>Shop <span class="badge">Beta</span></h1>'),
		},
		selected: [],
		states: ['unresolved'],
	},
	{
		name: 'a price in dollars and in cents',
		before: ['The Pro plan MUST cost $19.99 per month'],
		after: ['The Pro plan MUST cost $24.99 per month'],
		files: {
			'web/src/Pricing.tsx': lines('<Plan name="Basic" price="$9.99" />', '<Plan name="Pro" price="$19.99" />'),
			'server/plans.ts': lines('export const plans = {', '  basic: { cents: 999 },', '  pro: { cents: 1999 },', '};'),
			'test/fixtures/receipt.txt': lines('USB cable   19.99'),
		},
		selected: ['web/src/Pricing.tsx:2 <Plan name="Pro" price="$24.99" />'],
	},
	{
		name: 'a title in a template with a variable',
		before: ['The welcome mail MUST have the subject "Welcome to Acme"'],
		after: ['The welcome mail MUST have the subject "Hello from Acme"'],
		files: {
			'mail/welcome.rb': lines('mail(to: user.email, subject: "Welcome to Acme")'),
			'mail/welcome.html.erb': lines('<h1>Welcome to Acme, <%= user.name %></h1>'),
			'spec/welcome_spec.rb': lines('expect(mail.subject).to eq("Welcome to Acme")'),
		},
		selected: [
			'mail/welcome.rb:1 mail(to: user.email, subject: "Hello from Acme")',
			'spec/welcome_spec.rb:1 expect(mail.subject).to eq("Hello from Acme")',
		],
		doubtful: ['mail/welcome.html.erb:1 <h1>Hello from Acme, <%= user.name %></h1>'],
	},
	{
		name: 'a breakpoint in SCSS',
		before: ['The menu MUST collapse below 768px'],
		after: ['The menu MUST collapse below 640px'],
		files: {
			'src/styles/_menu.scss': lines(
				'$menu-breakpoint: 768px;',
				'',
				'.menu {',
				'  @media (max-width: $menu-breakpoint) { display: none; }',
				'}',
			),
			'src/styles/_hero.scss': lines('.hero { max-width: 768px; }'),
			'src/menu.ts': lines('const collapseBelow = 768;'),
		},
		selected: ['src/menu.ts:1 const collapseBelow = 640;', 'src/styles/_menu.scss:1 $menu-breakpoint: 640px;'],
	},
	{
		name: 'a spacing of a design token',
		before: ['Cards MUST have a corner radius of 8px'],
		after: ['Cards MUST have a corner radius of 12px'],
		files: {
			'tokens.json': lines(
				'{',
				'  "card": { "radius": "8px", "padding": "8px" },',
				'  "button": { "radius": "8px" }',
				'}',
			),
			'src/card.css': lines('.card {', '  border-radius: 8px;', '  padding: 8px;', '}'),
		},
		selected: ['src/card.css:2 border-radius: 12px;', 'tokens.json:2 "card": { "radius": "12px", "padding": "8px" },'],
		doubtful: ['src/card.css:3 padding: 12px;', 'tokens.json:3 "button": { "radius": "12px" }'],
	},
	{
		name: 'one and a half',
		before: ['The retry delay MUST grow by a factor of 1.5'],
		after: ['The retry delay MUST grow by a factor of 2'],
		files: {
			'src/retry.ts': lines('const retryFactor = 1.5;', 'const lineHeight = 1.5;'),
			'styles/base.css': lines('body { line-height: 1.5; }'),
		},
		selected: ['src/retry.ts:1 const retryFactor = 2;'],
	},
	{
		name: 'a limit shared by two requirements that both change',
		before: ['A comment MUST have at most 280 characters', 'A bio MUST have at most 280 characters'],
		after: ['A comment MUST have at most 500 characters', 'A bio MUST have at most 160 characters'],
		files: {
			'src/limits.py': lines('COMMENT_MAX_LENGTH = 280', 'BIO_MAX_LENGTH = 280', 'TITLE_MAX_LENGTH = 280'),
			'web/forms.tsx': lines(
				'<textarea name="comment" maxLength={280} />',
				'<textarea name="bio" maxLength={280} />',
				'<div style={{ width: 280 }} />',
			),
		},
		selected: [
			'src/limits.py:1 COMMENT_MAX_LENGTH = 500',
			'src/limits.py:2 BIO_MAX_LENGTH = 160',
			'web/forms.tsx:1 <textarea name="comment" maxLength={500} />',
			'web/forms.tsx:2 <textarea name="bio" maxLength={160} />',
		],
	},
	{
		name: 'a size of a picture',
		before: ['Avatars MUST be scaled to 128 x 128 pixels'],
		after: ['Avatars MUST be scaled to 256 x 256 pixels'],
		files: {
			'src/avatar.py': lines('AVATAR_SIZE = (128, 128)', 'QUALITY = 128'),
			'web/avatar.css': lines('.avatar { width: 128px; height: 128px; }', '.banner { height: 128px; }'),
		},
		selected: [],
		states: ['unresolved'],
	},
	{
		name: 'a percentage beside a padding',
		before: ['The progress bar MUST warn at 90%'],
		after: ['The progress bar MUST warn at 95%'],
		files: {
			'src/progress.css': lines('.progress { width: 90%; }'),
			'src/progress.ts': lines('export const warnAtPercent = 90;', 'export const rotate = 90;'),
		},
		selected: ['src/progress.ts:1 export const warnAtPercent = 95;'],
		doubtful: ['src/progress.css:1 .progress { width: 95%; }'],
	},
	{
		name: 'a word that is a key and a value',
		before: ['The default theme MUST be `light`'],
		after: ['The default theme MUST be `dark`'],
		files: {
			'src/theme.ts': lines(
				'export const themes = {',
				"  light: { background: '#fff' },",
				"  dark: { background: '#111' },",
				'};',
				"export const defaultTheme = 'light';",
			),
			'config.yaml': lines('theme: light', 'traffic:', '  light: on'),
			'src/Toggle.tsx': lines('<option value="light">Light</option>', '<option value="dark">Dark</option>'),
		},
		selected: ['config.yaml:1 theme: dark', "src/theme.ts:5 export const defaultTheme = 'dark';"],
		doubtful: ["src/theme.ts:2 dark: { background: '#fff' },"],
	},
	{
		name: 'a letter size and a gap',
		before: ['Captions MUST be set in 12px'],
		after: ['Captions MUST be set in 14px'],
		files: {
			'src/caption.css': lines('.caption { font-size: 12px; margin: 12px; }', '.note { font-size: 12px; }'),
		},
		selected: [],
		doubtful: [
			'src/caption.css:1 .caption { font-size: 14px; margin: 14px; }',
			'src/caption.css:2 .note { font-size: 14px; }',
		],
		states: ['unresolved'],
	},
];
