/** Where the device keeps what a reader has set: class names of the page, declarations of style and the settings, a line each. */
export const settingsKey = 'reading';

/**
 * The one script inside every page: puts a reader's settings in force before anything is painted. What it reads has been
 * written by settings.ts. Without storage, or without settings, it changes nothing.
 */
export const beforePaint = `try{let d=document.documentElement;[d.className,d.style.cssText]=localStorage.${settingsKey}.split("\\n")}catch(e){}`;
