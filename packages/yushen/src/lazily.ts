/** Makes a thing once, with the first call that needs it. A failed attempt is tried anew. */
export function lazily<Thing>(make: () => Promise<Thing>): {
  get(): Promise<Thing>;
  made(): Promise<Thing> | undefined;
} {
  let thing: Promise<Thing> | undefined;
  return {
    get: () => {
      thing ??= make().catch((error: unknown) => {
        thing = undefined;
        throw error;
      });
      return thing;
    },
    made: () => thing,
  };
}
