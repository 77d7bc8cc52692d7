import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { components, isComponentName, isMdxElement, type MdxElement } from '../../source/component-uses.ts';
import { nearestWord } from '../../language/nearest-word.ts';
import { head, type Message, type Problem } from '../../source/problem.ts';
import { commentOf } from '../../source/read-section.ts';
import type { Rule } from '../rule.ts';

const plain = new Set([
  'root',
  'yaml',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'link',
  'list',
  'listItem',
  'blockquote',
]);

const refusals: Readonly<Record<string, Message>> = {
  mdxjsEsm: {
    en: 'import and export are not needed here: remove the line, components are there by name',
    zh: '这里不用 import 和 export：删去此行，组件直接写名字',
  },
  mdxFlowExpression: {
    en: 'text in { } would be run as a program: remove it, or write the brace as &#123;',
    zh: '{ } 里的内容会被当作程序：请删去，或把左花括号写成 &#123;',
  },
  heading: {
    en: 'the heading of a section is title: in the front matter; in the text use ### only',
    zh: '本节标题写在文件开头的 title: 里；正文中只用 ### 小标题',
  },
  image: {
    en: 'pictures are placed by <Photo id="…" />, with caption and alternative text in photos/',
    zh: '图片用 <Photo id="…" />，图片说明和替代文字写在 photos/ 里',
  },
  html: { en: 'raw HTML is not allowed: use Markdown', zh: '不能写 HTML：请用 Markdown' },
};

export const mdxPlain: Rule = {
  id: 'mdx-plain',
  check({ sections }) {
    return sections.flatMap((section) => {
      const problems: Problem[] = [];
      visit(section.tree, (node) => {
        const message = isMdxElement(node) ? elementFault(node) : nodeFault(node);
        if (!message) return undefined;
        const { line, column } = node.position?.start ?? head;
        problems.push({ path: section.path, line, column, rule: 'mdx-plain', message });
        return SKIP;
      });
      if (section.problems.length === 0 && !section.tree.children.some(({ type }) => type === 'paragraph')) {
        const line = section.text.trimEnd().split('\n').length;
        problems.push({ path: section.path, line, column: 1, rule: 'mdx-plain', message: wordless });
      }
      return problems;
    });
  },
  samples: {
    bad: { 'sections/lead.en.mdx': 'A bridge crosses {river}.\n' },
    good: { 'sections/lead.en.mdx': 'A **bridge** crosses the [river](https://example.org/).\n' },
  },
};

const wordless: Message = {
  en: 'this section has no words yet: write its first paragraph below the heading',
  zh: '这一节还没有正文：请在标题下面写第一段',
};

/** Marks of Markdown that have stayed in the text because they are not written as Markdown asks. */
const brokenMarks: readonly { pattern: RegExp; message: Message }[] = [
  {
    pattern: /\*\*|＊＊/u,
    message: {
      en: 'bold is broken: put ** directly before and behind the words, without a space, both in one paragraph',
      zh: '粗体没有写对：** 要紧贴文字，前后各一对，中间不留空格，并在同一段里',
    },
  },
  {
    pattern: /\[[^\]]*\]\s*[（(]\s*https?:/u,
    message: {
      en: 'this link is broken: write [words](https://…), with half-width brackets and no space between',
      zh: '链接没有写对：请写作 [文字](https://…)，用半角括号，中间不留空格',
    },
  },
  {
    pattern: /^＃|^#{1,6}\p{L}|^＜|＜\/?[A-Z]/u,
    message: {
      en: 'a mark of Markdown is full-width or lacks its space: headings are ### words, components <Photo id="…" />',
      zh: '标记写成了全角，或缺空格：小标题写作 ### 文字，组件写作 <Photo id="…" />',
    },
  },
];

function nodeFault(node: Nodes): Message | undefined {
  if (node.type === 'text') return brokenMarks.find(({ pattern }) => pattern.test(node.value))?.message;
  if (node.type === 'heading' && node.depth === 3) return undefined;
  if (node.type === 'link' && !/^(https?:|mailto:|[#/])/i.test(node.url)) {
    return {
      en: `a link goes to https://…, mailto:…, /… or #…, not to “${node.url}”`,
      zh: `链接只能是 https://…、mailto:…、/… 或 #…，不能是“${node.url}”`,
    };
  }
  if (plain.has(node.type) || commentOf(node) !== undefined) return undefined;
  const key = node.type === 'mdxTextExpression' ? 'mdxFlowExpression' : node.type;
  return (
    refusals[key] ?? {
      en: `this kind of Markdown (${node.type}) is not used here: write it as a paragraph`,
      zh: `这里不用这种 Markdown 写法（${node.type}）：请写成普通段落`,
    }
  );
}

function elementFault(element: MdxElement): Message | undefined {
  const { name, attributes } = element;
  const names = Object.keys(components);
  if (!isComponentName(name)) {
    const near = nearestWord(name ?? '', names);
    return {
      en: `there is no component <${name ?? ''}>: ${near ? `did you mean <${near}>?` : `use one of ${names.join(', ')}`}`,
      zh: `没有 <${name ?? ''}> 这个组件：${near ? `是不是 <${near}>？` : `可用的有 ${names.join('、')}`}`,
    };
  }
  const [attribute, ...others] = attributes;
  if (
    attribute?.type !== 'mdxJsxAttribute' ||
    attribute.name !== 'id' ||
    typeof attribute.value !== 'string' ||
    others.length > 0
  ) {
    return { en: `write it as <${name} id="…">, with nothing but the id`, zh: `请写成 <${name} id="…">，只带 id` };
  }
  const isInline = element.type === 'mdxJsxTextElement';
  if (name === 'Term' && element.children.length === 0) {
    return { en: 'put the words between <Term id="…"> and </Term>', zh: '请把文字放在 <Term id="…"> 和 </Term> 之间' };
  }
  if (name !== 'Term' && (isInline || element.children.length > 0)) {
    return {
      en: `<${name} id="…" /> stands alone, between two empty lines`,
      zh: `<${name} id="…" /> 要单独成行，前后各空一行`,
    };
  }
  return undefined;
}
