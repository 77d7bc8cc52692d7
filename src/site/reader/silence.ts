/** Samples a second, one byte each. */
const rate = 8000;
/** Chromium counts a sound of five seconds and less as none. */
const seconds = 6;

/**
 * A sound in which nothing is heard. Systems give the keys of earphones and of a locked screen to a page that plays one;
 * the voice of the device counts for none.
 */
export function createSilence(): HTMLAudioElement {
  const head = 44;
  const bytes = new Uint8Array(head + rate * seconds).fill(128);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => {
    for (let index = 0; index < text.length; index++) view.setUint8(at + index, text.charCodeAt(index));
  };
  // The head of a WAV file: PCM, one channel.
  write(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, bytes.length - head, true);
  const sound = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' })));
  sound.loop = true;
  return sound;
}
