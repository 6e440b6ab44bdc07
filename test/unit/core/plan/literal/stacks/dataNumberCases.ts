import { type LiteralCase, lines } from '../literalCase';

/** Schemas, tables and messages: numbers and versions. */
export const dataNumberCases: readonly LiteralCase[] = [
	{
		name: 'the length of a name in a schema, a model and a form',
		before: ['A display name MUST have at most 50 characters'],
		after: ['A display name MUST have at most 80 characters'],
		files: {
			'src/main/java/users/UserProfile.java': lines(
				'public class UserProfile {',
				'    @NotBlank',
				'    @Size(max = 50)',
				'    private String displayName;',
				'',
				'    @Size(max = 50)',
				'    private String city;',
				'}',
			),
			'web/src/ProfileForm.tsx': lines(
				'<input name="displayName" maxLength={50} required />',
				'<input name="city" maxLength={50} />',
			),
			'db/schema.sql': lines(
				'CREATE TABLE users (',
				'  id BIGINT PRIMARY KEY,',
				'  display_name VARCHAR(50) NOT NULL,',
				'  city VARCHAR(50)',
				');',
			),
			'db/migrations/V1__create_users.sql': lines(
				'CREATE TABLE users (',
				'  id BIGINT PRIMARY KEY,',
				'  display_name VARCHAR(50) NOT NULL',
				');',
			),
			'openapi.yaml': lines(
				'components:',
				'  schemas:',
				'    User:',
				'      properties:',
				'        displayName:',
				'          type: string',
				'          maxLength: 50',
				'        city:',
				'          type: string',
				'          maxLength: 50',
			),
		},
		selected: [
			'db/schema.sql:3 display_name VARCHAR(80) NOT NULL,',
			'openapi.yaml:7 maxLength: 80',
			'src/main/java/users/UserProfile.java:3 @Size(max = 80)',
			'web/src/ProfileForm.tsx:1 <input name="displayName" maxLength={80} required />',
		],
		doubtful: [
			'db/migrations/V1__create_users.sql:3 display_name VARCHAR(80) NOT NULL',
			'web/src/ProfileForm.tsx:2 <input name="city" maxLength={80} />',
		],
	},
	{
		name: 'a page size in an API',
		before: ['The list of orders MUST return at most 100 items per page'],
		after: ['The list of orders MUST return at most 50 items per page'],
		files: {
			'api/openapi.yaml': lines(
				'paths:',
				'  /orders:',
				'    get:',
				'      parameters:',
				'        - name: limit',
				'          in: query',
				'          schema:',
				'            type: integer',
				'            maximum: 100',
				'  /products:',
				'    get:',
				'      parameters:',
				'        - name: limit',
				'          in: query',
				'          schema:',
				'            type: integer',
				'            maximum: 100',
			),
			'api/orders.py': lines('MAX_PAGE_ITEMS = 100', 'CENTS = 100'),
		},
		selected: ['api/openapi.yaml:9 maximum: 50', 'api/orders.py:1 MAX_PAGE_ITEMS = 50'],
	},
	{
		name: 'the shortest password',
		before: ['A password MUST have at least 8 characters'],
		after: ['A password MUST have at least 12 characters'],
		files: {
			'src/signup/schema.ts': lines(
				'export const signup = z.object({',
				'  email: z.string().email(),',
				"  password: z.string().min(8, 'A password needs at least 8 characters'),",
				'  zip: z.string().min(8),',
				'});',
			),
			'src/server/hash.ts': lines('const ROUNDS = 8;'),
			'public/signup.html': lines(
				'<input type="password" name="password" minlength="8">',
				'<input type="tel" name="phone" minlength="8">',
			),
		},
		selected: [
			'public/signup.html:1 <input type="password" name="password" minlength="12">',
			"src/signup/schema.ts:3 password: z.string().min(12, 'A password needs at least 12 characters'),",
		],
	},
	{
		name: 'a table of limits in CSV',
		before: ['The plan `starter` MUST include 10 GB of storage'],
		after: ['The plan `starter` MUST include 20 GB of storage'],
		files: {
			'data/plans.csv': lines('plan,storage_gb,seats', 'starter,10,10', 'growth,100,50'),
			'src/plans.ts': lines(
				'export const storageGb = { starter: 10, growth: 100 };',
				'export const seats = { starter: 10, growth: 50 };',
			),
		},
		selected: [
			'data/plans.csv:2 starter,20,10',
			'src/plans.ts:1 export const storageGb = { starter: 20, growth: 100 };',
		],
		doubtful: ['src/plans.ts:2 export const seats = { starter: 20, growth: 50 };'],
	},
	{
		name: 'two numbers of one kind in one statement',
		before: ['A group MUST have between 2 and 8 members'],
		after: ['A group MUST have between 3 and 10 members'],
		files: {
			'src/group.ts': lines('export const groupMembers = { min: 2, max: 8 };', 'export const columns = 2;'),
			'schema/group.json': lines(
				'{',
				'  "properties": {',
				'    "members": { "type": "array", "minItems": 2, "maxItems": 8 },',
				'    "tags": { "type": "array", "maxItems": 8 }',
				'  }',
				'}',
			),
		},
		selected: [
			'schema/group.json:3 "members": { "type": "array", "minItems": 3, "maxItems": 10 },',
			'src/group.ts:1 export const groupMembers = { min: 3, max: 10 };',
		],
	},
	{
		name: 'the lowest and the highest',
		before: ['A coupon MUST have at least 6 characters'],
		after: ['A coupon MUST have at least 8 characters'],
		files: {
			'src/coupon.py': lines('COUPON_MIN_LENGTH = 6', 'COUPON_MAX_LENGTH = 16', 'COUPON_MAX_USES = 6'),
			'schema.json': lines(
				'{',
				'  "coupon": { "type": "string", "minLength": 6, "maxLength": 16 },',
				'  "seats": { "type": "integer", "maximum": 6 }',
				'}',
			),
		},
		selected: [
			'schema.json:2 "coupon": { "type": "string", "minLength": 8, "maxLength": 16 },',
			'src/coupon.py:1 COUPON_MIN_LENGTH = 8',
		],
		doubtful: ['src/coupon.py:3 COUPON_MAX_USES = 8'],
	},
];
