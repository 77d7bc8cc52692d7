/** A locale as Open Graph writes it: zh-Hans-CN is zh_CN. */
export function ogLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag);
  return region ? `${language}_${region}` : language;
}
