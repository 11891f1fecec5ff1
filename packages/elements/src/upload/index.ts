import { YushenUpload } from './yushen-upload';

export { YushenUpload };

if (customElements.get('yushen-upload') === undefined) customElements.define('yushen-upload', YushenUpload);
