import type { ChangeWords } from '../find-change.ts';

/** 涨 and 跌: words that say of a number that it rose or fell. */
export const chineseChanges: ChangeWords = {
  reach: { before: 20, after: 8 },
  up: /增长|增加|上涨|上升|上扬|提高|提升|攀升|回升|升高|走高|猛增|激增|飙升|暴涨|反弹|扩大|增速|增幅|涨幅|[增涨升](?=了?\s?[近约超逾]?$)|增至|升至|涨至/u,
  down: /下降|下跌|下滑|减少|降低|回落|缩减|萎缩|走低|下挫|暴跌|骤降|缩水|收窄|缩小|下调|负增长|减幅|降幅|跌幅|[降跌减](?=了?\s?[近约超逾]?$)|降至|跌至|减至/u,
};
