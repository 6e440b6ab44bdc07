/** Packages the extension for the tests that install it. */
import { packageExtension } from '../packageExtension';

console.log(`Packaged ${await packageExtension()}`);
