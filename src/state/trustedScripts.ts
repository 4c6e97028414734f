// The only texts this page may turn into code: addresses of its own origin, for its
// workers. Under the page's policy (src/cli/policy.ts) every other way from text to
// code is refused by the browser; a browser without trusted types needs nothing.
// Imported first, for what it does.

interface TrustedTypesFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
}

/** Throws for an address of another origin, which refuses the script. */
function keepOwnAddress(address: string): string {
  if (new URL(address, document.baseURI).origin === location.origin) return address;
  throw new TypeError(`Not a script of this page: ${address}`);
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesFactory };
trustedTypes?.createPolicy('default', { createScriptURL: keepOwnAddress });
