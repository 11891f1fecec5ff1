export { throwIfAborted, unlessAborted } from './abort';
export { inOrder } from './in-order';
export { atMost, type Limiter } from './limiter';
