import manifest from '../package.json' with { type: 'json' };

/** Of this service and the engine within. */
export const engineVersion: string = manifest.version;
