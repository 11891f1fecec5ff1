import { YushenCamera } from './camera/yushen-camera';
import { YushenUploadPreview } from './preview';
import { YushenUpload } from './yushen-upload';

export { type ServiceOptions, serviceClient } from './service-client';
export {
  type Acting,
  type FailureCode,
  type FileToSend,
  type InspectedUpload,
  type MaterialToSubmit,
  type NoticeEntry,
  type Outcome,
  type ReviewProgress,
  type Submission,
  type UploadClient,
  UploadFailure,
  type UploadNotice,
  type WantedDocument,
  type WantedMaterial,
} from './upload-client';
export { YushenUpload };

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'yushen-upload-camera': YushenCamera,
  'yushen-upload-preview': YushenUploadPreview,
  'yushen-upload': YushenUpload,
};
for (const [name, element] of Object.entries(elements))
  if (customElements.get(name) === undefined) customElements.define(name, element);
