import { calloutNames } from '../../language/units.ts';
import type { Dictionary } from '../messages.ts';
import { unitStrings } from '../unit-strings.ts';

export const zh = {
  'locale.name': '中文',
  'locale.tag': 'zh-Hans',
  'locale.format': 'zh-Hans-CN',

  'site.skipToContent': '跳到正文',
  'site.top': '回到顶部',
  'contents.label': '目录',
  'languageSwitch.page': '阅读本页中文版',
  'languageSwitch.section': '阅读第{{number}}节中文版',

  'byline.reporter': '记者 {{names}}',
  'byline.correspondent': '通讯员 {{names}}',
  'byline.photographer': '摄影 {{names}}',
  'byline.translator': '翻译 {{names}}',
  'byline.listType': 'unit',
  'story.published': '{{date}}',
  'story.publishedUnknown': '未注明发表日期。',
  'story.source': '来源：{{name}}',
  'story.illustrated': '标有“示意图”的配图由本站绘制。',
  'story.sections': '本文各节',
  'story.whole': '阅读全文',
  'section.position': '第{{number}}节，共{{total}}节',
  'pager.label': '前后各节',
  'pager.previous': '上一节',
  'pager.next': '下一节',

  'figure.source': '见正文',
  'chart.part': '组成',
  'chart.amount': '数量',
  'chart.share': '占比',
  'chart.whole': '总数',

  'photo.illustration': '示意图：',
  'photo.credit': '摄影：{{credit}}',
  'correction.title': '更正',
  'correction.mark': '{{date}}更正',
  'correction.text': '{{date}}：{{wrong}}{{right}}',
  'glossary.title': '名词解释',
  'glossary.back': '回到正文',
  'notFound.title': '没有找到这个页面',
  'notFound.text': '网址可能有误，或页面已经移走。可以从这里读起：',

  'amount.exact': '{{number}}{{unit}}',
  'amount.moreThan': '{{number}}余{{unit}}',
  'amount.nearly': '近{{number}}{{unit}}',
  'amount.percentMoreThan': '超过{{number}}',
  'amount.exactShort': '{{number}}',
  'amount.moreThanShort': '{{number}}+',
  'amount.nearlyShort': '近{{number}}',
  ...unitStrings(calloutNames('zh')),
} satisfies Dictionary;
