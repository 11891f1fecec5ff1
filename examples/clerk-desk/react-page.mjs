import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { withCorrection } from './with-correction.mjs';

/** React 19 sets properties of custom elements, and listens to their events as `on` and the name. */
function Page() {
  const [shown, setShown] = useState();
  const [corrected, setCorrected] = useState([]);
  useEffect(() => {
    fetch('/case.json')
      .then((reply) => reply.json())
      .then(setShown);
  }, []);
  if (shown === undefined) return null;
  return createElement(
    'main',
    { style: { height: '100%' } },
    createElement('h1', { className: 'title' }, '<yushen-report> in React'),
    createElement('yushen-report', {
      ...shown,
      corrected,
      editable: true,
      'onyushen-correct': ({ detail }) => {
        setShown({ ...shown, report: withCorrection(shown.report, detail) });
        setCorrected([...corrected, detail]);
      },
    }),
  );
}

createRoot(document.getElementById('root')).render(createElement(Page));
