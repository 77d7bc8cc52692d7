/**
 * What a reader's device adds to a page that is complete without it. Loaded after the text; each feature is a module
 * that builds its own controls, so that without script there is none that does nothing.
 */
import { createElement } from './create-element.ts';
import { startSettings } from './settings.ts';

// A page without the styles of the controls has no controls.
document.head.append(
  createElement('link', {
    rel: 'stylesheet',
    href: STYLE,
    onload: () => {
      startSettings();
    },
  }),
);
