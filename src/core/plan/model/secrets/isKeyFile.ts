import { foldPath } from '../../guard/foldPath';

/** Names of files that hold keys and little else, in lower case. */
const keyNames =
	/^(?:\.env(?:rc|\..+)?|.+\.env|\.?(?:npmrc|pypirc|netrc|pgpass|htpasswd|git-credentials|dockercfg|vault-token)|_netrc|credentials(?:\.(?:json|ya?ml|toml|ini|csv))?|secrets?\.(?:json|ya?ml|toml|ini|env|properties)|service[-_]?account.*\.json|client_secret.*\.json|id_(?:rsa|dsa|ecdsa|ed25519)|kubeconfig|.+\.(?:pem|key|p12|pfx|pkcs12|jks|keystore|kdbx|ppk|asc|gpg|tfvars|tfstate)|terraform\.tfstate.*)$/;

/** Samples, which hold none. */
const samples = /[._-](?:example|sample|template|dist|defaults?)(?:\.[a-z]+)?$/;

/** Whether the name of a file says that it holds keys or passwords, so that nothing of it is shown to a model. */
export function isKeyFile(path: string): boolean {
	const folded = foldPath(path);
	const name = folded.slice(folded.lastIndexOf('/') + 1);
	return keyNames.test(name) && !samples.test(name);
}
