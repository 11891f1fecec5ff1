/** Merges a difference into a base, key by key; lists and values replace, `null` takes away. */
export function mergeDifference(base: unknown, difference: unknown): unknown {
  if (!isRecord(base) || !isRecord(difference)) return withoutNulls(difference);
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(difference)) {
    if (value === null) delete merged[key];
    else merged[key] = Object.hasOwn(base, key) ? mergeDifference(base[key], value) : withoutNulls(value);
  }
  return merged;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withoutNulls(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])),
  );
}
