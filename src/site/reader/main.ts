/**
 * What a reader's device adds to a page that is complete without it. Loaded after the text; each feature is a module
 * that builds its own controls, so that without script there is none that does nothing.
 */
import { startContents } from './contents.ts';
import { createElement } from './create-element.ts';
import { startListen } from './listen.ts';
import { startOffline } from './offline.ts';
import { startPictures } from './pictures.ts';
import { startPlace } from './place.ts';
import { startSettings } from './settings.ts';
import { startShare } from './share.ts';
import { startTerms } from './terms.ts';

const features = [
  startSettings,
  startContents,
  startPlace,
  startTerms,
  startPictures,
  startListen,
  startShare,
  startOffline,
];

// A page without the styles of the controls has no controls.
document.head.append(
  createElement('link', {
    rel: 'stylesheet',
    href: STYLE,
    onload: () => {
      for (const start of features) start();
    },
  }),
);
