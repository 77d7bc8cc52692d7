import { replaced, type Samples } from '../sample.ts';

const inGlossary = (pinyin: string) =>
  replaced('glossary.yaml', ['    en: ramp\n', `    en: ramp\n  pinyin: ${pinyin}\n`]);

export const pinyinFits: Samples = {
  bad: [
    {
      files: { 'pinyin.yaml': '全长: quáncháng\n新桥: xīn\n' },
      finds: [
        'pinyin.yaml:2:5 “xīn” does not fit “新桥”, 1 to 2: write a syllable for each character, with ’ before a, e and o inside a word',
      ],
    },
    {
      files: { 'pinyin.yaml': '新桥全长: xīnqiáoquán\n' },
      finds: [
        'pinyin.yaml:1:7 “xīnqiáoquán” does not fit “新桥全长”, 3 to 4: write a syllable for each character, with ’ before a, e and o inside a word',
      ],
    },
    {
      files: { 'pinyin.yaml': '全长: quan2chang2\n' },
      finds: ['pinyin.yaml:1:5 “quan2chang2” is not pinyin: write it with tone marks, as shuàixiān'],
    },
    {
      files: { 'pinyin.yaml': '# Left over.\n率先: shuàixiān\n' },
      finds: ['pinyin.yaml:2:1 no Chinese text of the story says “率先”: correct the word, or remove it'],
    },
    {
      files: inGlossary('yǐn'),
      finds: [
        'glossary.yaml:5:11 “yǐn” does not fit “引桥”, 1 to 2: write a syllable for each character, with ’ before a, e and o inside a word',
      ],
    },
    {
      files: { 'names.yaml': '- name:\n    zh: 新桥\n    en: new bridge\n  pinyin: Xīn qiáo qiáo\n' },
      finds: [
        'names.yaml:4:11 “Xīn qiáo qiáo” does not fit “新桥”, 3 to 2: write a syllable for each character, with ’ before a, e and o inside a word',
      ],
    },
  ],
  good: [
    { 'pinyin.yaml': '全长: quáncháng\n新桥全长: xīnqiáo quáncháng\n桥长: qiáo-cháng\n' },
    { 'pinyin.yaml': '# No word yet.\n' },
    inGlossary('yǐnqiáo'),
    { 'names.yaml': '- name:\n    zh: 新桥\n    en: new bridge\n  pinyin: Xīnqiáo\n' },
  ],
};
