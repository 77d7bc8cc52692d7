/**
 * The voice of this device for the language of the page: of Mandarin for zh-Hans, never a Cantonese one; of Taiwan or Hong
 * Kong for zh-Hant, else any Chinese one. Undefined where there is none.
 */
export function findVoice(): SpeechSynthesisVoice | undefined {
  const { lang } = document.documentElement;
  const voices = speechSynthesis.getVoices();
  for (const wanted of voicesFor(lang.toLowerCase())) {
    // Some devices write zh_CN.
    const fitting = voices.filter((voice) => wanted.test(voice.lang.replace('_', '-').toLowerCase()));
    const best = fitting.find((voice) => voice.default) ?? fitting.find((voice) => voice.localService) ?? fitting[0];
    if (best) return best;
  }
  return undefined;
}

/** What the language of a voice may be for that of a page, the best first. */
function voicesFor(lang: string): RegExp[] {
  if (/^zh-(?:hant|tw|hk|mo)/.test(lang)) return [/^(?:zh|cmn)-(?:tw|hant)/, /^(?:zh|yue)-(?:hk|mo)/, /^(?:zh|cmn)/];
  if (lang.startsWith('zh')) return [/^(?:zh|cmn)-(?:cn|hans)/, /^(?:zh|cmn)(?!-(?:hk|mo|hant-hk))/];
  return [new RegExp(`^${lang}(?:-|$)`), new RegExp(`^${lang.split('-')[0] ?? ''}(?:-|$)`)];
}
