/** Nouns of what is done, with their verbs: “deletion of accounts” says what “accounts are deleted” does. */
export const deeds: ReadonlyMap<string, string> = new Map(
	(
		'acceptance:accept access:access addition:add alert:alert answer:answer approval:approve ' +
		'archival:archive backup:backup caching:cache ' +
		'cancellation:cancel change:change check:check cleanup:clean comparison:compare ' +
		'confirmation:confirm conversion:convert copy:copy ' +
		'delivery:deliver deployment:deploy ' +
		'disclosure:disclose disposal:dispose download:download erasure:erase ' +
		'expiry:expire export:export failure:fail hashing:hash import:import ' +
		'inclusion:include ' +
		'invitation:invite logging:log modification:modify notification:notify payment:pay persistence:persist ' +
		'processing:process publication:publish purchase:purchase recording:record refund:refund registration:register ' +
		'removal:remove renewal:renew reply:reply reset:reset response:respond ' +
		'restart:restart restoration:restore retention:retain retrieval:retrieve retry:retry review:review ' +
		'revocation:revoke rollback:rollback scan:scan search:search ' +
		'shutdown:shutdown signature:sign startup:start storage:store submission:submit subscription:subscribe ' +
		'sync:synchronize transfer:transfer transmission:transmit ' +
		'update:update upload:upload usage:use verification:verify ' +
		'write:write availability:available visibility:visible suspension:suspend admission:admit prohibition:prohibit interpretation:interpret explanation:explain ' +
		'presentation:present arrival:arrive departure:depart approval:approve denial:deny refusal:refuse renewal:renew withdrawal:withdraw measurement:measure adjustment:adjust assignment:assign enforcement:enforce encryption:encrypt ' +
		'replacement:replace treatment:treat announcement:announce acknowledgement:acknowledge acknowledgment:acknowledge maintenance:maintain entrance:enter display:display printing:print call:call request:request log:log lookup:lookup checkout:checkout rendering:render login:login logout:logout save:save load:load crash:crash release:release ' +
		'merge:merge build:build repeat:repeat redirect:redirect warning:warn print:print collection:collect conversion:convert submission:submit omission:omit emission:emit transmission:transmit revision:revise decision:decide exposure:expose closure:close seizure:seize coverage:cover storage:store attachment:attach rebuild:rebuild refresh:refresh reload:reload resend:resend redirect:redirect signup:register signing:sign'
	)
		.split(' ')
		.flatMap(pair => {
			const [noun = '', verb = ''] = pair.split(':');
			const plural = noun.endsWith('y') && !/[aeo]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
			return [
				[noun, verb],
				[plural, verb],
			] as const;
		}),
);
