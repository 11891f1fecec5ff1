/** As much of an OpenAPI document as the page shows. */
interface Description {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses?: Readonly<Record<string, unknown>>;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The service's operations on one page to read: no script, nothing loaded from elsewhere. */
export function descriptionPage({ info, paths }: Description): string {
  const byTag = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? '';
      byTag.set(tag, [...(byTag.get(tag) ?? []), describe(method, path, operation)]);
    }
  const sections = [...byTag].map(([tag, parts]) => `<section><h2>${escapeHtml(tag)}</h2>${parts.join('')}</section>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(info.title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>${escapeHtml(info.title)} <small>${escapeHtml(info.version)}</small></h1>
<p>${escapeHtml(info.description ?? '')} Every call carries <code>Authorization: Bearer ysk_…</code>.
The whole description: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${sections.join('\n')}</body></html>`;
}

function describe(
  method: string,
  path: string,
  { summary, parameters = [], requestBody, responses }: Operation,
): string {
  const rows = parameters.map(
    ({ name, in: place, required, description }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(place)}${required ? ', required' : ''}</td><td>${escapeHtml(description ?? '')}</td></tr>`,
  );
  const bodies = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) =>
      `<p>Body: <code>${escapeHtml(type)}</code></p><pre>${escapeHtml(JSON.stringify(schema ?? {}, null, 2))}</pre>`,
  );
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${escapeHtml(path)}</code> ${escapeHtml(summary ?? '')}</summary>
${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}${bodies.join('')}
<p>Answers: ${Object.keys(responses ?? {})
    .map(escapeHtml)
    .join(', ')}</p></details>`;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
summary{cursor:pointer;padding:.4rem 0}b{display:inline-block;min-width:4.5rem;color:#0b5394}table{border-collapse:collapse}
td{padding:.2rem .8rem .2rem 0;vertical-align:top}pre{background:#f5f5f5;padding:.8rem;overflow:auto;max-height:24rem}small{color:#555}`;
