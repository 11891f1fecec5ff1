import '@yushen/elements/report';
import { YushenDesk } from './yushen-desk';

customElements.define('yushen-desk', YushenDesk);
