// What the page may do, in one place: the content security policy and the headers
// beside it. serve.ts sends them; prerenderPlugin.ts writes what a page itself can say
// into the built pages, so that it holds on hosts where no header can be set.
// Everything comes from the page's own origin. Inline scripts, eval and foreign workers
// are refused; a text becomes code only as a TrustedScriptURL of this origin
// (src/state/trustedScripts.ts). The exceptions, each with the reason:
// - style attributes: the drawn page and exported drawings carry widths and colours;
// - data: pictures: the empty icon, and an exported drawing on its way to a bitmap;
// - blob: is in no list: saving a file is a download, which asks no directive.
// A `<style>` of a page is allowed by the hash of its text (tables.html has one).
import { createHash } from 'node:crypto';

type Directives = Readonly<Record<string, readonly string[]>>;

const self = "'self'";
const none = "'none'";

const directives: Directives = {
  'default-src': [none],
  'script-src': [self],
  'worker-src': [self],
  'style-src-elem': [self],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': [self, 'data:'],
  'font-src': [self],
  'connect-src': [self],
  'manifest-src': [self],
  'base-uri': [none],
  'form-action': [none],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** Directives that browsers take from a header only. */
const headerOnly: Directives = { 'frame-ancestors': [none] };

const referrer = 'no-referrer';

/** Features of the browser the page never asks for; names every current browser knows. */
const refusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

function listStyleHashes(html: string): readonly string[] {
  return [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/gu)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
}

function formatPolicy(listed: Directives, html: string): string {
  const hashes = listStyleHashes(html);
  return Object.entries(listed)
    .map(([name, values]) => [name, ...values, ...(name === 'style-src-elem' ? hashes : [])])
    .map((words) => words.join(' '))
    .join('; ');
}

/** The headers of a file; `html` is its text if it is a page, else empty. */
export function getPolicyHeaders(html: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': formatPolicy({ ...directives, ...headerOnly }, html),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': refusedFeatures.map((name) => `${name}=()`).join(', '),
    'Referrer-Policy': referrer,
    'X-Content-Type-Options': 'nosniff',
  };
}

/** The page with the policy as the first thing after its encoding. Throws without one. */
export function addPolicyMeta(html: string): string {
  const encoding = /<meta charset="utf-8"\s*\/?>/u;
  if (!encoding.test(html)) throw new Error('A page without its encoding in the head');
  const metas = [
    `<meta http-equiv="Content-Security-Policy" content="${formatPolicy(directives, html)}" />`,
    `<meta name="referrer" content="${referrer}" />`,
  ];
  return html.replace(encoding, (meta) => [meta, ...metas].join('\n    '));
}
