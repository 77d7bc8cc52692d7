import type { BoundWords } from '../find-bound.ts';

/** The words by which Chinese bounds a number. Of several rows that fit, the first counts. */
export const chineseBounds: readonly BoundWords[] = [
  {
    bound: 'at most',
    before: [
      '不超过',
      '不要超过',
      '不应超过',
      '不得超过',
      '不能超过',
      '不会超过',
      '没有超过',
      '未超过',
      '不高于',
      '不多于',
      '不大于',
      '不逾',
      '不超',
    ],
  },
  { bound: 'at most', before: ['至多', '最多'] },
  { bound: 'at most', before: ['最高', '上限为', '上限'], isFirm: false },
  { bound: 'at least', before: ['不少于', '不低于', '不小于', '不下', '不下于', '至少', '最少', '起码', '不止'] },
  {
    bound: 'at least',
    before: ['超过', '超过了', '超出', '超', '逾', '多于', '高于', '大于', '突破', '突破了', '达到并超过'],
    notBehind: ['不', '未', '没', '没有', '高', '并未', '不得'],
  },
  {
    bound: 'at least',
    after: ['余', '多', '个多', '之多', '以上', '及以上', '或以上', '有余'],
    notBefore: ['维', '元化', '种多样', '额', '款', '地', '下', '热', '波', '震', '党'],
  },
  // 1+7+N is no bound.
  { bound: 'at least', after: ['+'], notBefore: '0 1 2 3 4 5 6 7 8 9 N X'.split(' ') },
  {
    bound: 'at least',
    before: ['高达', '长达', '可达', '多达', '过', '满', '破', '已破', '年过'],
    isFirm: false,
    notBehind: ['不', '超', '通', '经', '未'],
  },
  {
    bound: 'nearly',
    before: ['近', '将近', '接近', '临近', '快', '快要', '直逼', '几近'],
    notBehind: ['最', '附', '靠', '邻', '临', '接', '亲', '远', '加', '尽', '赶', '凉', '轻', '爽'],
  },
  {
    bound: 'about',
    before: ['约', '约为', '约有', '约合', '大约', '大约有', '大概', '大概有', '大致', '差不多', '估计', '左右'],
    notBehind: ['节', '制', '预', '条', '合', '公', '契', '签', '特', '相', '履', '违', '隐', '纽'],
  },
  { bound: 'about', after: ['左右', '上下', '前后', '许'], notBefore: ['为', '两', '可', '多'] },
  {
    bound: 'under',
    before: ['不足', '不到', '低于', '少于', '未满', '未达', '不满', '小于', '不及', '还不到', '未到'],
    notBehind: ['不', '做', '达', '办', '等', '想', '得', '找', '看'],
  },
  { bound: 'under', after: ['以下', '及以下', '或以下'] },
  { bound: 'under', after: ['以内', '之内'], isFirm: false },
];
